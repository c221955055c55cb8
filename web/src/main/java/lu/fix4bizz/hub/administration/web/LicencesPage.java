package lu.fix4bizz.hub.administration.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import lu.fix4bizz.hub.accounts.CompanyUsers;
import lu.fix4bizz.hub.accounts.CompanyUsers.Row;
import lu.fix4bizz.hub.accounts.Licences;
import lu.fix4bizz.hub.accounts.Licences.Pack;
import lu.fix4bizz.hub.accounts.model.Licence;
import lu.fix4bizz.hub.accounts.model.UserSearch;
import lu.fix4bizz.hub.portal.Pager;
import lu.fix4bizz.hub.portal.Viewer;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the company bought, and who has which. */
@Named
@ViewScoped
public class LicencesPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Licences licences;

    @Inject
    private CompanyUsers users;

    @Inject
    private Viewer viewer;

    private final Pager pager = new Pager(25);
    private List<Pack> packs = List.of();
    private List<Row> people = List.of();
    private String text = "";
    private String licence = "";

    /** Reads the packs and the part of the list that is looked at, before each rendering. */
    public void show() {
        packs = licences.own(viewer.id());
        var page = users.search(viewer.id(), new UserSearch(text, Set.of(), wanted()), pager.from(), pager.size());
        people = page.rows();
        pager.show(page.total());
    }

    private Optional<Licence> wanted() {
        return licence.isEmpty() ? Optional.empty() : Optional.of(Licence.valueOf(licence));
    }

    public List<Pack> getPacks() {
        return packs;
    }

    public List<Row> getPeople() {
        return people;
    }

    public Pager getPager() {
        return pager;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getLicence() {
        return licence;
    }

    /** @param licence null where the list stands on all: so a list says it */
    public void setLicence(String licence) {
        this.licence = licence == null ? "" : licence;
    }
}
