package lu.fix4bizz.hub.accounts.sip;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lu.fix4bizz.hub.accounts.model.DigestAlgorithm;

/** The parameters of an Authorization or Proxy-Authorization header (RFC 7616 section 3.4). */
record DigestCredentials(String userName, String realm, String nonce, String uri, String response, DigestAlgorithm algorithm, String qop,
        String cnonce, String nc) {
    /** Read on each request, so it never goes back on what it has read. */
    private static final Pattern PARAMETER = Pattern.compile(
            "([A-Za-z0-9_-]++)\\s*+=\\s*+(?:\"([^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+)\"|([^\\s,\"]++))");
    private static final Pattern COUNT = Pattern.compile("[0-9a-fA-F]{1,8}");
    private static final int LONGEST = 2000;

    /** Empty for anything but complete Digest credentials with an algorithm that the hub knows. */
    static Optional<DigestCredentials> parse(String header) {
        if (header.length() > LONGEST || !header.regionMatches(true, 0, "Digest ", 0, 7)) {
            return Optional.empty();
        }
        Map<String, String> values = new HashMap<>();
        Matcher parameters = PARAMETER.matcher(header.substring(7));
        while (parameters.find()) {
            values.put(parameters.group(1).toLowerCase(Locale.ROOT), parameters.group(2) != null ? parameters.group(2) : parameters.group(3));
        }
        return complete(values);
    }

    private static Optional<DigestCredentials> complete(Map<String, String> values) {
        Optional<DigestAlgorithm> algorithm = algorithm(values.getOrDefault("algorithm", "MD5"));
        return algorithm.isPresent() && values.keySet().containsAll(java.util.List.of("username", "realm", "nonce", "uri", "response"))
                ? Optional.of(new DigestCredentials(values.get("username"), values.get("realm"), values.get("nonce"), values.get("uri"),
                        values.get("response").toLowerCase(Locale.ROOT), algorithm.get(), values.getOrDefault("qop", ""),
                        values.getOrDefault("cnonce", ""), values.getOrDefault("nc", "")))
                : Optional.empty();
    }

    private static Optional<DigestAlgorithm> algorithm(String token) {
        return java.util.Arrays.stream(DigestAlgorithm.values()).filter(known -> known.token().equalsIgnoreCase(token)).findFirst();
    }

    /** The response that somebody who knows H(A1) would send (RFC 7616 section 3.4.1). */
    String expected(String ha1, String method) {
        String ha2 = algorithm.hash(method + ":" + uri);
        return qop.isEmpty() ? algorithm.hash(ha1 + ":" + nonce + ":" + ha2)
                : algorithm.hash(String.join(":", ha1, nonce, nc, cnonce, qop, ha2));
    }

    /** The nonce count; 1 for credentials without qop, which may therefore use a nonce once. */
    long count() {
        return COUNT.matcher(nc).matches() ? Long.parseLong(nc, 16) : 1;
    }

    /** Never the response. */
    @Override
    public String toString() {
        return userName + "@" + realm;
    }
}
