package lu.fix4bizz.hub.administration.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.primefaces.PrimeFaces;

import lu.fix4bizz.hub.accounts.CompanyUsers;
import lu.fix4bizz.hub.accounts.CompanyUsers.Row;
import lu.fix4bizz.hub.accounts.Licences;
import lu.fix4bizz.hub.accounts.Licences.Pack;
import lu.fix4bizz.hub.accounts.UserDraft;
import lu.fix4bizz.hub.accounts.UserGroups;
import lu.fix4bizz.hub.accounts.model.Licence;
import lu.fix4bizz.hub.accounts.model.UserState;
import lu.fix4bizz.hub.administration.NewUsers;
import lu.fix4bizz.hub.administration.NewUsers.Added;
import lu.fix4bizz.hub.calls.OutgoingPlans;
import lu.fix4bizz.hub.devices.DeviceRules;
import lu.fix4bizz.hub.devices.web.DevicesCard;
import lu.fix4bizz.hub.model.Refusal;
import lu.fix4bizz.hub.portal.FormFields;
import lu.fix4bizz.hub.portal.Viewer;
import lu.fix4bizz.hub.portal.Words;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** One user in the drawer beside the list: added, changed, invited again, suspended. */
@Named
@ViewScoped
public class UserDrawer implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final FormFields FIELDS = new FormFields("user", "accounts.users.error.", Map.of("first_name", "firstName", "last_name", "lastName",
            "email", "email", "extension", "extension", "number", "number", "group", "group", "licences", "licences"));

    @Inject
    private CompanyUsers users;

    @Inject
    private UserGroups groups;

    @Inject
    private Licences licences;

    @Inject
    private OutgoingPlans plans;

    @Inject
    private NewUsers newUsers;

    @Inject
    private DeviceRules rules;

    @Inject
    private DevicesCard devices;

    @Inject
    private Viewer viewer;

    @Inject
    private Words words;

    private Row user;
    private UserForm form;
    private String done = "";
    private List<OutgoingPlans.Row> choices = List.of();
    private long plan;
    private Added saved;
    private Row suspended;

    public void add() {
        open(null, new UserDraft("", "", "", viewer.getLanguage(), "", "", "", false, 0).with(forNewcomers()));
    }

    public void edit(Row row) {
        open(row, users.draft(viewer.id(), row.id()));
    }

    /** The standard licence, while there is one. */
    private Set<Licence> forNewcomers() {
        return licences.own(viewer.id()).stream().filter(pack -> pack.licence() == Licence.STANDARD && pack.free() > 0).map(Pack::licence).collect(Collectors.toSet());
    }

    private void open(Row row, UserDraft draft) {
        user = row;
        form = new UserForm(draft, licences.own(viewer.id()));
        choices = plans.all(viewer.id()).stream().filter(one -> !one.standard()).toList();
        plan = row == null ? 0 : plans.assigned(viewer.id(), row.id());
        if (row != null) {
            devices.open(row.id());
        }
        saved = null;
        suspended = null;
    }

    /** The drawer stays while there is a password to be copied from it, or something to mend. */
    public void save() {
        try {
            if (isNew() && !form.arePhonesGood(rules, words)) {
                return;
            }
            Added stored = isNew() ? newUsers.add(viewer.id(), form.draft(), form.phones()) : new Added(users.change(viewer.id(), user.id(), form.draft()), List.of());
            plans.assign(viewer.id(), stored.user().id(), plan);
            done(isNew() ? "accounts.users.added" : "accounts.users.changed", form.getFirstName() + " " + form.getLastName());
            saved = stored.user().sipPassword().isEmpty() ? null : stored;
            PrimeFaces.current().ajax().addCallbackParam("done", saved == null);
        } catch (Refusal no) {
            FIELDS.refuse(no, words);
        }
    }

    public void invite() {
        users.invite(viewer.id(), user.id());
        done("accounts.users.invited", user.name());
    }

    public void suspend(Row row) {
        boolean out = row.state() != UserState.SUSPENDED;
        users.suspend(viewer.id(), row.id(), out);
        done(out ? "accounts.users.suspended" : "accounts.users.back", row.name());
        suspended = out ? row : null;
    }

    /** Lets whoever was suspended last in again. */
    public void undo() {
        users.suspend(viewer.id(), suspended.id(), false);
        done("accounts.users.back", suspended.name());
        suspended = null;
    }

    private void done(String key, String name) {
        done = words.say(key, name);
    }

    public boolean isNew() {
        return user == null;
    }

    public boolean isInvited() {
        return user != null && user.state() == UserState.INVITED;
    }

    /** What the user can be in. */
    public List<String> getGroups() {
        return groups.names(viewer.id());
    }

    public Row getUser() {
        return user;
    }

    /** Plans beside the company's standard. */
    public List<OutgoingPlans.Row> getPlans() {
        return choices;
    }

    /** 0 for the company's standard. */
    public long getPlan() {
        return plan;
    }

    public void setPlan(long plan) {
        this.plan = plan;
    }

    public UserForm getForm() {
        return form;
    }

    public Added getSaved() {
        return saved;
    }

    public boolean isPending() {
        return !done.isEmpty();
    }

    public boolean isUndoable() {
        return suspended != null;
    }

    public String getToastTitle() {
        return done;
    }

    public String getToastText() {
        return "";
    }
}
