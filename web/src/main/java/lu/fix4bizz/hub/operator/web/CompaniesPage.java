package lu.fix4bizz.hub.operator.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import lu.fix4bizz.hub.accounts.Companies;
import lu.fix4bizz.hub.accounts.Companies.Row;
import lu.fix4bizz.hub.portal.Done;
import lu.fix4bizz.hub.portal.Pager;
import lu.fix4bizz.hub.portal.Viewer;
import lu.fix4bizz.hub.portal.Words;

import java.io.Serializable;
import java.util.List;

/** The customers of the hub, for its operator. */
@Named
@ViewScoped
public class CompaniesPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Companies companies;

    @Inject
    private Viewer viewer;

    @Inject
    private Words words;

    private final Pager pager = new Pager(25);
    private final Done done = new Done();
    private List<Row> rows = List.of();
    private String text = "";

    /** Reads the part of the list that is looked at, before each rendering. */
    public void show() {
        var page = companies.search(viewer.id(), text, pager.from(), pager.size());
        rows = page.rows();
        pager.show(page.total());
    }

    public void suspend(Row row) {
        suspend(row, !row.suspended());
    }

    private void suspend(Row row, boolean out) {
        companies.suspend(viewer.id(), row.id(), out);
        if (out) {
            done.say(words.say("operator.companies.suspended", row.name()), words.say("operator.companies.suspended.text"), () -> suspend(row, false));
        } else {
            done.say(words.say("operator.companies.back", row.name()));
        }
    }

    public boolean isNarrowed() {
        return !text.isBlank();
    }

    public List<Row> getRows() {
        return rows;
    }

    public Pager getPager() {
        return pager;
    }

    public Done getDone() {
        return done;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
