package lu.fix4bizz.hub.calls.sip;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.servlet.sip.SipServletRequest;
import lu.fix4bizz.hub.accounts.Subscriber;
import lu.fix4bizz.hub.calls.Dialling.Destination;
import lu.fix4bizz.hub.calls.model.ForwardingKind;

/**
 * Who sent the call on, and why: written as Diversion (RFC 5806, newest first) and as History-Info (RFC 7044, oldest first) into every
 * request that follows.
 */
final class Diversions {
    /** What stands for a line of another company that has no public number. */
    private static final String NAMELESS = "sip:anonymous@anonymous.invalid";

    private record Diversion(Subscriber by, ForwardingKind why, Destination to) {
    }

    private final List<Diversion> sent = new ArrayList<>();

    void add(Subscriber by, ForwardingKind why, Destination to) {
        sent.add(new Diversion(by, why, to));
    }

    boolean isEmpty() {
        return sent.isEmpty();
    }

    /** @param company that the request goes to; empty for the public network. Elsewhere a line is known by its number only */
    void writeInto(SipServletRequest invite, Optional<Long> company) {
        for (Diversion diversion : sent.reversed()) {
            invite.addHeader("Diversion",
                    "<" + address(diversion.by, company) + ">;reason=" + diversion.why.diversionReason() + ";counter=1");
        }
        if (!sent.isEmpty()) {
            history(invite, company);
        }
    }

    private void history(SipServletRequest invite, Optional<Long> company) {
        StringBuilder index = new StringBuilder("1");
        invite.addHeader("History-Info", "<" + address(sent.get(0).by, company) + ">;index=" + index);
        for (Diversion diversion : sent) {
            index.append(".1");
            invite.addHeader("History-Info", "<" + target(diversion, company) + ";cause=" + diversion.why.historyCause() + ">;index=" + index);
        }
    }

    private static String target(Diversion diversion, Optional<Long> company) {
        String domain = "@" + diversion.by.domain();
        return switch (diversion.to) {
            case Destination.Line line -> address(line.subscriber(), company);
            case Destination.Queue queue -> isInside(queue.queue().companyId(), company) ? "sip:" + queue.queue().extension() + "@" + queue.queue().domain() : NAMELESS;
            case Destination.Outside outside -> "sip:" + outside.number().e164() + domain;
            case Destination.Emergency emergency -> "sip:" + emergency.digits() + domain;
            case Destination.Nobody nobody -> "sip:unknown" + domain;
        };
    }

    private static boolean isInside(long companyId, Optional<Long> company) {
        return company.filter(viewer -> viewer == companyId).isPresent();
    }

    private static String address(Subscriber line, Optional<Long> company) {
        String user = isInside(line.companyId(), company) ? line.extension() : line.outgoingNumber();
        return user.isEmpty() ? NAMELESS : "sip:" + user + "@" + line.domain();
    }
}
