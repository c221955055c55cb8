package lu.fix4bizz.hub.administration.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.primefaces.PrimeFaces;

import lu.fix4bizz.hub.accounts.CompanyUsers;
import lu.fix4bizz.hub.accounts.CompanyUsers.Row;
import lu.fix4bizz.hub.accounts.CompanyUsers.Saved;
import lu.fix4bizz.hub.accounts.UserDraft;
import lu.fix4bizz.hub.accounts.UserGroups;
import lu.fix4bizz.hub.accounts.model.UserState;
import lu.fix4bizz.hub.model.Refusal;
import lu.fix4bizz.hub.portal.Viewer;
import lu.fix4bizz.hub.portal.Words;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One user in the drawer beside the list: added, changed, invited again, suspended. */
@Named
@ViewScoped
public class UserDrawer implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String ERRORS = "accounts.users.error.";
    /** By how the key of a refusal begins. */
    private static final Map<String, String> FIELDS = Map.of("first_name", "firstName", "last_name", "lastName", "email", "email",
            "extension", "extension", "number", "number", "group", "group");

    @Inject
    private CompanyUsers users;

    @Inject
    private UserGroups groups;

    @Inject
    private Viewer viewer;

    @Inject
    private Words words;

    private Row user;
    private UserForm form;
    private String done = "";
    private Saved saved;
    private Row suspended;

    public void add() {
        open(null, new UserDraft("", "", "", viewer.getLanguage(), "", "", "", false, 0));
    }

    public void edit(Row row) {
        open(row, users.draft(viewer.id(), row.id()));
    }

    private void open(Row row, UserDraft draft) {
        user = row;
        form = new UserForm(draft);
        saved = null;
        suspended = null;
    }

    /** The drawer stays while there is a password to be copied from it, or something to mend. */
    public void save() {
        try {
            Saved stored = isNew() ? users.add(viewer.id(), form.draft()) : users.change(viewer.id(), user.id(), form.draft());
            done(isNew() ? "accounts.users.added" : "accounts.users.changed", form.getFirstName() + " " + form.getLastName());
            saved = stored.sipPassword().isEmpty() ? null : stored;
            PrimeFaces.current().ajax().addCallbackParam("done", saved == null);
        } catch (Refusal no) {
            words.refuse("user:" + field(no).orElse("save"), words.say(no));
        }
    }

    private static Optional<String> field(Refusal no) {
        String what = no.key().replace(ERRORS, "");
        return FIELDS.entrySet().stream().filter(field -> what.startsWith(field.getKey() + "_")).map(Map.Entry::getValue).findFirst();
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

    public UserForm getForm() {
        return form;
    }

    public Saved getSaved() {
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
