package lu.fix4bizz.hub.media;

import java.io.IOException;

/** Every RTP port of the range is in use, or the system gives no socket: the call cannot be given media now (SIP 503 with Retry-After fits). */
public final class NoFreePort extends Exception {
    private static final long serialVersionUID = 1;

    NoFreePort(int low, int high) {
        super("no free RTP port in " + low + '-' + high);
    }

    NoFreePort(IOException cause) {
        super("no UDP socket for RTP: " + cause.getMessage(), cause);
    }
}
