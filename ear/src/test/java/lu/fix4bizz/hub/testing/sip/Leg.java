package lu.fix4bizz.hub.testing.sip;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** One dialog of a phone with the hub, from its INVITE on. */
public final class Leg {

    private final SipPhone phone;
    private final String callId;
    private final String local;
    private String remote;
    private String target;
    private SipMessage invitation;
    private int cseq;

    private Leg(SipPhone phone, String callId, String local, String remote, String target) {
        this.phone = phone;
        this.callId = callId;
        this.local = local;
        this.remote = remote;
        this.target = target;
    }

    static Leg outgoing(SipPhone phone, String dialled) {
        return outgoing(phone, "\"Caller\" <sip:" + phone.line().aor() + ">", "sip:" + dialled);
    }

    /** A call with a From of the test's choice. */
    public static Leg outgoing(SipPhone phone, String from, String uri) {
        return new Leg(phone, SipClient.unique("call"), from + ";tag=" + SipClient.unique("t"), "<" + uri + ">", uri);
    }

    static Leg incoming(SipPhone phone, SipMessage invite) {
        Leg leg = new Leg(phone, invite.callId(), invite.header("To") + ";tag=" + SipClient.unique("t"), invite.header("From"), invite.address("Contact"));
        leg.invitation = invite;
        return leg;
    }

    /** The INVITE that the leg began with, as it was sent or as it came. */
    public SipMessage invitation() {
        return invitation;
    }

    /** Sends an INVITE, first or again in the dialog. @param body an offer, or empty */
    public SipMessage invite(String body, String... headers) {
        return invitation = request("INVITE", body, headers);
    }

    /** Sends a request of this leg and does not wait. */
    public SipMessage request(String method, String body, String... headers) {
        List<String> all = new ArrayList<>(List.of("Contact: <" + phone.contact() + ">"));
        all.addAll(List.of(headers));
        if (!body.isEmpty() && Stream.of(headers).noneMatch(header -> header.startsWith("Content-Type"))) {
            all.add(Sdp.TYPE);
        }
        int number = method.equals("ACK") ? invitation.cseq() : ++cseq;
        SipMessage sent = new SipMessage(phone.request(method, target, local, remote, callId, number, all, body));
        phone.client().send(sent.text());
        return sent;
    }

    /** Waits for the response; a first one with a tag makes the dialog. */
    public SipMessage response(String method, int status) {
        SipMessage response = phone.client().take(status + " to " + method, message -> message.isResponse(method, status) && message.callId().equals(callId));
        if (method.equals("INVITE") && status > 100 && status < 300) {
            remote = response.header("To");
            target = response.address("Contact").isEmpty() ? target : response.address("Contact");
        }
        return response;
    }

    /** Waits for the answer to the INVITE and acknowledges it. */
    public SipMessage answered() {
        SipMessage answer = response("INVITE", 200);
        request("ACK", "");
        return answer;
    }

    /** Waits for this final refusal of the INVITE and acknowledges it. */
    public SipMessage refused(int status) {
        SipMessage refusal = response("INVITE", status);
        phone.client().send(SipPhone.message("ACK " + invitation.uri() + " SIP/2.0", List.of("Via: " + invitation.header("Via"), "Max-Forwards: 70",
                "From: " + invitation.header("From"), "To: " + refusal.header("To"), "Call-ID: " + callId, "CSeq: " + invitation.cseq() + " ACK"), ""));
        return refusal;
    }

    /** Sends the CANCEL of the INVITE. */
    public void cancel(String... headers) {
        List<String> all = new ArrayList<>(List.of("Via: " + invitation.header("Via"), "Max-Forwards: 70", "From: " + invitation.header("From"),
                "To: " + invitation.header("To"), "Call-ID: " + callId, "CSeq: " + invitation.cseq() + " CANCEL"));
        all.addAll(List.of(headers));
        phone.client().send(SipPhone.message("CANCEL " + invitation.uri() + " SIP/2.0", all, ""));
    }

    /** Waits for a request of the hub in this leg; not answered yet. */
    public SipMessage requested(String method) {
        return phone.client().take(method, message -> message.isRequest(method) && message.callId().equals(callId));
    }

    /** Answers the INVITE that began the leg. */
    public void respond(int status, String body, String... headers) {
        respondTo(invitation, status, body, headers);
    }

    /** Answers the INVITE with 200 and waits for its ACK. */
    public SipMessage answer() {
        respond(200, Sdp.audio(40_002));
        return requested("ACK");
    }

    /** Answers a request of the hub. */
    public void respondTo(SipMessage request, int status, String body, String... headers) {
        List<String> all = new ArrayList<>(request.headers("Via").stream().map(via -> "Via: " + via).toList());
        String to = request.tag("To").isEmpty() && status > 100 ? local : request.header("To");
        all.addAll(List.of("From: " + request.header("From"), "To: " + to, "Call-ID: " + callId, "CSeq: " + request.header("CSeq"),
                "Contact: <" + phone.contact() + ">"));
        all.addAll(List.of(headers));
        if (!body.isEmpty()) {
            all.add(Sdp.TYPE);
        }
        phone.client().send(SipPhone.message("SIP/2.0 " + status + " Test", all, body));
    }

    /** Waits for CANCEL, answers it and the INVITE (487), waits for the ACK. @return the CANCEL */
    public SipMessage cancelled() {
        SipMessage cancel = requested("CANCEL");
        respondTo(cancel, 200, "");
        respond(487, "");
        requested("ACK");
        return cancel;
    }

    /** Refuses the call and waits for the ACK. */
    public void refuse(int status, String... headers) {
        respond(status, "", headers);
        requested("ACK");
    }

    /** Hangs up. */
    public void hangUp() {
        request("BYE", "");
        response("BYE", 200);
    }

    /** Waits for the BYE of the hub and answers it. */
    public SipMessage hungUp() {
        SipMessage bye = requested("BYE");
        respondTo(bye, 200, "");
        return bye;
    }


    /** All messages of this leg that came from the hub. */
    public List<SipMessage> received() {
        return phone.client().received().stream().filter(message -> message.callId().equals(callId)).toList();
    }
}
