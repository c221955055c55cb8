package lu.fix4bizz.hub.calls.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import lu.fix4bizz.hub.calls.CallLog;
import lu.fix4bizz.hub.portal.Viewer;
import lu.fix4bizz.hub.portal.Words;

import java.io.Serializable;
import java.util.List;

/** The newest calls, and why each went where it went. */
@Named
@ViewScoped
public class RecentPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 50;
    private static final int ON_HOME = 4;

    @Inject
    private CallLog log;

    @Inject
    private Viewer viewer;

    @Inject
    private Words words;

    private List<CallRow> calls = List.of();
    private String explained = "";

    /** Reads the log, before each rendering. */
    public void show() {
        read(SHOWN);
    }

    /** Reads the first few, for Home. */
    public void showNewest() {
        read(ON_HOME);
    }

    private void read(int most) {
        calls = viewer.isOnLine() ? log.recent(viewer.id(), most).stream().map(call -> CallRow.of(call, words)).toList() : List.of();
    }

    public List<CallRow> getCalls() {
        return calls;
    }

    /** Opens the explanation of one call, or closes it. */
    public void explain(CallRow call) {
        explained = explained.equals(call.id()) ? "" : call.id();
    }

    public boolean isOpen(CallRow call) {
        return explained.equals(call.id());
    }
}
