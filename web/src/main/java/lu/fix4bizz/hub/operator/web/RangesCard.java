package lu.fix4bizz.hub.operator.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import lu.fix4bizz.hub.accounts.NumberRanges;
import lu.fix4bizz.hub.accounts.NumberRanges.Shown;
import lu.fix4bizz.hub.model.Refusal;
import lu.fix4bizz.hub.portal.Viewer;
import lu.fix4bizz.hub.portal.Words;

import java.io.Serializable;
import java.util.List;

/** The number ranges of the customer on its page. */
@Named
@ViewScoped
public class RangesCard implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private NumberRanges ranges;

    @Inject
    private CompanyPage company;

    @Inject
    private Viewer viewer;

    @Inject
    private Words words;

    private List<Shown> rows = List.of();
    private String first = "";
    private String last = "";

    /** Reads the ranges, before each rendering. */
    public void show() {
        rows = ranges.of(viewer.id(), company.getId());
    }

    public void add() {
        try {
            ranges.add(viewer.id(), company.getId(), first, last);
            first = "";
            last = "";
        } catch (Refusal no) {
            words.refuse("ranges:last", words.say(no));
        }
    }

    public void remove(Shown range) {
        try {
            ranges.remove(viewer.id(), company.getId(), range.id());
            company.getDone().say(words.say("operator.ranges.removed"), words.say("operator.ranges.range", range.first(), range.last()),
                    () -> ranges.add(viewer.id(), company.getId(), range.first(), range.last()));
        } catch (Refusal no) {
            words.refuse("ranges:last", words.say(no));
        }
    }

    public List<Shown> getRows() {
        return rows;
    }

    public String getFirst() {
        return first;
    }

    public void setFirst(String first) {
        this.first = first;
    }

    public String getLast() {
        return last;
    }

    public void setLast(String last) {
        this.last = last;
    }
}
