package lu.fix4bizz.hub.mail;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import lu.fix4bizz.hub.mail.model.ClaimedMail;
import lu.fix4bizz.hub.mail.model.OutboxMail;
import lu.fix4bizz.hub.mail.model.OutboxRepository;
import lu.fix4bizz.hub.settings.MailServer;
import lu.fix4bizz.hub.testing.Database;
import lu.fix4bizz.hub.testing.MovedClock;

/** The outbox and its sender on a database of their own, with transactions where the container would put them. */
final class Post implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofMillis(300);

    final Database database = new Database();
    final MovedClock clock = new MovedClock(Instant.parse("2026-08-03T16:04:00Z"));
    final Fired<MailSent> sent = new Fired<>();
    final Fired<MailQueued> queued = new Fired<>();
    final MailClaims claims = new TransactionalClaims();
    final MailDelivery delivery;
    private final MailTemplates templates = new MailTemplates();
    private final Path dataFolder;
    private Optional<MailServer> server = Optional.empty();

    Post(Path dataFolder) {
        this.dataFolder = dataFolder;
        this.delivery = sender(claims);
    }

    /** A further sender on the same outbox, as another node of a cluster has it. */
    MailDelivery sender(MailClaims itsClaims) {
        MailSubmission submission = new MailSubmission(new LetterWriter("hub@acme.example", dataFolder), PATIENCE);
        return new MailDelivery(itsClaims, submission, new MailRoute() {
            @Override
            public Optional<MailServer> server() {
                return server;
            }
        }, sent);
    }

    Post to(MailServer newServer) {
        server = Optional.of(newServer);
        return this;
    }

    static MailServer at(int port) {
        return new MailServer("127.0.0.1", port, "", "", MailServer.Tls.NONE);
    }

    void leave(MailDraft draft) {
        database.run(entities -> new Outbox(new OutboxRepository(entities), templates, queued, clock).enqueue(draft));
    }

    void leave(String key, String... recipients) {
        leave(new MailDraft(key, List.of(recipients), Locale.FRENCH, voicemail()));
    }

    VoicemailMail voicemail() {
        return new VoicemailMail("Zo\u00e9 Meyer", "+352 27 00 22 01", clock.instant().atZone(ZoneId.of("Europe/Luxembourg")),
                Duration.ofSeconds(34), URI.create("http://hub.example/voicemail/inbox"), false, true);
    }

    /** What became of a mail. */
    <T> T of(String key, Function<OutboxMail, T> question) {
        return database.inTransaction(entities -> question.apply(new OutboxRepository(entities).byKey(key).orElseThrow()));
    }

    List<String> sentKeys() {
        return sent.events.stream().map(MailSent::key).toList();
    }

    @Override
    public void close() {
        database.close();
    }

    /** Each call in a transaction of its own. */
    class TransactionalClaims extends MailClaims {
        @Override
        public Optional<ClaimedMail> claim() {
            return database.inTransaction(entities -> new MailClaims(new OutboxRepository(entities), clock).claim());
        }

        @Override
        public void settle(ClaimedMail claim, Verdict verdict) {
            database.run(entities -> new MailClaims(new OutboxRepository(entities), clock).settle(claim, verdict));
        }

        @Override
        public int forgetOld() {
            return database.inTransaction(entities -> new MailClaims(new OutboxRepository(entities), clock).forgetOld());
        }
    }
}
