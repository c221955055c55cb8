package lu.fix4bizz.hub.testing.sip;

import java.util.List;
import java.util.stream.Stream;

/** A phone whose every message the test writes and reads. */
public final class SipPhone implements AutoCloseable {

    private final SipClient client;
    private final Line line;
    private final String algorithm;
    private final String registration = SipClient.unique("register");
    private int registerCount;

    /** @param algorithm SHA-256 or MD5, whichever the company offers */
    public SipPhone(SipClient client, Line line, String algorithm) {
        this.client = client;
        this.line = line;
        this.algorithm = algorithm;
    }

    /** A phone over UDP with the algorithm of its company. */
    public static SipPhone udp(int hubPort, Line line) {
        return new SipPhone(SipClient.udp(hubPort), line, usual(line));
    }

    public static SipPhone tcp(int hubPort, Line line) {
        return new SipPhone(SipClient.tcp(hubPort), line, usual(line));
    }

    private static String usual(Line line) {
        return line.domain().equals("load.example") ? "MD5" : "SHA-256";
    }

    public SipClient client() {
        return client;
    }

    public Line line() {
        return line;
    }

    /** Where it wants to be called. */
    public String contact() {
        return "sip:" + line.extension() + "@" + client.host() + ":" + client.port() + (client.transport().equals("TCP") ? ";transport=tcp" : "");
    }

    /** Registers for ten minutes and returns the 200. */
    public SipMessage register(String... headers) {
        SipMessage answer = register(600, headers);
        if (answer.status() != 200) {
            throw new AssertionError("Not registered: " + answer);
        }
        return answer;
    }

    /** Registers its contact. @param expires seconds; 0 takes it away */
    public SipMessage register(int expires, String... headers) {
        return sendRegister(join(List.of("Contact: <" + contact() + ">", "Expires: " + expires), headers));
    }

    /** A REGISTER with just these headers beside the necessary ones, challenge answered; returns the final answer to it. */
    public SipMessage sendRegister(List<String> headers) {
        return authenticated("REGISTER", "sip:" + line.domain(), registration, headers);
    }

    /** A request outside of any dialog, challenge answered; returns the final answer to it. */
    public SipMessage ask(String method, String uri, List<String> headers) {
        return authenticated(method, uri, SipClient.unique("ask"), headers);
    }

    private SipMessage authenticated(String method, String uri, String callId, List<String> headers) {
        SipMessage challenge = sendOnce(method, uri, callId, headers);
        return challenge.status() == 401 || challenge.status() == 407
                ? sendOnce(method, uri, callId, join(headers, Digest.credentials(challenge, algorithm, line, method, uri, 1))) : challenge;
    }

    /** A REGISTER without waiting for a challenge. */
    public SipMessage registerOnce(List<String> headers) {
        return sendOnce("REGISTER", "sip:" + line.domain(), registration, headers);
    }

    private SipMessage sendOnce(String method, String uri, String callId, List<String> headers) {
        int cseq = ++registerCount;
        String aor = "<sip:" + line.aor() + ">";
        client.send(request(method, uri, aor + ";tag=" + callId, aor, callId, cseq, headers, ""));
        return client.take("answer to " + method + " " + cseq, message -> message.isResponse() && message.status() >= 200
                && message.callId().equals(callId) && message.cseq() == cseq);
    }

    /** Calls with an offer and answers the challenge; what follows is in the leg. */
    public Leg call(String dialled) {
        return call(dialled, Sdp.audio(40_000));
    }

    /** @param body empty for an INVITE without offer */
    public Leg call(String dialled, String body, String... headers) {
        Leg first = Leg.outgoing(this, dialled + "@" + line.domain());
        first.invite(body, headers);
        SipMessage challenge = first.refused(407);
        first.invite(body, join(List.of(headers), Digest.credentials(challenge, algorithm, line, "INVITE", first.invitation().uri(), 1)).toArray(String[]::new));
        return first;
    }

    /** Waits for a call and says nothing yet. */
    public Leg invited() {
        SipMessage invite = client.take("INVITE for " + line.extension(), message -> message.isRequest("INVITE") && message.tag("To").isEmpty());
        return Leg.incoming(this, invite);
    }

    /** Waits for a call and rings. */
    public Leg ringing(String... headers) {
        Leg leg = invited();
        leg.respond(180, "", headers);
        return leg;
    }

    /** A request with a new branch, ready to send. */
    String request(String method, String uri, String from, String to, String callId, int cseq, List<String> headers, String body) {
        return message(method + " " + uri + " SIP/2.0", join(List.of(
                "Via: SIP/2.0/%s %s:%d;branch=z9hG4bK%s;rport".formatted(client.transport(), client.host(), client.port(), SipClient.unique("b")),
                "Max-Forwards: 70", "From: " + from, "To: " + to, "Call-ID: " + callId, "CSeq: " + cseq + " " + method),
                headers.toArray(String[]::new)), body);
    }

    /** The 200 to a request of the hub outside of calls. */
    public static String ok(SipMessage request) {
        String to = request.header("To") + (request.tag("To").isEmpty() ? ";tag=" + SipClient.unique("t") : "");
        return message("SIP/2.0 200 OK", List.of("Via: " + request.header("Via"), "From: " + request.header("From"), "To: " + to,
                "Call-ID: " + request.callId(), "CSeq: " + request.header("CSeq")), "");
    }

    static String message(String first, List<String> headers, String body) {
        return first + "\r\n" + String.join("\r\n", headers) + "\r\nContent-Length: "
                + body.getBytes(java.nio.charset.StandardCharsets.UTF_8).length + "\r\n\r\n" + body;
    }

    private static List<String> join(List<String> headers, String... more) {
        return Stream.concat(headers.stream(), Stream.of(more)).toList();
    }

    @Override
    public void close() {
        client.close();
    }
}
