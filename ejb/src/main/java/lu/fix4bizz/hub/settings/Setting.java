package lu.fix4bizz.hub.settings;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One environment variable of the hub: its default, what is allowed, what it does. */
public enum Setting {
    HUB_DATA_DIR("`~/.local/share/fix4bizz-hub`", "a directory that can be written",
            "Everything that lasts: database, recordings, logs, and `secret.key`, without which second factors and client secrets cannot be read. "
                    + "`XDG_DATA_HOME` takes the place of `~/.local/share`; without either it must be given."),
    HUB_HTTP_HOST("127.0.0.1", "an address of this machine; 0.0.0.0 for all", "Where the portal and the REST API listen."),
    HUB_HTTP_PORT("8080", Allowed.PORT, "Port of the portal and the REST API."),
    HUB_PUBLIC_URL("`http://localhost:<HUB_HTTP_PORT>`", "an http or https URL without path",
            "Where people reach the portal; links in e-mails begin with it. With https a TLS proxy stands in front, and its "
                    + "X-Forwarded headers are believed."),
    HUB_REST_RATE("1200", "a number, 1 to 1000000",
            "REST requests a minute that one user may send, and one address without a valid token; more are answered 429 with Retry-After."),
    HUB_MANAGEMENT_HOST("127.0.0.1", "an address of this machine; 0.0.0.0 for all",
            "Where health and metrics (port 9990) listen. They ask for no password."),
    HUB_SIP_HOST("127.0.0.1", "one IPv4 address of this machine", "Where phones and trunks reach the hub; also sent in SIP and SDP."),
    HUB_SIP_PORT("5060", Allowed.PORT, "SIP port, UDP and TCP."),
    HUB_RTP_PORTS("10000-10999", "first-last, at least 2 ports between 1024 and 65535",
            "UDP ports for the media that the hub itself sends and receives."),
    HUB_DB_URL("a file in HUB_DATA_DIR", "a JDBC URL: jdbc:h2:... or jdbc:postgresql:...", "The database."),
    HUB_DB_USER("hub", "not blank", "User of the database."),
    HUB_DB_PASSWORD("hub", "any text", "Password of the database user."),
    HUB_DB_POOL("40", "a number, 5 to 500", "Most connections to the database at once."),
    HUB_SMTP_HOST("", "a host name or an IPv4 address", "Mail server. Without one, mail waits; the sample keeps it in a mail catcher (/dev/mail)."),
    HUB_SMTP_PORT("587", Allowed.PORT, "Port of the mail server."),
    HUB_SMTP_USER("", "any text", "User at the mail server; without one the hub does not sign in there."),
    HUB_SMTP_PASSWORD("", "any text", "Password at the mail server."),
    HUB_SMTP_TLS("auto", "none (or false), auto, starttls (or true), tls",
            "Encryption to the mail server: never, when it offers STARTTLS, only with STARTTLS, from the first byte."),
    HUB_MAIL_FROM("hub@hub.example", "an e-mail address", "Sender of the hub's e-mails."),
    HUB_OPERATOR_EMAIL("", "an e-mail address",
            "Who looks after the hub: on an empty database this person becomes its operator and is sent a link to choose a password."),
    HUB_SAMPLE("false", Allowed.SWITCH,
            "Loads the sample companies into an empty database. `./hub run` without HUB_DB_URL sets it to true on an empty "
                    + "HUB_DATA_DIR and remembers that there."),
    HUB_SAMPLE_TRUNK("127.0.0.2:5060", "host:port", "Peer of the sample's trunk \"pstn\" (UDP)."),
    HUB_LOAD_USERS("0", "a number, 0 to 100000", "Adds a company of so many users, for benchmarks; 0 adds none."),
    HUB_OFFSET("0", "a number, 0 to 50000", "Added to every port of the hub's own, so that two hubs run on one machine.");

    private static final String OF_THE_START_SCRIPT = "HUB_JAVA_OPTS";

    private final String standard;
    private final String allowed;
    private final String purpose;

    Setting(String standard, String allowed, String purpose) {
        this.standard = standard;
        this.allowed = allowed;
        this.purpose = purpose;
    }

    /** The value taken when the variable is unset or blank; a text in words when it depends on something. */
    public String standard() {
        return standard;
    }

    /** What is allowed, in words. */
    public String allowed() {
        return allowed;
    }

    /** What it is for, in words. */
    public String purpose() {
        return purpose;
    }

    /** True for a value that must never be printed. */
    public boolean secret() {
        return name().endsWith("_PASSWORD");
    }

    /** Names of the hub's kind that are none of its settings, a misspelt one perhaps; in alphabetical order. */
    static List<String> unknown(Collection<String> environment) {
        Set<String> known = new HashSet<>(Set.of(OF_THE_START_SCRIPT));
        Arrays.stream(values()).map(Setting::name).forEach(known::add);
        return environment.stream().filter(name -> name.startsWith("HUB_") && !known.contains(name)).sorted().toList();
    }

    /** Constants may refer to texts of a nested class only: their own static fields do not exist yet. */
    private static final class Allowed {
        static final String PORT = "a port, 1 to 65535";
        static final String SWITCH = "true or false";
    }
}
