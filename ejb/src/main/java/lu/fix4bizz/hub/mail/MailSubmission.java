package lu.fix4bizz.hub.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import lu.fix4bizz.hub.mail.model.ClaimedMail;
import lu.fix4bizz.hub.settings.MailServer;
import lu.fix4bizz.hub.settings.Settings;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/** Hands a mail to a mail server (RFC 6409) and understands its answer. No transaction may be open meanwhile. */
@ApplicationScoped
public class MailSubmission {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofSeconds(60);

    private LetterWriter letters;
    private Duration patience;

    /** For the container. */
    protected MailSubmission() {
    }

    @Inject
    MailSubmission(Settings settings) {
        this(new LetterWriter(settings.mailFrom(), settings.dataDir()), ANSWER);
    }

    /** @param patience how long the server may take for each answer */
    MailSubmission(LetterWriter letters, Duration patience) {
        this.letters = letters;
        this.patience = patience;
    }

    /** One attempt. */
    public Verdict submit(ClaimedMail mail, MailServer server) {
        Session session = Session.getInstance(properties(server));
        try {
            return send(letters.write(mail, session), mail, session.getTransport("smtp"), server);
        } catch (MessagingException e) {
            return new Verdict.Refused("this mail cannot be written: " + reasons(e));
        }
    }

    private Verdict send(Message letter, ClaimedMail mail, Transport transport, MailServer server) {
        try {
            transport.connect(server.host(), server.port(), given(server.user()), given(server.password()));
        } catch (MessagingException e) {
            return new Verdict.Unreachable(server + ": " + reasons(e));
        }
        try {
            transport.sendMessage(letter, letter.getAllRecipients());
            return new Verdict.Accepted("");
        } catch (SendFailedException e) {
            return understood(e);
        } catch (MessagingException e) {
            return new Verdict.Later(mail.recipients(), reasons(e));
        } finally {
            close(transport);
        }
    }

    /** As long as anybody is still to be served, those refused are asked again too: the end of the mail then knows of them. */
    private static Verdict understood(SendFailedException e) {
        List<String> served = addresses(e.getValidSentAddresses());
        List<String> waiting = addresses(e.getValidUnsentAddresses());
        if (waiting.isEmpty()) {
            return served.isEmpty() ? new Verdict.Refused(reasons(e)) : new Verdict.Accepted(reasons(e));
        }
        List<String> remaining = Stream.concat(waiting.stream(), addresses(e.getInvalidAddresses()).stream()).toList();
        return served.isEmpty() && isContentRefused(e) ? new Verdict.Refused(reasons(e)) : new Verdict.Later(remaining, reasons(e));
    }

    /**
     * A 5xx to the text itself is for good (RFC 5321 section 4.2.1). One to the sender or to the sign-in speaks of the hub's
     * settings, which an operator can put right while the mail waits.
     */
    private static boolean isContentRefused(SendFailedException e) {
        return e instanceof SMTPSendFailedException failed && failed.getReturnCode() / 100 == 5
                && (failed.getCommand().startsWith("DATA") || failed.getCommand().strip().equals("."));
    }

    /** The mail is the server's or it is not: how the farewell goes changes nothing. */
    private static void close(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            System.getLogger(MailSubmission.class.getName()).log(System.Logger.Level.DEBUG, "Farewell of the mail server", e);
        }
    }

    private static String given(String text) {
        return text.isEmpty() ? null : text;
    }

    private static List<String> addresses(Address[] addresses) {
        return addresses == null ? List.of() : Arrays.stream(addresses).map(Address::toString).toList();
    }

    /** What the server said, line by line down the chain of exceptions, each once. */
    private static String reasons(MessagingException e) {
        Set<String> lines = new LinkedHashSet<>();
        for (Exception next = e; next != null; next = next instanceof MessagingException m ? m.getNextException() : null) {
            lines.add(String.valueOf(next.getMessage()).strip());
        }
        return String.join("; ", lines);
    }

    private Properties properties(MailServer server) {
        Properties smtp = new Properties();
        smtp.setProperty("mail.smtp.connectiontimeout", String.valueOf(CONNECT.toMillis()));
        smtp.setProperty("mail.smtp.timeout", String.valueOf(patience.toMillis()));
        smtp.setProperty("mail.smtp.writetimeout", String.valueOf(patience.toMillis()));
        smtp.setProperty("mail.smtp.sendpartial", "true");
        smtp.setProperty("mail.smtp.quitwait", "false");
        smtp.setProperty("mail.smtp.auth", String.valueOf(!server.user().isEmpty()));
        encryption(server).forEach(smtp::setProperty);
        return smtp;
    }

    private static Map<String, String> encryption(MailServer server) {
        return switch (server.tls()) {
            case NONE -> Map.of();
            case AUTO -> opportunistic(server);
            case STARTTLS -> Map.of("mail.smtp.starttls.enable", "true", "mail.smtp.starttls.required", "true",
                    "mail.smtp.ssl.checkserveridentity", "true");
            case TLS -> Map.of("mail.smtp.ssl.enable", "true", "mail.smtp.ssl.checkserveridentity", "true");
        };
    }

    /** Better encrypted to somebody than readable by everybody (RFC 7435); but a password goes only to a server that proves its name. */
    private static Map<String, String> opportunistic(MailServer server) {
        return server.user().isEmpty()
                ? Map.of("mail.smtp.starttls.enable", "true", "mail.smtp.ssl.trust", "*", "mail.smtp.ssl.checkserveridentity", "false")
                : Map.of("mail.smtp.starttls.enable", "true", "mail.smtp.ssl.checkserveridentity", "true");
    }
}
