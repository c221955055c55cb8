package lu.fix4bizz.hub.calls.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import lu.fix4bizz.hub.calls.GroupForwards;
import lu.fix4bizz.hub.calls.StandingForwarding;
import lu.fix4bizz.hub.calls.routing.Forwarding;
import lu.fix4bizz.hub.portal.Viewer;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** The four forwards of a group, for the administrator: the same rows as a user's own. */
@Named
@ViewScoped
public class GroupForwardingPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private GroupForwards forwards;

    @Inject
    private ForwardingChanges changes;

    @Inject
    private ForwardingTexts texts;

    @Inject
    private Viewer viewer;

    private final List<ForwardingRow> rows = new ArrayList<>();

    /** Reads what holds now for this group, before each rendering. */
    public void show(long groupId) {
        List<StandingForwarding> forwardings = forwards.forwardings(viewer.id(), groupId).stream().map(GroupForwardingPage::standing).toList();
        if (rows.isEmpty()) {
            forwardings.forEach(forwarding -> rows.add(new ForwardingRow(changes, forwarding,
                    (kind, change) -> standing(forwards.forward(viewer.id(), groupId, kind, change)))));
        }
        texts.know(forwardings);
        forwardings.forEach(forwarding -> rows.get(forwarding.kind().ordinal()).show(forwarding, texts.ofGroup(forwarding)));
    }

    private static StandingForwarding standing(Forwarding forwarding) {
        return new StandingForwarding(forwarding, forwarding, false, "");
    }

    public List<ForwardingRow> getRows() {
        return rows;
    }
}
