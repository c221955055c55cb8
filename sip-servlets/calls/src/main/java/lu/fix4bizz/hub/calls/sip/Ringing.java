package lu.fix4bizz.hub.calls.sip;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javax.servlet.sip.Rel100Exception;
import javax.servlet.sip.ServletParseException;
import javax.servlet.sip.ServletTimer;
import javax.servlet.sip.SipServletRequest;
import javax.servlet.sip.SipServletResponse;
import lu.fix4bizz.hub.calls.routing.Outcome;

/** Phones ring together; the first that answers has the call. */
final class Ringing implements Phase {
    private static final String RELIABLE = "100rel";

    private final CallSession call;
    private final List<Branch> branches;
    private final BiConsumer<Outcome, Integer> whenNobodyAnswers;
    private final InDialog inDialog = new InDialog();
    private final ServletTimer timer;
    private boolean over;

    /**
     * Rings.
     *
     * @param invites           one for each phone
     * @param time              how long, at most
     * @param whenNobodyAnswers is told the outcome of all, and the final status of the last (0 when none came)
     */
    Ringing(CallSession call, List<SipServletRequest> invites, Duration time, BiConsumer<Outcome, Integer> whenNobodyAnswers) {
        this.call = call;
        this.branches = new ArrayList<>(invites.stream().map(Branch::new).toList());
        this.whenNobodyAnswers = whenNobodyAnswers;
        this.timer = call.startTimer(time);
        if (branches.size() > 1) {
            branches.forEach(Ringing::withoutReliable);
        }
    }

    /** Several phones cannot all have their provisional answers acknowledged by one caller. */
    private static void withoutReliable(Branch branch) {
        for (String header : List.of("Supported", "Require")) {
            branch.invite().removeHeader(header);
        }
    }

    void start() {
        branches.forEach(Branch::ring);
        goOnIfAllFailed();
    }

    @Override
    public void response(SipServletResponse response) throws IOException, ServletParseException {
        if (!"INVITE".equals(response.getMethod())) {
            inDialog.response(response);
            return;
        }
        Optional<Branch> branch = Branch.of(response);
        if (branch.isEmpty()) {
            return;
        }
        branch.get().note(response);
        if (isAboutTheRequest(response.getStatus()) && !over && branches.size() == 1) {
            over = true;
            timer.cancel();
            call.refuse(response);
        } else if (response.getStatus() >= 300) {
            goOnIfAllFailed();
        } else if (response.getStatus() >= 200) {
            answered(branch.get(), response);
        } else if (!over && response.getStatus() > 100) {
            provisional(branch.get(), response);
        }
    }

    /** The phone would take the call if the caller asked otherwise: an extension, a longer session interval (RFC 4028 section 6). */
    private static boolean isAboutTheRequest(int status) {
        return status == SipServletResponse.SC_BAD_EXTENSION || status == SipServletResponse.SC_EXTENSION_REQUIRED
                || status == SipServletResponse.SC_SESSION_INTERVAL_TOO_SMALL;
    }

    private void provisional(Branch branch, SipServletResponse response) throws IOException {
        SipServletResponse up = call.invite().createResponse(response.getStatus(), response.getReasonPhrase());
        boolean alone = branches.size() == 1;
        if (alone) {
            Passing.copy(response, up);
            up.removeHeader("Require");
        }
        if (alone && Passing.names(response, "Require", RELIABLE)) {
            sendReliably(up, branch, response);
        } else {
            up.send();
        }
    }

    private static void sendReliably(SipServletResponse up, Branch branch, SipServletResponse response) throws IOException {
        try {
            branch.reliable(response);
            up.sendReliably();
        } catch (Rel100Exception callerCannot) {
            throw new IllegalStateException("100rel was offered to a phone for a caller without it", callerCannot);
        }
    }

    private void answered(Branch winner, SipServletResponse response) throws IOException, ServletParseException {
        if (over || winner.isCancelled()) {
            Branch.hangUpLate(response);
            return;
        }
        over = true;
        timer.cancel();
        for (Branch other : branches) {
            if (other != winner) {
                other.cancel(Branch.COMPLETED_ELSEWHERE);
            }
        }
        call.answered(response);
    }

    private void goOnIfAllFailed() {
        if (!over && branches.stream().allMatch(branch -> branch.outcome().isPresent())) {
            giveUp();
        }
    }

    @Override
    public void timeout(ServletTimer lapsed) throws IOException {
        if (!over && lapsed.getId().equals(timer.getId())) {
            for (Branch branch : branches) {
                branch.cancel("");
            }
            giveUp();
        }
    }

    private void giveUp() {
        over = true;
        timer.cancel();
        Outcome outcome = Outcome.of(branches.stream().map(branch -> branch.outcome().orElse(Outcome.NO_ANSWER)).toList());
        int status = branches.stream().mapToInt(Branch::status).max().orElse(0);
        whenNobodyAnswers.accept(outcome, status);
    }

    @Override
    public void cancelled(SipServletRequest request) throws IOException {
        if (!over) {
            over = true;
            timer.cancel();
            for (Branch branch : branches) {
                branch.cancel("");
            }
            call.missed();
        }
    }

    /** Before the answer, a caller's PRACK, UPDATE or INFO goes to the only phone that rings. */
    @Override
    public void request(SipServletRequest request) throws IOException, ServletParseException {
        if (branches.size() != 1 || "ACK".equals(request.getMethod())) {
            inDialog.refuse(request);
            return;
        }
        Branch only = branches.get(0);
        boolean fromCaller = request.getSession().equals(call.invite().getSession());
        if ("BYE".equals(request.getMethod())) {
            request.createResponse(SipServletResponse.SC_OK).send();
            cancelled(request);
        } else if ("PRACK".equals(request.getMethod())) {
            prack(request, only);
        } else {
            inDialog.pass(request, fromCaller ? only.invite().getSession() : call.invite().getSession());
        }
    }

    private void prack(SipServletRequest request, Branch only) throws IOException {
        Optional<SipServletResponse> acknowledged = only.takeReliable();
        if (acknowledged.isEmpty()) {
            inDialog.refuse(request);
            return;
        }
        SipServletRequest out = createPrack(acknowledged.get());
        Passing.body(request, out);
        inDialog.send(out, request);
    }

    private static SipServletRequest createPrack(SipServletResponse response) {
        try {
            return response.createPrack();
        } catch (Rel100Exception notReliable) {
            throw new IllegalStateException(notReliable);
        }
    }

    @Override
    public void hangUp() throws IOException {
        cancelled(call.invite());
    }
}
