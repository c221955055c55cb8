package lu.fix4bizz.hub.calls.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import lu.fix4bizz.hub.model.Fitting;

/**
 * One line of one user's call log. It is written once, when the call has ended; the user is kept by id because a log
 * line is written on every call and read rarely.
 */
@Entity
@Table(name = "call_record")
public class CallRecord {
    private static final int LONGEST_TRACE = 8000;
    private static final int LONGEST_TEXT = 100;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "call_record_seq")
    @SequenceGenerator(name = "call_record_seq", sequenceName = "call_record_seq", allocationSize = 500)
    private long id;
    @Column(name = "user_id")
    private long userId;
    @Column(name = "call_id")
    private String callId;
    @Enumerated(EnumType.STRING)
    private CallDirection direction;
    @Enumerated(EnumType.STRING)
    private CallStatus status = CallStatus.IN_PROGRESS;
    private String number;
    private String name;
    @Column(name = "started_at")
    private Instant startedAt;
    @Column(name = "answered_at")
    private Instant answeredAt;
    @Column(name = "ended_at")
    private Instant endedAt;
    private String trace = "";

    protected CallRecord() {
    }

    /**
     * @param callId the hub's own id of the call, in the log lines too
     * @param number what is shown of the other side: E.164, an extension, or empty when it is withheld or unknown
     */
    public CallRecord(long userId, String callId, CallDirection direction, String number, String name, Instant startedAt) {
        this.userId = userId;
        this.callId = Fitting.text(callId, LONGEST_TEXT);
        this.direction = direction;
        this.number = Fitting.text(number, LONGEST_TEXT);
        this.name = Fitting.text(name, LONGEST_TEXT);
        this.startedAt = startedAt;
    }

    /** @param trace the routing decision's reasons, as {@code lu.fix4bizz.hub.calls} writes them */
    public void explain(String newTrace) {
        trace = newTrace.length() <= LONGEST_TRACE ? newTrace : "";
    }

    public void answered(Instant when) {
        answeredAt = when;
    }

    public void ended(CallStatus how, Instant when) {
        status = how;
        endedAt = when;
    }

    /** A fresh one to persist: a transaction that fails leaves this one as it was, to be tried again. */
    public CallRecord copy() {
        CallRecord copy = new CallRecord(userId, callId, direction, number, name, startedAt);
        copy.status = status;
        copy.answeredAt = answeredAt;
        copy.endedAt = endedAt;
        copy.trace = trace;
        return copy;
    }

    public long id() {
        return id;
    }

    public long userId() {
        return userId;
    }

    public String callId() {
        return callId;
    }

    public CallDirection direction() {
        return direction;
    }

    public CallStatus status() {
        return status;
    }

    public String number() {
        return number;
    }

    public String name() {
        return name;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Optional<Instant> answeredAt() {
        return Optional.ofNullable(answeredAt);
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    public String trace() {
        return trace;
    }
}
