package lu.fix4bizz.hub.mail;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import lu.fix4bizz.hub.settings.MailServer;
import lu.fix4bizz.hub.settings.Settings;

/**
 * The sample's mailbox for everybody: with the sample and without a mail server, every mail ends here and goes nowhere else. It
 * is a real SMTP server on the loopback address, so that the sample sends its mail exactly as a production hub does.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MailCatcher {
    @Inject
    private Settings settings;
    @Resource
    private ManagedThreadFactory threads;

    private final CaughtMails mails = new CaughtMails();
    private Optional<CatcherServer> running = Optional.empty();

    /** Starts it where the settings ask for it. */
    @PostConstruct
    void start() {
        if (settings.catchesMail()) {
            listen(threads);
        }
    }

    void listen(ThreadFactory factory) {
        running = Optional.of(new CatcherServer(factory, this::take));
    }

    /** Stops it; what was caught is gone. */
    @PreDestroy
    void stop() {
        running.ifPresent(server -> {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void take(CatcherTalk.Envelope envelope) {
        try {
            mails.add(id -> CaughtMailReader.read(id, envelope.recipients(), envelope.message()), envelope.message().length);
        } catch (MessagingException e) {
            throw new IllegalStateException("A mail that is no mail", e);
        } catch (IOException e) {
            throw new UncheckedIOException("A mail that is no mail", e);
        }
    }

    /** Whether this hub catches its mail. */
    public boolean isRunning() {
        return running.isPresent();
    }

    /** The catcher as a mail server to send to, while it runs. */
    public Optional<MailServer> server() {
        return running.map(server -> new MailServer(CatcherServer.ADDRESS, server.port(), "", "", MailServer.Tls.NONE));
    }

    /** What was caught, the newest first: the last 200 mails, fewer when they are large. */
    public List<CaughtMail> list() {
        return mails.newestFirst();
    }
}
