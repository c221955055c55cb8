package lu.fix4bizz.hub.calls.sip;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.servlet.sip.ServletParseException;
import javax.servlet.sip.ServletTimer;
import javax.servlet.sip.SipServletRequest;
import javax.servlet.sip.SipServletResponse;
import lu.fix4bizz.hub.media.Negotiation;

/** The phones of somebody who ordered a call ring; with the first that answers they make it. */
final class OwnPhones implements Phase {
    /** Long enough to go back to the desk. */
    private static final Duration RINGS = Duration.ofSeconds(30);

    private final ClickToCallSession call;
    private final List<Branch> phones;
    private final ServletTimer timer;
    private boolean over;

    OwnPhones(ClickToCallSession call, List<Branch> phones) {
        this.call = call;
        this.phones = phones;
        this.timer = call.startTimer(RINGS);
    }

    void start() throws IOException {
        phones.forEach(Branch::ring);
        endIfAllFailed();
    }

    @Override
    public void response(SipServletResponse response) throws IOException, ServletParseException {
        Optional<Branch> phone = Branch.of(response);
        if (!"INVITE".equals(response.getMethod()) || phone.isEmpty()) {
            return;
        }
        phone.get().note(response);
        if (response.getStatus() >= 300) {
            endIfAllFailed();
        } else if (response.getStatus() >= 200) {
            answered(phone.get(), response);
        }
    }

    private void answered(Branch winner, SipServletResponse answer) throws IOException, ServletParseException {
        String sdp = answer.getContentLength() > 0 ? new String(answer.getRawContent(), StandardCharsets.UTF_8) : "";
        if (over || !(call.media().accept(sdp) instanceof Negotiation.Agreed)) {
            Branch.hangUpLate(answer);
            stop(Branch.COMPLETED_ELSEWHERE);
            return;
        }
        over = true;
        timer.cancel();
        answer.createAck().send();
        for (Branch other : phones) {
            if (other != winner) {
                other.cancel(Branch.COMPLETED_ELSEWHERE);
            }
        }
        call.callerAnswered(answer.getSession());
    }

    private void endIfAllFailed() throws IOException {
        if (phones.stream().allMatch(phone -> phone.outcome().isPresent())) {
            stop("");
        }
    }

    /** Nothing of this call is known to a phone that has not answered. */
    @Override
    public void request(SipServletRequest request) throws IOException {
        Refusals.refuse(request, SipServletResponse.SC_CALL_LEG_DONE);
    }

    @Override
    public void cancelled(SipServletRequest request) {
        // phones send no INVITE here that they could cancel
    }

    @Override
    public void timeout(ServletTimer lapsed) throws IOException {
        if (lapsed.getId().equals(timer.getId())) {
            stop("");
        }
    }

    @Override
    public void hangUp() throws IOException {
        stop("");
    }

    private void stop(String reason) throws IOException {
        if (!over) {
            over = true;
            timer.cancel();
            for (Branch phone : phones) {
                phone.cancel(reason);
            }
            call.ended();
        }
    }
}
