package lu.fix4bizz.hub.calls.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import lu.fix4bizz.hub.calls.StandingForwarding;
import lu.fix4bizz.hub.calls.model.CallTarget;
import lu.fix4bizz.hub.calls.model.ForwardingKind;
import lu.fix4bizz.hub.calls.routing.Forwarding;
import lu.fix4bizz.hub.portal.HeldSettings;
import lu.fix4bizz.hub.portal.Words;

import java.io.Serializable;
import java.util.List;

/** Puts a forward into the viewer's words. */
@RequestScoped
public class ForwardingTexts {

    @Inject
    private Destinations destinations;

    @Inject
    private HeldSettings held;

    @Inject
    private Words words;

    /**
     * A forward in words.
     *
     * @param explanation when it acts
     * @param target      the destination as it stands in its field; empty without one
     * @param value       the destination within a line, as Home shows it
     * @param origin      where it comes from; empty for the user's own
     * @param lock        who holds it, as a sentence; empty for nobody
     */
    public record Text(String label, String explanation, String target, String value, String origin, String lock) implements Serializable {
    }

    /** To be called before the texts of several: their destinations are asked for at once. */
    void know(List<StandingForwarding> forwardings) {
        destinations.know(forwardings.stream().flatMap(stands -> stands.inForce().target().stream()));
    }

    /** A user's. */
    Text of(StandingForwarding stands) {
        return of(stands, "calls.incoming.explained.", held.of(stands.kind().setting()));
    }

    /** A group's, for its administrator. */
    Text ofGroup(StandingForwarding stands) {
        return of(stands, "calls.group.explained.", "");
    }

    private Text of(StandingForwarding stands, String explained, String lock) {
        Forwarding forwarding = stands.inForce();
        ForwardingKind kind = forwarding.kind();
        return new Text(words.texts().of("calls", kind), words.say(explained + kind),
                forwarding.target().map(destinations::text).orElse(""),
                forwarding.target().map(target -> value(forwarding, target)).orElseGet(() -> words.say("calls.forwarding.no_target")),
                stands.followsGroup() ? words.say("calls.forwarding.of_group", stands.group()) : "", lock);
    }

    private String value(Forwarding forwarding, CallTarget target) {
        String name = destinations.name(target);
        return forwarding.kind() == ForwardingKind.NO_ANSWER ? words.say("calls.forwarding.after_rings", forwarding.rings(), name)
                : words.say("calls.forwarding.to", name);
    }
}
