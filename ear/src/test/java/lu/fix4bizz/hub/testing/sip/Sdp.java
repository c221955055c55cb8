package lu.fix4bizz.hub.testing.sip;

/** Session descriptions of phones that send no media. */
public final class Sdp {

    public static final String TYPE = "Content-Type: application/sdp";

    private Sdp() {
    }

    /** Both G.711 laws and RFC 4733 keys at a port of 127.0.0.1. */
    public static String audio(int port) {
        return audio(port, "sendrecv");
    }

    /** @param direction sendrecv, sendonly, recvonly, inactive */
    public static String audio(int port, String direction) {
        return with(port, "8 0 101", "a=rtpmap:101 telephone-event/8000\r\na=" + direction + "\r\n");
    }

    /** @param formats payload types. @param attributes lines after the media line */
    public static String with(int port, String formats, String attributes) {
        return "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\nm=audio " + port + " RTP/AVP " + formats + "\r\n" + attributes;
    }
}
