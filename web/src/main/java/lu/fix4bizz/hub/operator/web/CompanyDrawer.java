package lu.fix4bizz.hub.operator.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import lu.fix4bizz.hub.accounts.Companies;
import lu.fix4bizz.hub.accounts.Companies.FirstAdministrator;
import lu.fix4bizz.hub.accounts.CompanyDraft;
import lu.fix4bizz.hub.administration.web.CompanyForm;
import lu.fix4bizz.hub.model.Refusal;
import lu.fix4bizz.hub.portal.FormFields;
import lu.fix4bizz.hub.portal.Viewer;
import lu.fix4bizz.hub.portal.Words;

import org.primefaces.PrimeFaces;

import java.io.Serializable;
import java.util.Map;

/** A new customer and who looks after it there, in the drawer beside the list. */
@Named
@ViewScoped
public class CompanyDrawer implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final FormFields FIELDS = new FormFields("company", "accounts.companies.error.", Map.of("name", "name", "domain", "domain",
            "main_number", "mainNumber"));
    private static final FormFields ADMINISTRATOR = new FormFields("company", "accounts.users.error.", Map.of("first_name", "firstName",
            "last_name", "lastName", "email", "email"));

    @Inject
    private Companies companies;

    @Inject
    private CompaniesPage list;

    @Inject
    private Viewer viewer;

    @Inject
    private Words words;

    private CompanyForm form;
    private String firstName;
    private String lastName;
    private String email;

    /** An empty form; most customers are where the operator is. */
    public void open() {
        form = new CompanyForm(new CompanyDraft("", "", viewer.country(), viewer.zone().getId(), viewer.getLanguage(), "", 0));
        firstName = "";
        lastName = "";
        email = "";
    }

    public void add() {
        try {
            companies.add(viewer.id(), form.draft(), new FirstAdministrator(firstName, lastName, email));
            list.getDone().say(words.say("operator.companies.added", form.getName()));
            PrimeFaces.current().ajax().addCallbackParam("done", true);
        } catch (Refusal no) {
            (no.key().startsWith(ADMINISTRATOR.errors()) ? ADMINISTRATOR : FIELDS).refuse(no, words);
        }
    }

    public CompanyForm getForm() {
        return form;
    }

    public String getFirstName() {
        return firstName;
    }

    public void setFirstName(String firstName) {
        this.firstName = firstName;
    }

    public String getLastName() {
        return lastName;
    }

    public void setLastName(String lastName) {
        this.lastName = lastName;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }
}
