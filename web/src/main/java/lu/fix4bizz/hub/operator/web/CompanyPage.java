package lu.fix4bizz.hub.operator.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import lu.fix4bizz.hub.accounts.Companies;
import lu.fix4bizz.hub.accounts.CompanyDraft;
import lu.fix4bizz.hub.administration.web.CompanyForm;
import lu.fix4bizz.hub.model.Refusal;
import lu.fix4bizz.hub.portal.Done;
import lu.fix4bizz.hub.portal.FormFields;
import lu.fix4bizz.hub.portal.Viewer;
import lu.fix4bizz.hub.portal.Words;

import java.io.Serializable;
import java.util.Map;

/** One customer: its settings; {@link RangesCard} has its numbers. */
@Named
@ViewScoped
public class CompanyPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final FormFields FIELDS = new FormFields("company", "accounts.companies.error.", Map.of("name", "name", "main_number", "mainNumber"));

    @Inject
    private Companies companies;

    @Inject
    private Viewer viewer;

    @Inject
    private Words words;

    private final Done done = new Done();
    private long id;
    private CompanyForm form;
    private String name;
    private boolean suspended;

    /** Reads what is stored, before each rendering; what stands in the form stays until it was stored. */
    public void show() {
        suspended = companies.isSuspended(viewer.id(), id);
        if (form == null) {
            CompanyDraft draft = companies.draft(viewer.id(), id);
            form = new CompanyForm(draft);
            name = draft.name();
        }
    }

    public void save() {
        try {
            companies.change(viewer.id(), id, form.draft());
            form = null;
            done.say(words.say("operator.company.saved"));
        } catch (Refusal no) {
            FIELDS.refuse(no, words);
        }
    }

    /** As it is stored. */
    public String getName() {
        return name;
    }

    public boolean isSuspended() {
        return suspended;
    }

    public CompanyForm getForm() {
        return form;
    }

    public Done getDone() {
        return done;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
