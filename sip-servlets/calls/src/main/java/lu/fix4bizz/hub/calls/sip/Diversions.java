package lu.fix4bizz.hub.calls.sip;

import java.util.ArrayList;
import java.util.List;
import javax.servlet.sip.SipServletRequest;
import lu.fix4bizz.hub.accounts.Subscriber;
import lu.fix4bizz.hub.calls.model.ForwardingKind;

/**
 * Who sent the call on, and why: written as Diversion (RFC 5806, newest first) and as History-Info (RFC 7044, oldest first) into every
 * request that follows.
 */
final class Diversions {
    private record Diversion(Subscriber by, ForwardingKind why, String to) {
    }

    private final List<Diversion> sent = new ArrayList<>();

    /** @param to the address it was sent to */
    void add(Subscriber by, ForwardingKind why, String to) {
        sent.add(new Diversion(by, why, to));
    }

    boolean isEmpty() {
        return sent.isEmpty();
    }

    /** @param outside whether the request leaves for the public network, where a line is known by its number */
    void writeInto(SipServletRequest invite, boolean outside) {
        for (Diversion diversion : sent.reversed()) {
            invite.addHeader("Diversion", "<" + address(diversion.by, outside) + ">;reason=" + diversion.why.diversionReason() + ";counter=1");
        }
        if (!sent.isEmpty()) {
            history(invite, outside);
        }
    }

    private void history(SipServletRequest invite, boolean outside) {
        StringBuilder index = new StringBuilder("1");
        invite.addHeader("History-Info", "<" + address(sent.get(0).by, outside) + ">;index=" + index);
        for (Diversion diversion : sent) {
            index.append(".1");
            invite.addHeader("History-Info", "<" + diversion.to + ";cause=" + diversion.why.historyCause() + ">;index=" + index);
        }
    }

    private static String address(Subscriber line, boolean outside) {
        return outside && !line.number().isEmpty() ? "sip:" + line.number() + "@" + line.domain() : "sip:" + line.aor();
    }
}
