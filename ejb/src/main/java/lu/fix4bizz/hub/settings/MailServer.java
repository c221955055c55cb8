package lu.fix4bizz.hub.settings;

/**
 * The mail server to which the hub hands its e-mails.
 *
 * @param host name, or empty when there is none
 * @param port its port
 * @param user user name, or empty for no sign-in
 * @param password password of the user
 * @param tls encryption of the connection
 */
public record MailServer(String host, int port, String user, String password, Tls tls) {

    /** Encryption of the connection: never, when offered, only with STARTTLS, from the first byte. */
    public enum Tls { NONE, AUTO, STARTTLS, TLS }

    /** True when a mail server is set. */
    public boolean present() {
        return !host.isEmpty();
    }

    @Override
    public String toString() {
        return "%s:%d %s".formatted(host, port, tls);
    }
}
