package lu.fix4bizz.hub.security.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

import lu.fix4bizz.hub.accounts.SignIns;
import lu.fix4bizz.hub.accounts.SignIns.Seen;
import lu.fix4bizz.hub.model.Refusal;
import lu.fix4bizz.hub.portal.Viewer;
import lu.fix4bizz.hub.portal.Words;
import lu.fix4bizz.hub.security.BrowserSignIn;

import java.io.Serializable;
import java.util.List;

/** Where the user is signed in, each with its end. */
@Named
@ViewScoped
public class SignInsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private SignIns signIns;

    @Inject
    private Viewer viewer;

    @Inject
    private Words words;

    @Inject
    private HttpServletRequest request;

    private List<Row> rows = List.of();

    /**
     * @param browser in words, {@code Firefox, Linux}
     * @param where   from where and when it was seen last
     * @param here    whether it is the browser that shows this page
     */
    public record Row(long id, String browser, String icon, String where, boolean here) implements Serializable {
    }

    /** Reads the list, before each rendering. */
    public void show() {
        rows = signIns.of(viewer.id()).stream().map(this::row).toList();
    }

    private Row row(Seen seen) {
        Agent agent = Agent.of(seen.agent());
        return new Row(seen.id(), agent.name().isEmpty() ? words.say("accounts.sign_ins.unknown") : agent.name(),
                agent.mobile() ? "pi pi-mobile" : "pi pi-desktop",
                words.say(seen.remembered() ? "accounts.sign_ins.remembered" : "accounts.sign_ins.seen", seen.source(), words.when(seen.seenAt())),
                seen.id() == here());
    }

    public void end(Row row) {
        try {
            signIns.end(viewer.id(), row.id());
        } catch (Refusal alreadyOver) {
            // it is gone, as was asked
        }
        show();
    }

    public void endOthers() {
        signIns.endOthers(viewer.id(), here());
        show();
    }

    private long here() {
        return BrowserSignIn.idOf(request).orElseThrow();
    }

    public List<Row> getRows() {
        return rows;
    }

    public boolean isOthers() {
        return rows.size() > 1;
    }
}
