package lu.fix4bizz.hub.calls.sip;

import java.io.IOException;
import java.util.Optional;
import javax.servlet.sip.SipServletRequest;
import javax.servlet.sip.SipServletResponse;
import javax.servlet.sip.SipSession;
import lu.fix4bizz.hub.media.Hold;
import lu.fix4bizz.hub.media.MediaSession;
import lu.fix4bizz.hub.media.Negotiation;

/** Who is held and hears the hub's music. */
final class HeldParty {
    private final SipSession session;
    private final HubMusic music;
    private final MediaSession media;
    private SipServletRequest wish;
    private Hold hold;
    private Optional<SipServletRequest> invite = Optional.empty();
    private boolean plays;
    private boolean silent;

    /** @param media is closed with {@link #leave} */
    HeldParty(SipSession session, HubMusic music, MediaSession media) {
        this.session = session;
        this.music = music;
        this.media = media;
    }

    /** The holder said hold, first or again. @param request whose session timer goes on to this side */
    void hold(SipServletRequest request, Hold offer) throws IOException {
        wish = request;
        hold = offer;
        offerMusic();
    }

    void offerMusic() throws IOException {
        invite(media.musicOffer(hold.origin()));
    }

    /** A phone that takes no music is held as without the hub. */
    void offerSilence() throws IOException {
        leave();
        silent = true;
        invite(hold.offer());
    }

    private void invite(String offer) throws IOException {
        SipServletRequest out = session.createRequest("INVITE");
        Passing.copy(wish, out);
        Descriptions.put(out, offer);
        invite = Optional.of(out);
        out.send();
    }

    /** Whether an INVITE of the hub waits for its answer here. */
    boolean isInvited() {
        return invite.isPresent();
    }

    boolean isAnsweredBy(SipServletResponse response) {
        return invite.filter(mine -> Descriptions.answers(response, mine)).isPresent();
    }

    /** @param response final, to the INVITE that waited */
    void answered(SipServletResponse response) throws IOException {
        invite = Optional.empty();
        if (response.getStatus() >= 300) {
            return;
        }
        response.createAck().send();
        Optional<String> answer = Descriptions.in(response);
        boolean agreed = !silent && answer.isPresent() && media.accept(answer.get()) instanceof Negotiation.Agreed; // its address may be another one than before
        if (agreed && !plays) {
            plays = true;
            music.play(media);
        }
    }

    /** Its phone describes its media anew; it does so with the hub. */
    Negotiation offered(String offer) {
        return media.offerAnswer(offer);
    }

    void leave() {
        media.close();
    }

    SipSession session() {
        return session;
    }

    boolean hearsMusic() {
        return plays;
    }

    boolean isSilent() {
        return silent;
    }

    /** What the holder was told in this side's place. */
    Optional<String> answer(Descriptions said) {
        return said.of(session).flatMap(hold::answer);
    }
}
