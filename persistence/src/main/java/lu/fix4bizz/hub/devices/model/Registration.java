package lu.fix4bizz.hub.devices.model;

import java.io.Serializable;
import java.time.Instant;

/**
 * One contact of one address of record (RFC 3261 section 10).
 *
 * @param aor       {@code extension@domain}, lower case
 * @param device    the phone whose own password it came with; 0 where it came with the line's
 * @param contact   the contact URI as the phone gave it
 * @param received  {@code host:port} that the request came from; requests to the phone go there (RFC 3581 for phones behind NAT)
 * @param transport {@code udp} or {@code tcp}
 * @param agent     the phone's User-Agent, empty if it sent none
 * @param path      the Path header's value, empty without one (RFC 3327)
 * @param callId    of the REGISTER; with {@code cseq} it orders the phone's requests
 * @param cseq      of the REGISTER
 * @param since     when this contact was first registered
 * @param expires   when it lapses
 */
public record Registration(String aor, long device, String contact, String received, String transport, String agent, String path,
        String callId, long cseq, Instant since, Instant expires) implements Serializable {

    public boolean isValid(Instant now) {
        return expires.isAfter(now);
    }
}
