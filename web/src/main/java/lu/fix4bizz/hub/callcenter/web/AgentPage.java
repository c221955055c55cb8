package lu.fix4bizz.hub.callcenter.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import lu.fix4bizz.hub.callcenter.Agents;
import lu.fix4bizz.hub.callcenter.Agents.Place;
import lu.fix4bizz.hub.callcenter.Agents.Standing;
import lu.fix4bizz.hub.callcenter.model.AgentState;
import lu.fix4bizz.hub.callcenter.model.UnavailableReason;
import lu.fix4bizz.hub.model.Activation;
import lu.fix4bizz.hub.model.Refusal;
import lu.fix4bizz.hub.portal.SettingOutcome;
import lu.fix4bizz.hub.portal.SettingSwitch;
import lu.fix4bizz.hub.portal.Viewer;
import lu.fix4bizz.hub.portal.Words;

import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the viewer stands as an agent: a tile of Home, for agents only. */
@Named
@ViewScoped
public class AgentPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Agents agents;

    @Inject
    private Viewer viewer;

    @Inject
    private Words words;

    @Inject
    private Clock clock;

    private final Map<String, SettingSwitch> switches = new HashMap<>();
    private transient Standing standing;
    private boolean agent;
    private transient Standing before;
    private SettingOutcome outcome = SettingOutcome.NONE;

    /** @param joined its switch */
    public record Row(Place queue, SettingSwitch joined) implements Serializable {
    }

    /** Reads what holds now, before each rendering. */
    public void show() {
        Optional<Standing> found = agents.find(viewer.id());
        agent = found.isPresent();
        found.ifPresent(now -> {
            if (standing != null && isOther(now)) {
                outcome = SettingOutcome.NONE;
            }
            standing = now;
            now.queues().forEach(queue -> joined(queue.extension()).show(Activation.of(queue.joined())));
        });
    }

    /** A change by somebody else makes the last outcome old news. */
    private boolean isOther(Standing now) {
        return now.state() != standing.state() || !now.reason().equals(standing.reason());
    }

    private Standing standing() {
        if (standing == null) {
            standing = agents.of(viewer.id());
        }
        return standing;
    }

    private SettingSwitch joined(String extension) {
        return switches.computeIfAbsent(extension, queue -> new SettingSwitch(words, wanted -> agents.join(viewer.id(), queue, wanted.on())));
    }

    public boolean isAgent() {
        return agent;
    }

    public AgentState getState() {
        return standing().state();
    }

    /** The same as before is no choice. */
    public void setState(AgentState wanted) {
        if (wanted != getState()) {
            change(wanted, null);
        }
    }

    /** Null without one. */
    public UnavailableReason getReason() {
        return standing().reason().orElse(null);
    }

    public void setReason(UnavailableReason wanted) {
        if (wanted != getReason() && getState() == AgentState.UNAVAILABLE) {
            change(AgentState.UNAVAILABLE, wanted);
        }
    }

    public void undo() {
        act(() -> {
            agents.restore(viewer.id(), before);
            outcome = SettingOutcome.NONE;
        });
    }

    private void change(AgentState wanted, UnavailableReason reason) {
        act(() -> {
            Standing was = standing();
            agents.change(viewer.id(), wanted, Optional.ofNullable(reason));
            before = was;
            outcome = SettingOutcome.done(words.say("callcenter.tile.done"));
        });
    }

    private void act(Runnable change) {
        try {
            change.run();
            standing = null;
        } catch (Refusal no) {
            outcome = SettingOutcome.failed(words.say(no));
        }
    }

    public AgentState[] getStates() {
        return AgentState.values();
    }

    public UnavailableReason[] getReasons() {
        return UnavailableReason.values();
    }

    public boolean isUnavailable() {
        return getState() == AgentState.UNAVAILABLE;
    }

    public String getLamp() {
        return AgentLook.of(getState()).lamp();
    }

    public String getIcon() {
        return AgentLook.of(getState()).icon();
    }

    /** Milliseconds until a wrap-up ends by itself; null where none does. */
    public Long getLeft() {
        return agent ? standing().wrapUpEnd().map(end -> Duration.between(clock.instant(), end).toMillis()).orElse(null) : null;
    }

    public List<Row> getRows() {
        return standing().queues().stream().map(queue -> new Row(queue, joined(queue.extension()))).toList();
    }

    public SettingOutcome getOutcome() {
        return outcome;
    }
}
