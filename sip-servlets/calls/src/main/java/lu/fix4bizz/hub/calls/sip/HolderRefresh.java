package lu.fix4bizz.hub.calls.sip;

import java.io.IOException;
import java.util.Optional;
import javax.servlet.sip.SipServletRequest;
import javax.servlet.sip.SipServletResponse;
import javax.servlet.sip.SipSession;

/** Tells the holder's phone that the session goes on, because who is held refreshed it with the hub (RFC 4028). */
final class HolderRefresh {
    private Optional<SipServletRequest> invite = Optional.empty();

    /** @param request that refreshed. @param description what the holder knows of the other side already */
    void carryOn(SipServletRequest request, SipSession holder, String description) throws IOException {
        if (request.getHeader("Session-Expires") != null && invite.isEmpty()) {
            SipServletRequest out = holder.createRequest("INVITE");
            Passing.copy(request, out);
            Descriptions.put(out, description);
            invite = Optional.of(out);
            out.send();
        }
    }

    boolean isInviting(SipSession session) {
        return invite.filter(mine -> mine.getSession().equals(session)).isPresent();
    }

    /** @return whether it was the answer to this; what the phone says of its media is what it said when it held */
    boolean takes(SipServletResponse response) throws IOException {
        boolean mine = invite.filter(one -> Descriptions.answers(response, one)).isPresent();
        if (mine && response.getStatus() >= 200) {
            invite = Optional.empty();
        }
        if (mine && response.getStatus() >= 200 && response.getStatus() < 300) {
            response.createAck().send();
        }
        return mine;
    }
}
