package lu.fix4bizz.hub.voicemail.sip;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.servlet.sip.ServletTimer;
import javax.servlet.sip.SipApplicationSession;
import javax.servlet.sip.SipServletRequest;
import javax.servlet.sip.SipServletResponse;
import javax.servlet.sip.SipSession;

/** The call of a caller who comes to a mailbox, without a network: what the hub sends is in {@link #sent}. */
final class Visiting implements CallerLeg {
    /** "200 INVITE", "BYE", "ended". */
    final List<String> sent = new ArrayList<>();
    /** The body of the last answer. */
    String answer = "";
    Optional<ServletTimer> timer = Optional.empty();
    private final SipServletRequest invite;
    private int number;

    Visiting(String offer) {
        invite = request("INVITE", offer);
    }

    /** The next request of the caller's. */
    SipServletRequest request(String method, String body) {
        return request(method, ++number, body);
    }

    /** The ACK of the caller's last INVITE. */
    SipServletRequest ack(String body) {
        return request("ACK", number, body);
    }

    private SipServletRequest request(String method, int cseq, String body) {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        return fake(SipServletRequest.class, (proxy, called, arguments) -> switch (called.getName()) {
            case "getMethod" -> method;
            case "getHeader" -> arguments[0].equals("CSeq") ? cseq + " " + method : null;
            case "getContentLength" -> content.length;
            case "getRawContent" -> content;
            case "getSession" -> session();
            case "getApplicationSession" -> fake(SipApplicationSession.class, this::nothing);
            case "createResponse" -> response(arguments[0] + " " + method);
            default -> nothing(proxy, called, arguments);
        });
    }

    private SipServletResponse response(String words) {
        byte[][] content = {new byte[0]};
        return fake(SipServletResponse.class, (proxy, called, arguments) -> switch (called.getName()) {
            case "setContent" -> content[0] = (byte[]) arguments[0];
            case "send" -> {
                answer = new String(content[0], StandardCharsets.UTF_8);
                yield sent.add(words);
            }
            default -> nothing(proxy, called, arguments);
        });
    }

    private SipSession session() {
        return fake(SipSession.class, (proxy, called, arguments) -> switch (called.getName()) {
            case "isValid" -> true;
            case "getState" -> SipSession.State.CONFIRMED;
            case "createRequest" -> fake(SipServletRequest.class, (out, sending, none) -> sent.add((String) arguments[0]));
            default -> nothing(proxy, called, arguments);
        });
    }

    private Object nothing(Object proxy, java.lang.reflect.Method called, Object[] arguments) {
        throw new UnsupportedOperationException(called.getName());
    }

    private static <T> T fake(Class<T> type, InvocationHandler behaviour) {
        return type.cast(Proxy.newProxyInstance(Visiting.class.getClassLoader(), new Class<?>[] {type}, (proxy, called, arguments) -> {
            Object result = behaviour.invoke(proxy, called, arguments);
            return called.getReturnType() == void.class ? null : result;
        }));
    }

    @Override
    public String id() {
        return "visit";
    }

    @Override
    public SipServletRequest invite() {
        return invite;
    }

    @Override
    public void refuse(int status) {
        sent.add(status + " INVITE");
    }

    @Override
    public ServletTimer startTimer(Duration after) {
        timer = Optional.of(fake(ServletTimer.class, (proxy, called, arguments) -> called.getName().equals("getId") ? after.toString() : null));
        return timer.get();
    }

    @Override
    public void ended() {
        sent.add("ended");
    }

    @Override
    public void dispose() {
        sent.add("disposed");
    }
}
