package lu.fix4bizz.hub.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import lu.fix4bizz.hub.mail.model.ClaimedMail;
import lu.fix4bizz.hub.mail.model.MailState;
import lu.fix4bizz.hub.mail.model.OutboxCounts;
import lu.fix4bizz.hub.mail.model.OutboxMail;
import lu.fix4bizz.hub.mail.model.OutboxRepository;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OutboxTest {
    private final Post post = new Post(Path.of("target"));

    @AfterEach
    void close() {
        post.close();
    }

    @Test
    void same_key_twice_is_one_mail() {
        post.leave("voicemail:1:7", "alice@acme.example");
        post.leave("voicemail:1:7", "alice@acme.example");
        assertEquals(new OutboxCounts(1, 0), counts());
        assertEquals(1, post.queued.events.size());
    }

    @Test
    void same_key_twice_in_one_transaction_is_one_mail() {
        MailDraft draft = new MailDraft("voicemail:1:7", List.of("alice@acme.example"), Locale.FRENCH, post.voicemail());
        post.database.run(entities -> {
            Outbox outbox = new Outbox(new OutboxRepository(entities), new MailTemplates(), post.queued, post.clock);
            outbox.enqueue(draft);
            outbox.enqueue(draft);
        });
        assertEquals(new OutboxCounts(1, 0), counts());
    }

    @Test
    void a_transaction_that_rolls_back_leaves_no_mail() {
        MailDraft draft = new MailDraft("voicemail:1:7", List.of("alice@acme.example"), Locale.FRENCH, post.voicemail());
        assertThrows(IllegalStateException.class, () -> post.database.run(entities -> {
            new Outbox(new OutboxRepository(entities), new MailTemplates(), post.queued, post.clock).enqueue(draft);
            entities.flush();
            throw new IllegalStateException("the recording could not be stored");
        }));
        assertEquals(new OutboxCounts(0, 0), counts());
    }

    @Test
    void times_are_kept_to_the_microsecond() {
        post.clock.forward(Duration.ofNanos(123_456_000));
        Instant now = post.clock.instant();
        post.leave("voicemail:1:7", "alice@acme.example");
        assertEquals(now, post.of("voicemail:1:7", OutboxMail::createdAt));
    }

    @Test
    void only_one_of_two_senders_gets_a_mail() throws Exception {
        try (ExecutorService senders = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 50; round++) {
                post.leave("voicemail:1:" + round, "alice@acme.example");
                CyclicBarrier start = new CyclicBarrier(2);
                Callable<Optional<ClaimedMail>> sender = () -> {
                    start.await();
                    return post.claims.claim();
                };
                List<Future<Optional<ClaimedMail>>> both = List.of(senders.submit(sender), senders.submit(sender));
                assertTrue(both.get(0).get().isPresent() ^ both.get(1).get().isPresent(), "round " + round);
            }
        }
    }

    @Test
    void a_claim_lasts_until_its_lease_ends() {
        post.leave("voicemail:1:7", "alice@acme.example");
        ClaimedMail first = post.claims.claim().orElseThrow();
        post.clock.forward(MailClaims.LEASE.minusSeconds(1));
        assertTrue(post.claims.claim().isEmpty());
        post.clock.forward(Duration.ofSeconds(1));
        ClaimedMail second = post.claims.claim().orElseThrow();
        assertEquals(first.messageId(), second.messageId());
        assertEquals(2, second.attempt());
    }

    @Test
    void a_claim_that_ran_out_decides_nothing_any_more() {
        post.leave("voicemail:1:7", "alice@acme.example");
        ClaimedMail late = post.claims.claim().orElseThrow();
        post.clock.forward(MailClaims.LEASE);
        post.claims.claim().orElseThrow();
        post.claims.settle(late, new Verdict.Refused("too late"));
        assertEquals(MailState.SENDING, post.of("voicemail:1:7", OutboxMail::state));
        post.claims.settle(late, new Verdict.Accepted(""));
        assertEquals(MailState.SENT, post.of("voicemail:1:7", OutboxMail::state));
    }

    @Test
    void a_mail_is_given_up_after_five_days() {
        post.leave("voicemail:1:7", "alice@acme.example");
        int attempts = 0;
        for (Optional<ClaimedMail> mail = post.claims.claim(); mail.isPresent(); mail = post.claims.claim()) {
            post.claims.settle(mail.get(), new Verdict.Unreachable("connection refused"));
            post.clock.forward(Duration.ofHours(1));
            attempts++;
        }
        assertEquals(121, attempts);
        assertEquals(MailState.FAILED, post.of("voicemail:1:7", OutboxMail::state));
        assertEquals("connection refused", post.of("voicemail:1:7", OutboxMail::lastError));
        assertEquals(new OutboxCounts(0, 1), counts());
    }

    @Test
    void mail_that_ended_long_ago_is_forgotten_and_mail_that_waits_is_not() {
        post.leave("voicemail:1:7", "alice@acme.example");
        post.claims.settle(post.claims.claim().orElseThrow(), new Verdict.Accepted(""));
        post.leave("voicemail:1:8", "alice@acme.example");
        assertEquals(0, post.claims.forgetOld());
        post.clock.forward(MailClaims.KEPT.plusSeconds(1));
        assertEquals(1, post.claims.forgetOld());
        assertEquals(new OutboxCounts(1, 0), counts());
    }

    @Test
    void what_is_no_address_cannot_break_a_line() {
        MailDraft draft = new MailDraft("k", List.of("bad one\r\nDATA@x,y"), Locale.FRENCH, post.voicemail());
        assertEquals(List.of("bad_one_DATA@x_y"), draft.recipients());
        assertFalse(draft.recipients().getFirst().contains("\n"));
    }

    private OutboxCounts counts() {
        return post.database.inTransaction(entities -> new OutboxRepository(entities).counts());
    }
}
