package lu.fix4bizz.hub.testing.sip;

import java.util.concurrent.atomic.AtomicInteger;
import lu.fix4bizz.hub.testing.HubServer;

/** Phones at the shared hub whose lines no other test uses. */
public final class Lines {

    private static final int FIRST = 100_000;
    private static final AtomicInteger NEXT = new AtomicInteger(FIRST);

    private Lines() {
    }

    /** A plain line that nobody has used: voicemail and forwards off. */
    public static Line fresh() {
        return Line.load(NEXT.getAndIncrement());
    }

    /** A phone of a fresh line, registered. */
    public static SipPhone phone() {
        return phone(fresh());
    }

    /** A phone of that line, registered. */
    public static SipPhone phone(Line line) {
        SipPhone phone = SipPhone.udp(HubServer.shared().sipPort(), line);
        phone.register();
        return phone;
    }

    /** A phone that only calls. */
    public static SipPhone caller() {
        return SipPhone.udp(HubServer.shared().sipPort(), fresh());
    }
}
