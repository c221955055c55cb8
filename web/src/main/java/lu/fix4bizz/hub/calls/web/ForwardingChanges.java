package lu.fix4bizz.hub.calls.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import lu.fix4bizz.hub.calls.CallSettings.ForwardingChange;
import lu.fix4bizz.hub.calls.StandingForwarding;
import lu.fix4bizz.hub.calls.model.CallTarget;
import lu.fix4bizz.hub.calls.routing.Forwarding;
import lu.fix4bizz.hub.model.Activation;
import lu.fix4bizz.hub.model.Refusal;
import lu.fix4bizz.hub.portal.EndChoices;
import lu.fix4bizz.hub.portal.EndField;
import lu.fix4bizz.hub.portal.Viewer;
import lu.fix4bizz.hub.portal.Words;

import java.util.Optional;

/** Carries out at once what a person chose for a forward, and tells its row what came of it. */
@RequestScoped
public class ForwardingChanges {

    @Inject
    private Destinations destinations;

    @Inject
    private Viewer viewer;

    @Inject
    private Words words;

    @Inject
    private EndChoices ends;

    EndField end(ForwardingRow row) {
        return new EndField(ends, viewer, false, wanted -> apply(row, change(row, wanted), "portal.end.done", ""));
    }

    void turn(ForwardingRow row, boolean on) {
        try {
            row.change(change(row, Activation.of(on)), words.say(on ? "portal.switch.on.done" : "portal.switch.off.done"));
        } catch (Refusal no) {
            row.refused(words.say(row.isOn() ? "portal.switch.on.kept" : "portal.switch.off.kept", words.say(no)), "");
        }
    }

    void aim(ForwardingRow row, String typed) {
        Optional<String> to = Optional.of(destinations.read(typed));
        apply(row, new ForwardingChange(row.state(), to, Optional.empty()), "calls.incoming.target.done", typed);
    }

    void ring(ForwardingRow row, int rings) {
        apply(row, new ForwardingChange(row.state(), Optional.empty(), Optional.of(rings)), "calls.incoming.rings.done", "");
    }

    void follow(ForwardingRow row, boolean group) {
        Activation own = row.stands().own().state();
        apply(row, new ForwardingChange(group, own, Optional.empty(), Optional.empty()), group ? "calls.forwarding.followed" : "calls.forwarding.own", "");
    }

    void restore(ForwardingRow row, StandingForwarding before) {
        Forwarding own = before.own();
        apply(row, new ForwardingChange(before.followsGroup(), own.state(), own.target().map(CallTarget::text), Optional.of(own.rings())), "portal.undone", "");
    }

    /** Who leaves the group's forward without a destination of their own goes on with the group's. */
    private static ForwardingChange change(ForwardingRow row, Activation wanted) {
        Optional<CallTarget> to = row.stands().own().target().isPresent() ? Optional.empty() : row.stands().inForce().target();
        return new ForwardingChange(wanted, to.map(CallTarget::text), Optional.empty());
    }

    private void apply(ForwardingRow row, ForwardingChange change, String done, String typed) {
        try {
            row.change(change, words.say(done));
        } catch (Refusal no) {
            row.refused(words.say(no), typed);
        }
    }
}
