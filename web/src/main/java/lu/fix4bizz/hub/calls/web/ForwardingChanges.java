package lu.fix4bizz.hub.calls.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import lu.fix4bizz.hub.calls.CallSettings;
import lu.fix4bizz.hub.calls.CallSettings.ForwardingChange;
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
    private CallSettings settings;

    @Inject
    private Destinations destinations;

    @Inject
    private Viewer viewer;

    @Inject
    private Words words;

    @Inject
    private EndChoices ends;

    void turn(ForwardingRow row, boolean on) {
        try {
            change(row, new ForwardingChange(Activation.of(on), Optional.empty(), Optional.empty()), on ? "portal.switch.on.done" : "portal.switch.off.done");
        } catch (Refusal no) {
            row.refused(words.say(row.isOn() ? "portal.switch.on.kept" : "portal.switch.off.kept", words.say(no)), "");
        }
    }

    void endAt(ForwardingRow row, Activation wanted) {
        apply(row, new ForwardingChange(wanted, Optional.empty(), Optional.empty()), "portal.end.done", "");
    }

    EndField end(ForwardingRow row) {
        return new EndField(ends, viewer, wanted -> endAt(row, wanted));
    }

    void aim(ForwardingRow row, String typed) {
        Optional<String> to = Optional.of(destinations.read(typed));
        apply(row, new ForwardingChange(row.state(), to, Optional.empty()), "calls.incoming.target.done", typed);
    }

    void ring(ForwardingRow row, int rings) {
        apply(row, new ForwardingChange(row.state(), Optional.empty(), Optional.of(rings)), "calls.incoming.rings.done", "");
    }

    void restore(ForwardingRow row, Forwarding before) {
        apply(row, new ForwardingChange(before.state(), before.target().map(CallTarget::text), Optional.of(before.rings())),
                "portal.undone", "");
    }

    private void apply(ForwardingRow row, ForwardingChange change, String done, String typed) {
        try {
            change(row, change, done);
        } catch (Refusal no) {
            row.refused(words.say(no), typed);
        }
    }

    private void change(ForwardingRow row, ForwardingChange change, String done) {
        row.changed(settings.forward(viewer.id(), row.kind(), change), words.say(done));
    }
}
