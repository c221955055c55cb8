package lu.fix4bizz.hub.accounts.sip;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.servlet.sip.SipURI;
import javax.servlet.sip.URI;

/**
 * The {@code uri} that credentials were made for. It has to designate what the request URI does (RFC 7616 section 3.4.6), but need not be
 * the same text: a proxy on the way may have rewritten the request URI (RFC 3261 section 22.4, item 6), and some clients name only the
 * hub. The user has to be the same, where one is named, and the host one of the hub's.
 */
record DigestUri(String user, String host) {
    private static final Pattern SIP = Pattern.compile("(?i)sips?:(?:([^@:;?]*)(?::[^@]*)?@)?(\\[[0-9a-f:.]+]|[^\\[\\]:;?@]+)(?:[:;?].*)?");
    private static final Pattern BAD_ESCAPE = Pattern.compile("%(?![0-9a-fA-F]{2})");

    static boolean fits(String given, URI requested, Collection<String> hosts) {
        return given.equals(requested.toString()) || requested instanceof SipURI sip && parse(given).filter(uri -> uri.fits(sip, hosts)).isPresent();
    }

    private static Optional<DigestUri> parse(String text) {
        Matcher parts = SIP.matcher(text);
        return parts.matches() ? Optional.of(new DigestUri(plain(parts.group(1)), parts.group(2))) : Optional.empty();
    }

    private boolean fits(SipURI requested, Collection<String> hosts) {
        boolean sameUser = user.isEmpty() || user.equals(plain(requested.getUser()));
        return sameUser && (host.equalsIgnoreCase(requested.getHost()) || hosts.stream().anyMatch(host::equalsIgnoreCase));
    }

    /** Without escapes: {@code %23} and {@code #} are the same key. */
    private static String plain(String user) {
        String given = user == null ? "" : user;
        return BAD_ESCAPE.matcher(given).find() ? given : URLDecoder.decode(given.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
