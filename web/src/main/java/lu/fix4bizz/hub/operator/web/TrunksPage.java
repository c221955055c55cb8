package lu.fix4bizz.hub.operator.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import lu.fix4bizz.hub.calls.TrunkDraft;
import lu.fix4bizz.hub.calls.TrunkSettings;
import lu.fix4bizz.hub.calls.TrunkSettings.Row;
import lu.fix4bizz.hub.model.Refusal;
import lu.fix4bizz.hub.portal.Done;
import lu.fix4bizz.hub.portal.FormFields;
import lu.fix4bizz.hub.portal.Viewer;
import lu.fix4bizz.hub.portal.Words;

import org.primefaces.PrimeFaces;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/** The ways to the public network, and one of them in the drawer. */
@Named
@ViewScoped
public class TrunksPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int SIP_PORT = 5060;
    private static final FormFields FIELDS = new FormFields("trunk", "calls.trunks.error.", Map.of("name", "name", "host", "host", "port", "port"));

    @Inject
    private TrunkSettings trunks;

    @Inject
    private Viewer viewer;

    @Inject
    private Words words;

    private final Done done = new Done();
    private List<Row> rows = List.of();
    private Row edited;
    private TrunkForm form;

    /** Reads the list, before each rendering. */
    public void show() {
        rows = trunks.all(viewer.id());
    }

    public void add() {
        edited = null;
        form = new TrunkForm(new TrunkDraft("", "", SIP_PORT, false, 0));
    }

    public void edit(Row row) {
        edited = row;
        form = new TrunkForm(row.trunk());
    }

    public void save() {
        try {
            if (isNew()) {
                trunks.add(viewer.id(), form.draft());
            } else {
                trunks.change(viewer.id(), edited.id(), form.draft());
            }
            done.say(words.say(isNew() ? "operator.trunks.added" : "operator.trunks.changed", form.getName()));
            PrimeFaces.current().ajax().addCallbackParam("done", true);
        } catch (Refusal no) {
            FIELDS.refuse(no, words);
        }
    }

    public void prefer(Row row) {
        trunks.prefer(viewer.id(), row.id());
        Row before = rows.getFirst();
        done.say(words.say("operator.trunks.preferred", row.trunk().name()), "", () -> trunks.prefer(viewer.id(), before.id()));
    }

    public void remove(Row row) {
        trunks.remove(viewer.id(), row.id());
        done.say(words.say("operator.trunks.removed", row.trunk().name()), "", () -> trunks.restore(viewer.id(), row));
    }

    public boolean isNew() {
        return edited == null;
    }

    public List<Row> getRows() {
        return rows;
    }

    public Row getEdited() {
        return edited;
    }

    public TrunkForm getForm() {
        return form;
    }

    public Done getDone() {
        return done;
    }
}
