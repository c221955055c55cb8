package lu.fix4bizz.hub.administration.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import lu.fix4bizz.hub.accounts.CompanyNumbers;
import lu.fix4bizz.hub.accounts.CompanyNumbers.Row;
import lu.fix4bizz.hub.accounts.CompanyNumbers.Show;
import lu.fix4bizz.hub.model.Refusal;
import lu.fix4bizz.hub.portal.Viewer;
import lu.fix4bizz.hub.portal.Words;

import org.primefaces.PrimeFaces;

import java.io.Serializable;
import java.util.List;

/** A free number in the drawer, and who shall have it. */
@Named
@ViewScoped
public class NumberDrawer implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int SUGGESTIONS = 8;

    @Inject
    private CompanyNumbers numbers;

    @Inject
    private NumbersPage page;

    @Inject
    private Viewer viewer;

    @Inject
    private Words words;

    private Row number;
    private String who;

    public void open(Row row) {
        number = row;
        who = "";
    }

    /** People with a line, as they are written into the field: the name, then the extension. */
    public List<String> like(String typed) {
        return numbers.page(viewer.id(), Show.EXTENSIONS, typed, 0, SUGGESTIONS).rows().stream().map(row -> row.name() + " " + row.extension()).toList();
    }

    public void assign() {
        try {
            numbers.assign(viewer.id(), number.number(), who.replaceFirst("^.*\\s", ""));
            page.getDone().say(words.say("accounts.numbers.assigned", number.shown()), who, null);
            PrimeFaces.current().ajax().addCallbackParam("done", true);
        } catch (Refusal no) {
            words.refuse("number:who", words.say(no));
        }
    }

    public Row getNumber() {
        return number;
    }

    public String getWho() {
        return who;
    }

    public void setWho(String who) {
        this.who = who;
    }
}
