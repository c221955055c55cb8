package lu.fix4bizz.hub.calls.sip;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.servlet.sip.ServletParseException;
import javax.servlet.sip.ServletTimer;
import javax.servlet.sip.SipServletRequest;
import javax.servlet.sip.SipServletResponse;
import lu.fix4bizz.hub.calls.routing.Outcome;

/** Phones ring together; the first that answers has the call. */
final class Ringing implements Phase {
    /** What follows when nobody answered. */
    @FunctionalInterface
    interface NobodyAnswers {

        /**
         * @param outcome of all phones
         * @param status  the highest final status of a phone; 0 when none came
         */
        void goOn(Outcome outcome, int status) throws IOException, ServletParseException;
    }

    private final CallSession call;
    private final List<Branch> branches;
    private final NobodyAnswers nobodyAnswers;
    /** Several phones cannot all speak with one caller. */
    private final Optional<EarlyDialog> early;
    private final ServletTimer timer;
    private boolean over;

    /**
     * Rings.
     *
     * @param invites one for each phone
     * @param time    how long, at most
     */
    Ringing(CallSession call, List<SipServletRequest> invites, Duration time, NobodyAnswers nobodyAnswers) {
        this.call = call;
        this.branches = new ArrayList<>(invites.stream().map(Branch::new).toList());
        this.nobodyAnswers = nobodyAnswers;
        this.timer = call.startTimer(time);
        this.early = invites.size() == 1 ? Optional.of(new EarlyDialog(call.invite(), invites.get(0))) : Optional.empty();
        if (early.isEmpty()) {
            branches.forEach(Ringing::withoutReliable);
        }
    }

    /** Several phones cannot all have their provisional answers acknowledged by one caller. */
    private static void withoutReliable(Branch branch) {
        for (String header : List.of("Supported", "Require")) {
            branch.invite().removeHeader(header);
        }
    }

    void start() throws IOException, ServletParseException {
        branches.forEach(Branch::ring);
        goOnIfAllFailed();
    }

    @Override
    public void response(SipServletResponse response) throws IOException, ServletParseException {
        if (!"INVITE".equals(response.getMethod())) {
            if (early.isPresent()) {
                early.get().response(response);
            }
            return;
        }
        Optional<Branch> branch = Branch.of(response);
        if (branch.isEmpty()) {
            return;
        }
        branch.get().note(response);
        if (isAboutTheRequest(response.getStatus()) && !over && early.isPresent()) {
            over = true;
            timer.cancel();
            Refusals.pass(response, call.invite());
            call.ended();
        } else if (response.getStatus() >= 300) {
            goOnIfAllFailed();
        } else if (response.getStatus() >= 200) {
            answered(branch.get(), response);
        } else if (!over && response.getStatus() > 100) {
            provisional(response);
        }
    }

    /** The phone would take the call if the caller asked otherwise: an extension, a longer session interval (RFC 4028 section 6). */
    private static boolean isAboutTheRequest(int status) {
        return status == SipServletResponse.SC_BAD_EXTENSION || status == SipServletResponse.SC_EXTENSION_REQUIRED
                || status == SipServletResponse.SC_SESSION_INTERVAL_TOO_SMALL;
    }

    private void provisional(SipServletResponse response) throws IOException {
        if (early.isPresent()) {
            early.get().provisional(response);
        } else {
            call.invite().createResponse(response.getStatus(), response.getReasonPhrase()).send();
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

    private void goOnIfAllFailed() throws IOException, ServletParseException {
        if (!over && branches.stream().allMatch(branch -> branch.outcome().isPresent())) {
            giveUp();
        }
    }

    @Override
    public void timeout(ServletTimer lapsed) throws IOException, ServletParseException {
        if (!over && lapsed.getId().equals(timer.getId())) {
            for (Branch branch : branches) {
                branch.cancel("");
            }
            giveUp();
        }
    }

    private void giveUp() throws IOException, ServletParseException {
        over = true;
        timer.cancel();
        Outcome outcome = Outcome.of(branches.stream().map(branch -> branch.outcome().orElse(Outcome.NO_ANSWER)).toList());
        nobodyAnswers.goOn(outcome, branches.stream().mapToInt(Branch::status).max().orElse(0));
    }

    @Override
    public void cancelled(SipServletRequest request) throws IOException {
        stop(SipServletResponse.SC_REQUEST_TERMINATED);
    }

    @Override
    public void hangUp() throws IOException {
        stop(SipServletResponse.SC_SERVICE_UNAVAILABLE);
    }

    private void stop(int status) throws IOException {
        if (!over) {
            over = true;
            timer.cancel();
            for (Branch branch : branches) {
                branch.cancel("");
            }
            call.refuse(status);
        }
    }

    /** Before the answer. A caller may end the call by BYE too; the INVITE is then answered 487 (RFC 3261 section 15.1.2). */
    @Override
    public void request(SipServletRequest request) throws IOException, ServletParseException {
        if ("BYE".equals(request.getMethod())) {
            request.createResponse(SipServletResponse.SC_OK).send();
            stop(SipServletResponse.SC_REQUEST_TERMINATED);
        } else if (early.isPresent() && !"ACK".equals(request.getMethod())) {
            early.get().request(request);
        } else {
            Refusals.refuse(request, SipServletResponse.SC_CALL_LEG_DONE);
        }
    }
}
