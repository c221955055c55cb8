package lu.fix4bizz.hub.testing.sip;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A message as it came over the wire. @param text all of it, body included */
public record SipMessage(String text) {

    private static final Pattern TAG = Pattern.compile(";tag=([^;>\\s]+)");
    private static final Pattern URI = Pattern.compile("<([^>]+)>");

    public boolean isResponse() {
        return text.startsWith("SIP/2.0 ");
    }

    /** Status of a response; 0 for a request. */
    public int status() {
        return isResponse() ? Integer.parseInt(text.substring(8, 11)) : 0;
    }

    /** The method of a request, or of the request that a response answers. */
    public String method() {
        return isResponse() ? header("CSeq").replaceFirst("\\d+\\s+", "") : text.substring(0, text.indexOf(' '));
    }

    public boolean isRequest(String method) {
        return !isResponse() && method().equals(method);
    }

    public boolean isResponse(String method, int status) {
        return isResponse() && status() == status && method().equals(method);
    }

    /** The request URI. */
    public String uri() {
        return text.split(" ", 3)[1];
    }

    /** First value of the header, or an empty text. */
    public String header(String name) {
        return headers(name).stream().findFirst().orElse("");
    }

    /** All values of the header, one for each line. */
    public List<String> headers(String name) {
        return head().lines().skip(1).filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .map(line -> line.substring(name.length() + 1).strip()).toList();
    }

    /** All values of a header of addresses, also those that share a line. */
    public List<String> values(String name) {
        return headers(name).stream().flatMap(line -> Stream.of(line.split(",\\s*(?=[<\"])"))).toList();
    }

    /** The tag of From or To, or an empty text. */
    public String tag(String header) {
        return found(TAG, header(header));
    }

    /** The URI in angle brackets of an address header. */
    public String address(String header) {
        return found(URI, header(header));
    }

    public String callId() {
        return header("Call-ID");
    }

    public int cseq() {
        return Integer.parseInt(header("CSeq").split("\\s+")[0]);
    }

    public String body() {
        int end = text.indexOf("\r\n\r\n");
        return end < 0 ? "" : text.substring(end + 4);
    }

    private String head() {
        int end = text.indexOf("\r\n\r\n");
        return end < 0 ? text : text.substring(0, end);
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : "";
    }

    @Override
    public String toString() {
        return text;
    }
}
