package lu.fix4bizz.hub.administration.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import lu.fix4bizz.hub.accounts.CompanyNumbers;
import lu.fix4bizz.hub.accounts.CompanyNumbers.Row;
import lu.fix4bizz.hub.accounts.CompanyNumbers.Show;
import lu.fix4bizz.hub.accounts.NumbersFile;
import lu.fix4bizz.hub.portal.Done;
import lu.fix4bizz.hub.portal.Pager;
import lu.fix4bizz.hub.portal.Viewer;
import lu.fix4bizz.hub.portal.Words;

import org.primefaces.model.DefaultStreamedContent;
import org.primefaces.model.StreamedContent;

import java.io.ByteArrayInputStream;
import java.io.Serializable;
import java.util.List;

/** The numbers of the company: who has which, and which are free. */
@Named
@ViewScoped
public class NumbersPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private CompanyNumbers numbers;

    @Inject
    private NumbersFile file;

    @Inject
    private Viewer viewer;

    @Inject
    private Words words;

    private final Pager pager = new Pager(25);
    private final Done done = new Done();
    private List<Row> rows = List.of();
    private String text = "";
    private Show show = Show.ALL;

    /** Reads the part of the list that is looked at, before each rendering. */
    public void show() {
        var page = numbers.page(viewer.id(), show, text, pager.from(), pager.size());
        rows = page.rows();
        pager.show(page.total());
    }

    /** Takes the number away from whoever has it. */
    public void free(Row row) {
        numbers.give(viewer.id(), row.userId(), "");
        done.say(words.say("accounts.numbers.freed", row.shown()), row.name(), () -> numbers.give(viewer.id(), row.userId(), row.number()));
    }

    public StreamedContent getFile() {
        byte[] bytes = file.write(viewer.id(), viewer.getLanguage(), List.of(words.say("accounts.users.number"), words.say("accounts.users.extension"),
                words.say("accounts.users.user")));
        return DefaultStreamedContent.builder().name("numbers.csv").contentType("text/csv").stream(() -> new ByteArrayInputStream(bytes)).build();
    }

    public Show[] getChoices() {
        return Show.values();
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

    public Show getShow() {
        return show;
    }

    public void setShow(Show show) {
        this.show = show;
    }
}
