package lu.fix4bizz.hub.calls.sip;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import javax.servlet.sip.ServletTimer;
import javax.servlet.sip.SipServletRequest;
import javax.servlet.sip.SipServletResponse;
import javax.servlet.sip.SipSession;
import lu.fix4bizz.hub.media.Hold;
import lu.fix4bizz.hub.media.Negotiation;
import lu.fix4bizz.hub.media.NoFreePort;

/**
 * Music on hold in a talk. Who holds is answered at once, in the other side's place; the other side gets an offer of the hub's, which only
 * sends. When the holder comes back, the two agree end to end, as when they began; a phone that takes no music is held end to end, too.
 */
final class Holding {
    /** An offer that meets one of the other side's (491) is made again so often. */
    private static final int TRIES = 4;

    private final BridgedCall call;
    private final InDialog inDialog;
    private final Descriptions said = new Descriptions();
    private Optional<HeldParty> held = Optional.empty();
    /** The holder's next request, while the other side still answers to the one before. */
    private Optional<SipServletRequest> next = Optional.empty();
    /** What ends the hold once both have agreed on it. */
    private Optional<SipServletRequest> ending = Optional.empty();
    private final HolderRefresh refresh = new HolderRefresh();
    private Optional<ServletTimer> again = Optional.empty();
    private int tries;

    Holding(BridgedCall call, InDialog inDialog) {
        this.call = call;
        this.inDialog = inDialog;
    }

    Descriptions said() {
        return said;
    }

    /** Whether an INVITE of the hub's own waits for its answer in that dialog. */
    boolean isInviting(SipSession session) {
        return held.filter(party -> party.isInvited() && party.session().equals(session)).isPresent()
                || refresh.isInviting(session);
    }

    /**
     * An INVITE or UPDATE in a talk.
     *
     * @return whether it is dealt with; else it passes to the other side
     */
    boolean takes(SipServletRequest request, SipSession other) throws IOException {
        Optional<Hold> hold = Descriptions.in(request).flatMap(Hold::in);
        if (held.isEmpty()) {
            return hold.isPresent() && begins(request, hold.get(), other);
        }
        HeldParty party = held.get();
        return request.getSession().equals(party.session()) ? fromHeld(party, request, other) : fromHolder(party, request, hold);
    }

    private boolean begins(SipServletRequest request, Hold hold, SipSession other) throws IOException {
        boolean possible = !inDialog.isInviting(other) && other.isValid() && said.of(other).flatMap(hold::answer).isPresent();
        Optional<HubMusic> music = possible ? call.musicOf(request.getSession()) : Optional.empty();
        if (music.isEmpty()) {
            return false;
        }
        try {
            held = Optional.of(new HeldParty(other, music.get(), music.get().open()));
        } catch (NoFreePort full) {
            return false;
        }
        keep(held.get(), request, hold);
        return true;
    }

    private void keep(HeldParty party, SipServletRequest request, Hold hold) throws IOException {
        tries = 0;
        party.hold(request, hold);
        answer(request, party.answer(said).orElseThrow());
    }

    /** A session timer that the phone asks for goes on: the other side is asked the same. */
    private static void answer(SipServletRequest request, String description) throws IOException {
        SipServletResponse ok = request.createResponse(SipServletResponse.SC_OK);
        String interval = request.getHeader("Session-Expires");
        if (interval != null) {
            ok.setHeader("Session-Expires", interval.contains("refresher") ? interval : interval + ";refresher=uac");
            ok.setHeader("Require", "timer");
        }
        Descriptions.put(ok, description);
        ok.send();
    }

    private boolean fromHolder(HeldParty party, SipServletRequest request, Optional<Hold> hold) throws IOException {
        if (party.isInvited()) {
            postpone(request);
            return true;
        }
        again.ifPresent(ServletTimer::cancel);
        again = Optional.empty();
        if (hold.isPresent()) {
            keep(party, request, hold.get());
            return true;
        }
        endsWith(request);
        return false;
    }

    private void postpone(SipServletRequest request) throws IOException {
        if (next.isPresent()) {
            request.createResponse(SipServletResponse.SC_REQUEST_PENDING).send();
        } else {
            next = Optional.of(request);
        }
    }

    /** An UPDATE without a description only refreshes. */
    private void endsWith(SipServletRequest request) throws IOException {
        if ("INVITE".equals(request.getMethod()) || Descriptions.in(request).isPresent()) {
            ending = Optional.of(request);
        }
    }

    private boolean fromHeld(HeldParty party, SipServletRequest request, SipSession holder) throws IOException {
        Optional<String> offer = Descriptions.in(request);
        if (offer.isEmpty()) {
            endsWith(request);
            return false;
        }
        if (party.isInvited() || party.isSilent()) {
            request.createResponse(SipServletResponse.SC_REQUEST_PENDING).send();
            return true;
        }
        switch (party.offered(offer.get())) {
            case Negotiation.Agreed agreed -> {
                answer(request, agreed.sdp());
                if (!inDialog.isInviting(holder)) {
                    refresh.carryOn(request, holder, party.answer(said).orElseThrow());
                }
            }
            case Negotiation.Refused refused -> request.createResponse(refused.reason().status()).send();
        }
        return true;
    }

    /** @return whether the response was to an INVITE of the hub's own; ask {@link #next} then */
    boolean takes(SipServletResponse response) throws IOException {
        Optional<HeldParty> party = held.filter(one -> one.isAnsweredBy(response));
        if (party.isPresent() && response.getStatus() >= 200) {
            answered(party.get(), response);
        }
        return party.isPresent() || refresh.takes(response);
    }

    private void answered(HeldParty party, SipServletResponse response) throws IOException {
        party.answered(response);
        if (party.isSilent()) {
            held = Optional.empty();
        } else if (response.getStatus() == SipServletResponse.SC_REQUEST_PENDING && next.isEmpty() && tries++ < TRIES) {
            again = Optional.of(call.startTimer(Duration.ofMillis(ThreadLocalRandom.current().nextLong(2100, 4000))));
        } else if (!party.hearsMusic() && next.isEmpty()) {
            party.offerSilence();
        }
    }

    /** What the holder asked for meanwhile, once it can be dealt with. */
    Optional<SipServletRequest> next() {
        Optional<SipServletRequest> now = held.filter(HeldParty::isInvited).isPresent() ? Optional.empty() : next;
        if (now.isPresent()) {
            next = Optional.empty();
        }
        return now;
    }

    /** Whoever asked does not wait for it any more. */
    void cancelled(SipServletRequest request) {
        next = next.filter(waiting -> waiting != request);
    }

    /** An answer went back to whoever asked. */
    void passed(SipServletResponse back) {
        boolean ends = back.getStatus() >= 200 && ending.filter(request -> Descriptions.answers(back, request)).isPresent();
        if (ends) {
            ending = Optional.empty();
        }
        if (ends && back.getStatus() < 300) {
            end();
        }
    }

    /** @return whether the timer was the one that this waited for */
    boolean timeout(ServletTimer lapsed) throws IOException {
        boolean mine = again.filter(timer -> timer.getId().equals(lapsed.getId())).isPresent();
        if (mine) {
            again = Optional.empty();
            held.orElseThrow().offerMusic();
        }
        return mine;
    }

    /** The music stops, and its port is free. */
    void end() {
        held.ifPresent(HeldParty::leave);
        held = Optional.empty();
        again.ifPresent(ServletTimer::cancel);
        again = Optional.empty();
    }
}
