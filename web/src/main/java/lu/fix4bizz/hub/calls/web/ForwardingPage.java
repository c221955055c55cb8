package lu.fix4bizz.hub.calls.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import lu.fix4bizz.hub.calls.CallSettings;
import lu.fix4bizz.hub.calls.CallSettings.ForwardingChange;
import lu.fix4bizz.hub.calls.StandingForwarding;
import lu.fix4bizz.hub.calls.model.ForwardingKind;
import lu.fix4bizz.hub.portal.Viewer;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The four forwards, on Home (switches) and on Incoming calls (with destinations). */
@Named
@ViewScoped
public class ForwardingPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final List<Integer> RINGS = IntStream.concat(IntStream.of(0), IntStream.rangeClosed(2, 20)).boxed().toList();

    @Inject
    private CallSettings settings;

    @Inject
    private ForwardingChanges changes;

    @Inject
    private ForwardingTexts texts;

    @Inject
    private Destinations destinations;

    @Inject
    private Viewer viewer;

    private final List<ForwardingRow> rows = new ArrayList<>();

    /** Reads what holds now, before each rendering. */
    public void show() {
        List<StandingForwarding> forwardings = viewer.isOnLine() ? settings.standing(viewer.id()) : List.of();
        if (rows.isEmpty()) {
            forwardings.forEach(forwarding -> rows.add(new ForwardingRow(changes, forwarding, this::set)));
        }
        texts.know(forwardings);
        for (StandingForwarding forwarding : forwardings) {
            rows.get(forwarding.kind().ordinal()).show(forwarding, texts.of(forwarding));
        }
    }

    private StandingForwarding set(ForwardingKind kind, ForwardingChange change) {
        settings.forward(viewer.id(), kind, change);
        return settings.standing(viewer.id()).get(kind.ordinal());
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
}
