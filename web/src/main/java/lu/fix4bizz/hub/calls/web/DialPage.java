package lu.fix4bizz.hub.calls.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import lu.fix4bizz.hub.calls.ClickToCall;
import lu.fix4bizz.hub.model.Refusal;
import lu.fix4bizz.hub.portal.Viewer;
import lu.fix4bizz.hub.portal.Words;

import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Makes a call: the viewer's own phones ring first. To whom is typed, or taken from the log. */
@Named
@ViewScoped
public class DialPage implements Serializable {

    private static final long serialVersionUID = 1L;
    /** What the call changes draws the page anew; the note goes by then. */
    private static final Duration TOLD = Duration.ofSeconds(5);

    @Inject
    private ClickToCall calls;

    @Inject
    private Destinations destinations;

    @Inject
    private Viewer viewer;

    @Inject
    private Words words;

    @Inject
    private Clock clock;

    private String to = "";
    private String called = "";
    private Instant toldUntil = Instant.MIN;
    private String refusal = "";

    public List<String> suggest(String typed) {
        return destinations.people(typed);
    }

    public void call() {
        try {
            tell(calls.call(viewer.id(), destinations.read(to)));
            to = "";
        } catch (Refusal no) {
            refusal = words.say(no);
        }
    }

    /** Calls whoever is on the other side of a logged call. */
    public void back(CallRow call) {
        tell(calls.call(viewer.id(), call.dial()));
    }

    private void tell(String name) {
        called = name;
        refusal = "";
        toldUntil = clock.instant().plus(TOLD);
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to == null ? "" : to;
    }

    /** Why the last try led to no call; it stays while the page is drawn anew. */
    public String getRefusal() {
        return refusal;
    }

    public boolean isPending() {
        return clock.instant().isBefore(toldUntil);
    }

    public String getToastTitle() {
        return words.say("calls.dial.done", called);
    }

    public String getToastText() {
        return words.say("calls.dial.first");
    }
}
