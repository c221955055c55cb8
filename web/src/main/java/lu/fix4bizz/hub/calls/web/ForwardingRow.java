package lu.fix4bizz.hub.calls.web;

import lu.fix4bizz.hub.calls.CallSettings.ForwardingChange;
import lu.fix4bizz.hub.calls.StandingForwarding;
import lu.fix4bizz.hub.calls.model.ForwardingKind;
import lu.fix4bizz.hub.model.Activation;
import lu.fix4bizz.hub.model.Refusal;
import lu.fix4bizz.hub.portal.EndField;
import lu.fix4bizz.hub.portal.SettingOutcome;

import java.io.Serializable;

/** One forward on a page, a user's or a group's: how it stands, and what came of the last change. Each setter acts at once. */
public class ForwardingRow implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Where the forward is kept. */
    @FunctionalInterface
    interface Store extends Serializable {

        /**
         * @return how it stands then
         * @throws Refusal when it cannot be
         */
        StandingForwarding set(ForwardingKind kind, ForwardingChange change);
    }

    private final ForwardingChanges changes;
    private final Store store;
    private final EndField end;
    private transient StandingForwarding stands;
    private transient StandingForwarding before;
    private ForwardingTexts.Text text;
    private String typed = "";
    private SettingOutcome outcome = SettingOutcome.NONE;

    ForwardingRow(ForwardingChanges changes, StandingForwarding forwarding, Store store) {
        this.changes = changes;
        this.stands = forwarding;
        this.store = store;
        this.end = changes.end(this);
    }

    /** Shows how it stands now; a change by somebody else makes the last outcome old news. */
    void show(StandingForwarding now, ForwardingTexts.Text words) {
        if (!now.equals(stands)) {
            outcome = SettingOutcome.NONE;
            typed = "";
        }
        stands = now;
        text = words;
        end.show(now.inForce().state());
    }

    void change(ForwardingChange change, String done) {
        StandingForwarding to = store.set(kind(), change);
        outcome = stands.own().target().isEmpty() && to.own().target().isPresent() ? SettingOutcome.saved(done) : SettingOutcome.done(done);
        before = stands;
        stands = to;
        typed = "";
    }

    /** It was refused; what was typed stays in the field. */
    void refused(String why, String kept) {
        outcome = SettingOutcome.failed(why);
        typed = kept;
    }

    public void undo() {
        changes.restore(this, before);
        outcome = outcome.done() ? SettingOutcome.NONE : outcome;
    }

    ForwardingKind kind() {
        return stands.kind();
    }

    StandingForwarding stands() {
        return stands;
    }

    Activation state() {
        return stands.inForce().state();
    }

    public EndField getEnd() {
        return end;
    }

    public boolean isOn() {
        return stands.inForce().enabled();
    }

    public void setOn(boolean on) {
        if (on != isOn()) {
            changes.turn(this, on);
        }
    }

    public String getTarget() {
        return typed.isEmpty() ? text.target() : typed;
    }

    public void setTarget(String wanted) {
        if (wanted != null && !wanted.isBlank() && !wanted.equals(getTarget())) {
            changes.aim(this, wanted.strip());
        }
    }

    public int getRings() {
        return stands.inForce().rings();
    }

    public void setRings(int rings) {
        if (rings != getRings()) {
            changes.ring(this, rings);
        }
    }

    /** The name of the user's group; empty without one, and for a group's own forwards. */
    public String getGroup() {
        return stands.group();
    }

    /** Whether the group's is in force; the own values wait. */
    public boolean isFollowing() {
        return stands.followsGroup();
    }

    public void setFollowing(boolean wanted) {
        if (wanted != isFollowing()) {
            changes.follow(this, wanted);
        }
    }

    /** Where it comes from, when not from the user. */
    public String getOrigin() {
        return text.origin();
    }

    /** Who holds it, as a sentence; empty where it may be changed. */
    public String getLock() {
        return text.lock();
    }

    /** Whether its values are not the user's to write now. */
    public boolean isReadOnly() {
        return isFollowing() || !getLock().isEmpty();
    }

    /** Whether it waits for rings: only no answer does. */
    public boolean isRinging() {
        return kind() == ForwardingKind.NO_ANSWER;
    }

    public ForwardingTexts.Text getText() {
        return text;
    }

    public SettingOutcome getOutcome() {
        return outcome;
    }
}
