package lu.fix4bizz.hub.calls.sip;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.ListIterator;
import java.util.Locale;
import javax.servlet.sip.SipServletMessage;

/** What goes from one dialog into the other: bodies, and the headers that speak to the far end. The rest belongs to each dialog alone. */
final class Passing {
    private static final List<String> END_TO_END = List.of("Allow", "Session-Expires", "Min-SE", "Subject", "P-Early-Media", "Reason", "Warning",
            "Retry-After", "Refer-To", "Referred-By", "Refer-Sub", "Event", "Subscription-State", "Info-Package", "Recv-Info",
            "Content-Disposition", "Content-Language", "Accept", "Accept-Language", "Unsupported");
    /** Extensions that work across two dialogs. Others (replaces, outbound, gruu...) name things of one dialog only. */
    private static final List<String> EXTENSIONS = List.of("100rel", "timer");

    private Passing() {
    }

    /** Body and headers. */
    static void copy(SipServletMessage from, SipServletMessage to) throws IOException {
        for (String header : END_TO_END) {
            ListIterator<String> values = from.getHeaders(header);
            while (values.hasNext()) {
                to.addHeader(header, values.next());
            }
        }
        extensions(from, to, "Supported");
        extensions(from, to, "Require");
        body(from, to);
    }

    static void body(SipServletMessage from, SipServletMessage to) throws IOException {
        if (hasBody(from)) {
            to.setContent(from.getRawContent(), from.getContentType());
        }
    }

    static boolean hasBody(SipServletMessage message) {
        return message.getContentLength() > 0 && message.getContentType() != null;
    }

    /** Whether the message names this extension in that header. */
    static boolean names(SipServletMessage message, String header, String extension) {
        return tokens(message, header).contains(extension);
    }

    private static void extensions(SipServletMessage from, SipServletMessage to, String header) {
        tokens(from, header).stream().filter(EXTENSIONS::contains).forEach(extension -> to.addHeader(header, extension));
    }

    private static List<String> tokens(SipServletMessage message, String header) {
        List<String> tokens = new ArrayList<>();
        ListIterator<String> values = message.getHeaders(header);
        while (values.hasNext()) {
            for (String token : values.next().split(",")) {
                tokens.add(token.strip().toLowerCase(Locale.ROOT));
            }
        }
        return tokens;
    }
}
