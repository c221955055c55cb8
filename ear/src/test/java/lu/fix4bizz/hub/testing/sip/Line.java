package lu.fix4bizz.hub.testing.sip;

/** A line of the sample companies. @param domain of the company, also its digest realm */
public record Line(String extension, String domain, String password) {

    public static Line acme(int extension) {
        return new Line(String.valueOf(extension), "acme.example", "sip-" + extension + "-acme");
    }

    public static Line globex(int extension) {
        return new Line(String.valueOf(extension), "globex.example", "sip-" + extension + "-globex");
    }

    /** A line of the company of benchmarks: MD5 only, no voicemail. */
    public static Line load(int extension) {
        return new Line(String.valueOf(extension), "load.example", "pw" + extension);
    }

    public String aor() {
        return extension + "@" + domain;
    }

    public Line withPassword(String other) {
        return new Line(extension, domain, other);
    }
}
