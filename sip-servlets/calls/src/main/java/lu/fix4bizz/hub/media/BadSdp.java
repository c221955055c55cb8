package lu.fix4bizz.hub.media;

/** A session description that cannot be understood; the message says which line and why, safe to log or to send. */
public final class BadSdp extends Exception {
    private static final long serialVersionUID = 1;
    private static final int QUOTED = 60;

    private final int line;

    BadSdp(int line, String why) {
        super(line > 0 ? "line " + line + ": " + why : why);
        this.line = line;
    }

    /** @return the line, from 1; 0 when the fault is not one of a line */
    public int line() {
        return line;
    }

    /** Foreign text goes into log lines and SIP headers: short, and without control characters. */
    static String quoted(String foreign) {
        String head = foreign.length() > QUOTED ? foreign.substring(0, QUOTED) + "..." : foreign;
        return '\'' + head.replaceAll("[^\\x20-\\x7e]|['\"\\\\]", "?") + '\'';
    }
}
