package lu.fix4bizz.hub.voicemail.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import lu.fix4bizz.hub.accounts.model.UserRepository;
import lu.fix4bizz.hub.model.Refusal;
import lu.fix4bizz.hub.testing.Engine;
import lu.fix4bizz.hub.testing.HubDatabase;
import lu.fix4bizz.hub.testing.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class VoicemailRepositoryTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Parameter
    Engine engine;
    private HubDatabase database;
    private People people;

    @BeforeEach
    void moveIn() {
        database = HubDatabase.empty(engine);
        people = People.moveIn(database);
    }

    private <T> T voicemail(Function<VoicemailRepository, T> question) {
        return database.inTransaction(em -> question.apply(new VoicemailRepository(em)));
    }

    private long message(long userId, Instant receivedAt, int seconds) {
        return voicemail(all -> all.add(new VoicemailMessage(userId, UUID.randomUUID(), "7202", "Bob", receivedAt, seconds))).id();
    }

    @Test
    void all_of_a_mailbox_comes_back_from_the_database() {
        database.run(em -> {
            Mailbox mailbox = new VoicemailRepository(em).add(new Mailbox(new UserRepository(em).get(people.alice())));
            mailbox.switchTo(false);
            mailbox.answerWhen(false, true, true);
            mailbox.deliver(Delivery.EMAIL, "copy@acme.example", true);
            mailbox.setPinHash("hash");
        });
        database.forgetCache();
        Mailbox mailbox = voicemail(all -> all.mailbox(people.alice())).orElseThrow();
        assertTrue(!mailbox.enabled() && !mailbox.busy() && mailbox.noAnswer() && mailbox.notReachable() && mailbox.deleteAfterSending());
        assertEquals("copy@acme.example hash", mailbox.copyTo().orElseThrow() + " " + mailbox.pinHash().orElseThrow());
        assertEquals(people.alice(), mailbox.user().id());
        assertEquals(Optional.empty(), voicemail(all -> all.mailbox(people.zoe())));
    }

    @Test
    void messages_are_newest_first_and_without_the_deleted() {
        long older = message(people.alice(), NOON, 3);
        long newer = message(people.alice(), NOON.plusSeconds(60), 4);
        long deleted = message(people.alice(), NOON.plusSeconds(120), 5);
        message(people.zoe(), NOON, 6);
        voicemail(all -> {
            all.message(people.alice(), deleted).delete(NOON);
            return null;
        });
        assertEquals(List.of(newer, older), voicemail(all -> all.messages(people.alice())).stream().map(VoicemailMessage::id).toList());
    }

    @Test
    void another_users_message_does_not_exist() {
        long zoes = message(people.zoe(), NOON, 3);
        assertEquals("voicemail.error.no_message",
                assertThrows(Refusal.class, () -> voicemail(all -> all.message(people.alice(), zoes))).key());
        assertThrows(Refusal.class, () -> voicemail(all -> all.message(people.alice(), -1)));
        assertEquals(zoes, voicemail(all -> all.message(people.zoe(), zoes)).id());
    }

    @Test
    void counts_are_of_what_is_in_the_inbox() {
        assertEquals(new VoicemailRepository.Counts(0, 0, 0), voicemail(all -> all.counts(people.alice())));
        message(people.alice(), NOON, 3);
        long read = message(people.alice(), NOON, 4);
        long deleted = message(people.alice(), NOON, 100);
        message(people.zoe(), NOON, 1000);
        voicemail(all -> {
            all.message(people.alice(), read).mark(true);
            all.message(people.alice(), deleted).delete(NOON);
            return null;
        });
        assertEquals(new VoicemailRepository.Counts(1, 1, 7), voicemail(all -> all.counts(people.alice())));
    }

    @Test
    void a_recording_is_one_message() {
        UUID recording = UUID.randomUUID();
        voicemail(all -> all.add(new VoicemailMessage(people.alice(), recording, "", "", NOON, 1)));
        assertEquals(Optional.of(recording), voicemail(all -> all.byRecording(recording)).map(VoicemailMessage::recording));
        assertEquals(Optional.empty(), voicemail(all -> all.byRecording(UUID.randomUUID())));
        assertThrows(RuntimeException.class, () -> voicemail(all -> all.add(new VoicemailMessage(people.bob(), recording, "", "", NOON, 1))));
    }

    @Test
    void only_those_deleted_before_the_moment_are_purged() {
        long gone = message(people.alice(), NOON, 3);
        long undoable = message(people.alice(), NOON, 3);
        message(people.alice(), NOON, 3);
        voicemail(all -> {
            all.message(people.alice(), gone).delete(NOON.minusSeconds(1));
            all.message(people.alice(), undoable).delete(NOON);
            return null;
        });
        assertEquals(List.of(gone), voicemail(all -> all.deletedBefore(NOON, 10)).stream().map(VoicemailMessage::id).toList());
        voicemail(all -> {
            all.deletedBefore(NOON, 10).forEach(all::remove);
            return null;
        });
        assertThrows(Refusal.class, () -> voicemail(all -> all.message(people.alice(), gone)));
    }

    @Test
    void what_a_caller_calls_himself_always_fits() {
        long id = voicemail(all -> all.add(new VoicemailMessage(people.alice(), UUID.randomUUID(), "9".repeat(300), "n\u0000".repeat(300), NOON, 1)))
                .id();
        VoicemailMessage message = voicemail(all -> all.message(people.alice(), id));
        assertEquals(100, message.callerNumber().length());
        assertEquals("n".repeat(100), message.callerName());
    }
}
