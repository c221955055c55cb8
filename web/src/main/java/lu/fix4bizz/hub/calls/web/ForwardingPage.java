package lu.fix4bizz.hub.calls.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import lu.fix4bizz.hub.calls.CallSettings;
import lu.fix4bizz.hub.calls.CallSettings.ForwardingChange;
import lu.fix4bizz.hub.calls.model.CallTarget;
import lu.fix4bizz.hub.calls.model.ForwardingKind;
import lu.fix4bizz.hub.calls.routing.Forwarding;
import lu.fix4bizz.hub.model.Refusal;
import lu.fix4bizz.hub.portal.Viewer;
import lu.fix4bizz.hub.portal.Words;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The four forwards, on Home (switches) and on Incoming calls (with destinations). Each change acts at once. */
@Named
@ViewScoped
public class ForwardingPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final List<Integer> RINGS = IntStream.concat(IntStream.of(0), IntStream.rangeClosed(2, 20)).boxed().toList();

    @Inject
    private CallSettings settings;

    @Inject
    private Destinations destinations;

    @Inject
    private Viewer viewer;

    @Inject
    private Words words;

    private final List<ForwardingRow> rows = new ArrayList<>();

    /** Reads what holds now, before each rendering. */
    public void show() {
        List<Forwarding> forwardings = viewer.isOnLine() ? settings.forwardings(viewer.id()) : List.of();
        if (rows.isEmpty()) {
            forwardings.forEach(forwarding -> rows.add(new ForwardingRow(this, forwarding)));
        }
        for (Forwarding forwarding : forwardings) {
            rows.get(forwarding.kind().ordinal()).show(forwarding, forwarding.target().map(destinations::text).orElse(""));
        }
    }

    public List<ForwardingRow> getRows() {
        return rows;
    }

    public List<Integer> getRingChoices() {
        return RINGS;
    }

    public List<String> suggest(String typed) {
        return destinations.like(typed);
    }

    void turn(ForwardingRow row, boolean on) {
        Forwarding from = row.stands();
        try {
            Forwarding to = settings.forward(viewer.id(), row.kind(), new ForwardingChange(on, Optional.empty(), Optional.empty()));
            row.changed(from, to, words.say(on ? "portal.switch.on.done" : "portal.switch.off.done"));
        } catch (Refusal no) {
            row.refused(words.say(from.enabled() ? "portal.switch.on.kept" : "portal.switch.off.kept", words.say(no)), "");
        }
    }

    void aim(ForwardingRow row, String typed) {
        Optional<String> to = Optional.of(destinations.read(typed));
        apply(row, new ForwardingChange(row.isOn(), to, Optional.empty()), "calls.incoming.target.done", typed);
    }

    void ring(ForwardingRow row, int rings) {
        apply(row, new ForwardingChange(row.isOn(), Optional.empty(), Optional.of(rings)), "calls.incoming.rings.done", "");
    }

    void restore(ForwardingRow row, Forwarding before) {
        apply(row, new ForwardingChange(before.enabled(), before.target().map(CallTarget::text), Optional.of(before.rings())),
                "portal.undone", "");
    }

    private void apply(ForwardingRow row, ForwardingChange change, String done, String typed) {
        try {
            row.changed(row.stands(), settings.forward(viewer.id(), row.kind(), change), words.say(done));
        } catch (Refusal no) {
            row.refused(words.say(no), typed);
        }
    }

    String label(ForwardingKind kind) {
        return words.texts().of("calls", kind);
    }

    String explanation(ForwardingKind kind) {
        return words.say("calls.incoming.explained." + kind);
    }

    String value(ForwardingRow row) {
        Optional<CallTarget> target = row.stands().target();
        if (target.isEmpty()) {
            return words.say("calls.forwarding.no_target");
        }
        String name = destinations.name(target.get());
        return row.isRinging() ? words.say("calls.forwarding.after_rings", row.getRings(), name) : words.say("calls.forwarding.to", name);
    }
}
