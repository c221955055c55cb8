package lu.fix4bizz.hub.calls.sip;

import java.io.IOException;
import java.util.Optional;
import javax.servlet.sip.SipServletRequest;
import javax.servlet.sip.SipServletResponse;
import lu.fix4bizz.hub.calls.routing.Outcome;

/** One phone that rings: the hub's INVITE to it and how it stands. */
final class Branch {
    /** Told to the phones that lose (RFC 3326): a call answered elsewhere is not missed here. */
    static final String COMPLETED_ELSEWHERE = "SIP;cause=200;text=\"Call completed elsewhere\"";
    private static final String ATTRIBUTE = Branch.class.getName();

    private final SipServletRequest invite;
    private boolean provisional;
    private boolean cancelled;
    private String cancelReason = "";
    private Optional<Outcome> outcome = Optional.empty();
    private int status;

    Branch(SipServletRequest invite) {
        this.invite = invite;
        invite.getSession().setAttribute(ATTRIBUTE, this);
    }

    static Optional<Branch> of(SipServletResponse response) {
        return Optional.ofNullable((Branch) response.getSession().getAttribute(ATTRIBUTE));
    }

    /**
     * A phone that was given up answers: its CANCEL may have waited for this, or it was faster than the CANCEL.
     *
     * @return whether the response was of such a phone, and is dealt with
     */
    static boolean tookLate(SipServletResponse response) throws IOException {
        Optional<Branch> late = "INVITE".equals(response.getMethod()) ? of(response).filter(Branch::isCancelled) : Optional.empty();
        if (late.isPresent()) {
            late.get().note(response);
            if (response.getStatus() >= 200 && response.getStatus() < 300) {
                hangUpLate(response);
            }
        }
        return late.isPresent();
    }

    /** Sends the INVITE; what cannot even be sent counts as not reachable. */
    void ring() {
        try {
            invite.send();
        } catch (IOException | IllegalStateException noWay) {
            failed(SipServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    /** A response to the INVITE that decides nothing for the call: it is noted, and a CANCEL that waited for it goes out. */
    void note(SipServletResponse response) throws IOException {
        if (response.getStatus() < 200) {
            provisional = true;
            if (cancelled && outcome.isEmpty()) {
                sendCancel();
            }
        } else if (response.getStatus() >= 300) {
            failed(response.getStatus());
        }
    }

    /** Gives the phone up: CANCEL now, or as soon as it may be sent (RFC 3261 section 9.1). @param reason of RFC 3326, or empty */
    void cancel(String reason) throws IOException {
        if (cancelled || outcome.isPresent()) {
            return;
        }
        cancelled = true;
        cancelReason = reason;
        if (provisional) {
            sendCancel();
        }
    }

    private void sendCancel() throws IOException {
        SipServletRequest cancel = invite.createCancel();
        if (!cancelReason.isEmpty()) {
            cancel.setHeader("Reason", cancelReason);
        }
        cancel.send();
    }

    /** An answer that nobody wants any more. */
    static void hangUpLate(SipServletResponse answer) throws IOException {
        answer.createAck().send();
        answer.getSession().createRequest("BYE").send();
    }

    private void failed(int code) {
        status = code;
        outcome = Optional.of(switch (code) {
            case SipServletResponse.SC_BUSY_HERE, SipServletResponse.SC_BUSY_EVERYWHERE, SipServletResponse.SC_DECLINE -> Outcome.BUSY;
            default -> Outcome.NOT_REACHABLE;
        });
    }

    SipServletRequest invite() {
        return invite;
    }

    /** How it ended without an answer; empty while it rings. */
    Optional<Outcome> outcome() {
        return outcome;
    }

    /** The final status, 0 before. */
    int status() {
        return status;
    }

    boolean isCancelled() {
        return cancelled;
    }
}
