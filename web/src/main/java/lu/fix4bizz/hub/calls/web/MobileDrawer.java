package lu.fix4bizz.hub.calls.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import lu.fix4bizz.hub.calls.MobileDraft;
import lu.fix4bizz.hub.calls.MobilitySettings;
import lu.fix4bizz.hub.calls.MobilitySettings.Mobile;
import lu.fix4bizz.hub.model.Refusal;
import lu.fix4bizz.hub.portal.FormFields;
import lu.fix4bizz.hub.portal.Viewer;
import lu.fix4bizz.hub.portal.Words;

import org.primefaces.PrimeFaces;

import java.io.Serializable;
import java.util.Map;

/** A mobile number in the drawer: what it is called, and whether it rings with the fixed line. */
@Named
@ViewScoped
public class MobileDrawer implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final FormFields FIELDS = new FormFields("mobile", "calls.mobility.error.", Map.of("name", "name", "number", "number"));

    @Inject
    private MobilitySettings settings;

    @Inject
    private MobilityPage page;

    @Inject
    private Viewer viewer;

    @Inject
    private Words words;

    /** 0 for a new one; below it while the drawer was never open. */
    private long id = -1;
    private MobileDraft draft;
    private String name;
    private String number;
    private boolean enabled;

    public void add() {
        write(0, new MobileDraft(page.getRows().isEmpty() ? words.say("calls.mobility.first") : "", ""));
    }

    public void edit(MobilityPage.Row row) {
        write(row.mobile().id(), row.mobile().draft());
        number = row.shown();
    }

    private void write(long which, MobileDraft written) {
        id = which;
        draft = written;
        name = written.name();
        number = written.number();
        enabled = written.enabled();
    }

    public void save() {
        MobileDraft wanted = new MobileDraft(name, number, enabled, draft.version());
        try {
            if (isNew()) {
                long added = settings.add(viewer.id(), wanted);
                page.getDone().say(words.say("calls.mobility.added", wanted.name()), "", () -> settings.remove(viewer.id(), added));
            } else {
                settings.change(viewer.id(), id, wanted);
                page.getDone().say(words.say("calls.mobility.changed", wanted.name()), "", () -> restore(id, draft));
            }
            PrimeFaces.current().ajax().addCallbackParam("done", true);
        } catch (Refusal no) {
            FIELDS.refuse(no, words);
        }
    }

    /** Undoes a change, unless somebody changed it again. */
    private void restore(long which, MobileDraft before) {
        int version = settings.of(viewer.id()).numbers().stream().filter(one -> one.id() == which).mapToInt(Mobile::version).findFirst().orElse(0);
        settings.change(viewer.id(), which, new MobileDraft(before.name(), before.number(), before.enabled(), version));
    }

    public boolean isOpen() {
        return id >= 0;
    }

    public boolean isNew() {
        return id == 0;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public boolean isEnabled() {
        return enabled;
    }

    public void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }
}
