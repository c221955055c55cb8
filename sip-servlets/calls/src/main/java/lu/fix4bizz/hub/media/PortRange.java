package lu.fix4bizz.hub.media;

/**
 * The UDP ports for media.
 *
 * @param low  first port, 1024 or more
 * @param high last port, included
 */
public record PortRange(int low, int high) {

    public PortRange {
        if (low < 1024 || high > 65535 || high < low + 1) {
            throw new IllegalArgumentException("RTP ports must be <low>-<high> within 1024-65535, are " + low + '-' + high);
        }
    }

    /**
     * Reads a setting.
     *
     * @param text for example {@code 10000-10999}
     * @throws IllegalArgumentException saying what is allowed
     */
    public static PortRange of(String text) {
        String[] ends = text.strip().split("\\s*-\\s*");
        if (ends.length != 2 || !ends[0].matches("\\d{1,5}") || !ends[1].matches("\\d{1,5}")) {
            throw new IllegalArgumentException("RTP ports must be <low>-<high>, for example 10000-10999, are '" + text + "'");
        }
        return new PortRange(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]));
    }

    /** @return the same range moved up, for a second hub on one machine */
    public PortRange shifted(int offset) {
        return new PortRange(low + offset, high + offset);
    }
}
