package lu.fix4bizz.hub.administration.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import lu.fix4bizz.hub.calls.OutgoingPlans;
import lu.fix4bizz.hub.calls.OutgoingPlans.Row;
import lu.fix4bizz.hub.calls.PlanDraft;
import lu.fix4bizz.hub.calls.model.PlanDecision;
import lu.fix4bizz.hub.model.Refusal;
import lu.fix4bizz.hub.portal.Done;
import lu.fix4bizz.hub.portal.FormFields;
import lu.fix4bizz.hub.portal.Viewer;
import lu.fix4bizz.hub.portal.Words;

import org.primefaces.PrimeFaces;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/** The outgoing plans of the company, and one of them in the drawer. */
@Named
@ViewScoped
public class PlansPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int PEOPLE = 30;
    private static final FormFields FIELDS = new FormFields("plan", "calls.plans.error.", Map.of("name", "name", "code", "code"));

    @Inject
    private OutgoingPlans plans;

    @Inject
    private Viewer viewer;

    @Inject
    private Words words;

    private final Done done = new Done();
    private List<Row> rows = List.of();
    private List<String> people = List.of();
    private Row edited;
    private PlanForm form;

    /** Reads the list, before each rendering. */
    public void show() {
        rows = plans.all(viewer.id());
    }

    public void add() {
        open(null, plans.newDraft(viewer.id()), List.of());
    }

    public void edit(Row row) {
        open(row, plans.draft(viewer.id(), row.id()), plans.people(viewer.id(), row.id(), PEOPLE));
    }

    private void open(Row row, PlanDraft draft, List<String> having) {
        edited = row;
        form = new PlanForm(draft);
        people = having;
    }

    public void save() {
        try {
            if (isNew()) {
                plans.add(viewer.id(), form.draft());
            } else {
                plans.change(viewer.id(), edited.id(), form.draft());
            }
            done.say(words.say("calls.plans.saved", form.getName()));
            PrimeFaces.current().ajax().addCallbackParam("done", true);
        } catch (Refusal no) {
            FIELDS.refuse(no, words);
        }
    }

    public void remove(Row row) {
        PlanDraft removed = plans.draft(viewer.id(), row.id());
        plans.remove(viewer.id(), row.id());
        done.say(words.say("calls.plans.removed", row.name()), "", removed.coded() ? null : () -> plans.add(viewer.id(), removed));
    }

    public boolean isNew() {
        return edited == null;
    }

    public PlanDecision[] getDecisions() {
        return PlanDecision.values();
    }

    public List<Row> getRows() {
        return rows;
    }

    public List<String> getPeople() {
        return people;
    }

    public Row getEdited() {
        return edited;
    }

    public PlanForm getForm() {
        return form;
    }

    public Done getDone() {
        return done;
    }
}
