package lu.fix4bizz.hub.testing.sip;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Answers of a phone to challenges (RFC 7616, RFC 8760). */
public final class Digest {

    private static final Pattern PARAMETER = Pattern.compile("(\\w+)=(?:\"([^\"]*)\"|([^,\\s]+))");

    private Digest() {
    }

    /** What a challenge says. @param header its value, beginning with "Digest" */
    public static Map<String, String> parameters(String header) {
        return PARAMETER.matcher(header).results().collect(Collectors.toMap(found -> found.group(1),
                found -> found.group(2) != null ? found.group(2) : found.group(3)));
    }

    /** The header with credentials for the first challenge with that algorithm. @param nc how often the nonce was used, with this time */
    public static String credentials(SipMessage challenge, String algorithm, Line line, String method, String uri, int nc) {
        boolean proxy = challenge.status() == 407;
        Map<String, String> asked = of(challenge.headers(proxy ? "Proxy-Authenticate" : "WWW-Authenticate"), algorithm);
        return (proxy ? "Proxy-Authorization: " : "Authorization: ") + value(asked, line, method, uri, nc);
    }

    /** The header's value. */
    public static String value(Map<String, String> asked, Line line, String method, String uri, int nc) {
        String algorithm = asked.getOrDefault("algorithm", "MD5");
        String count = String.format("%08x", nc);
        String ha1 = hash(algorithm, line.user() + ":" + asked.get("realm") + ":" + line.password());
        String response = hash(algorithm, String.join(":", ha1, asked.get("nonce"), count, "c0ffee", "auth", hash(algorithm, method + ":" + uri)));
        return "Digest username=\"%s\", realm=\"%s\", nonce=\"%s\", uri=\"%s\", response=\"%s\", algorithm=%s, cnonce=\"c0ffee\", qop=auth, nc=%s"
                .formatted(line.user(), asked.get("realm"), asked.get("nonce"), uri, response, algorithm, count);
    }

    private static Map<String, String> of(List<String> challenges, String algorithm) {
        return challenges.stream().map(Digest::parameters).filter(asked -> asked.get("algorithm").equalsIgnoreCase(algorithm)).findFirst()
                .orElseThrow(() -> new AssertionError(algorithm + " is not offered: " + challenges));
    }

    private static String hash(String algorithm, String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
