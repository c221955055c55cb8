package lu.fix4bizz.hub.calls.sip;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.servlet.sip.SipServletMessage;
import javax.servlet.sip.SipSession;

/** What each side of a talk said last of its media, where both agreed on it. */
final class Descriptions {
    private static final String TYPE = "application/sdp";
    private final Map<SipSession, String> last = new HashMap<>();

    /** The description in a message; empty without one. */
    static Optional<String> in(SipServletMessage message) throws IOException {
        boolean there = Passing.hasBody(message) && message.getContentType().toLowerCase(Locale.ROOT).startsWith(TYPE);
        return there ? Optional.of(new String(message.getRawContent(), StandardCharsets.UTF_8)) : Optional.empty();
    }

    static void put(SipServletMessage message, String description) throws IOException {
        message.setContent(description.getBytes(StandardCharsets.UTF_8), TYPE);
    }

    /** Whether a response answers that request. */
    static boolean answers(SipServletMessage response, SipServletMessage request) {
        return response.getSession().equals(request.getSession()) && response.getHeader("CSeq").equals(request.getHeader("CSeq"));
    }

    void note(SipSession side, SipServletMessage message) throws IOException {
        in(message).ifPresent(description -> last.put(side, description));
    }

    Optional<String> of(SipSession side) {
        return Optional.ofNullable(last.get(side));
    }
}
