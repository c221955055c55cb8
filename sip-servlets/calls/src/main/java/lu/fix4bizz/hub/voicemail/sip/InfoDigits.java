package lu.fix4bizz.hub.voicemail.sip;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.servlet.sip.SipServletRequest;

/** Keys in SIP INFO, for phones that send no RFC 4733 events: {@code application/dtmf-relay} and {@code application/dtmf}. */
final class InfoDigits {
    /** Most phones send none, and nothing depends on it. */
    static final Duration LENGTH = Duration.ofMillis(160);
    private static final Pattern SIGNAL = Pattern.compile("(?:Signal\\s*=\\s*)?([0-9*#A-D])\\s*(?:\\r?\\n.*)?", Pattern.DOTALL);

    private InfoDigits() {
    }

    static Optional<Character> in(SipServletRequest info) throws IOException {
        boolean digits = info.getContentType() != null && info.getContentType().startsWith("application/dtmf") && info.getContentLength() > 0;
        Matcher signal = SIGNAL.matcher(digits ? RecordingSessions.body(info).strip() : "");
        return signal.matches() ? Optional.of(signal.group(1).charAt(0)) : Optional.empty();
    }
}
