package lu.fix4bizz.hub.testing.sip;

/** A line of the sample companies. @param domain of the company, also its digest realm @param user that the phone signs in as */
public record Line(String extension, String domain, String user, String password) {

    /** For phones that sign in as the line itself. */
    public Line(String extension, String domain, String password) {
        this(extension, domain, extension, password);
    }

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
        return new Line(extension, domain, user, other);
    }

    /** For a phone with a name and a password of its own. */
    public Line phone(String name, String own) {
        return new Line(extension, domain, name, own);
    }
}
