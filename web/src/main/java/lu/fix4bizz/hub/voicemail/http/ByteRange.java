package lu.fix4bizz.hub.voicemail.http;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of a file that a request wants (RFC 9110 section 14.1.2).
 *
 * @param first first byte
 * @param last  last byte, included; before {@code first} when nothing of the file is in the range
 */
public record ByteRange(long first, long last) {
    private static final Pattern ONE_RANGE = Pattern.compile("bytes\\s*=\\s*(\\d{0,18})\\s*-\\s*(\\d{0,18})", Pattern.CASE_INSENSITIVE);

    /**
     * Reads the Range header.
     *
     * @param header null without one
     * @return empty when the whole file is to be sent: no header, another unit, several ranges, nonsense (section 14.2 lets a server ignore them)
     */
    public static Optional<ByteRange> read(String header, long size) {
        Matcher range = ONE_RANGE.matcher(header == null ? "" : header.strip());
        if (!range.matches() || range.group(1).isEmpty() && range.group(2).isEmpty()) {
            return Optional.empty();
        }
        if (range.group(1).isEmpty()) {
            return Optional.of(new ByteRange(Math.max(0, size - Long.parseLong(range.group(2))), size - 1));
        }
        long first = Long.parseLong(range.group(1));
        long last = range.group(2).isEmpty() ? Long.MAX_VALUE : Long.parseLong(range.group(2));
        return last < first ? Optional.empty() : Optional.of(new ByteRange(first, Math.min(last, size - 1)));
    }

    /** Whether nothing of the file is in it. */
    public boolean isEmpty() {
        return last < first;
    }

    /** In bytes. */
    public long length() {
        return last - first + 1;
    }

    /** The Content-Range header (section 14.4). */
    public String of(long size) {
        return isEmpty() ? "bytes */" + size : "bytes " + first + "-" + last + "/" + size;
    }
}
