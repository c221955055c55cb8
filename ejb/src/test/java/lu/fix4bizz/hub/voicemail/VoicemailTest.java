package lu.fix4bizz.hub.voicemail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lu.fix4bizz.hub.accounts.model.UserRepository;
import lu.fix4bizz.hub.live.Change;
import lu.fix4bizz.hub.mail.MailSent;
import lu.fix4bizz.hub.mail.Outbox;
import lu.fix4bizz.hub.model.Refusal;
import lu.fix4bizz.hub.testing.Business;
import lu.fix4bizz.hub.testing.Engine;
import lu.fix4bizz.hub.testing.MovedIn;
import lu.fix4bizz.hub.testing.People;
import lu.fix4bizz.hub.voicemail.model.Delivery;
import lu.fix4bizz.hub.voicemail.model.Mailbox;
import lu.fix4bizz.hub.voicemail.model.VoicemailMessage;
import lu.fix4bizz.hub.voicemail.model.VoicemailRepository;
import lu.fix4bizz.hub.voicemail.model.VoicemailRepository.Counts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From a recording in the spool to a message in the inbox, and out of it again. */
@ParameterizedClass
@EnumSource
@ExtendWith(MovedIn.class)
class VoicemailTest {
    @Parameter
    Engine engine;
    private Business business;
    private People people;
    private Voicemail voicemail;
    private Recordings recordings;

    @BeforeEach
    void open(Business moved, People movedIn) {
        business = moved;
        people = movedIn;
        moved.database().run(em -> {
            new VoicemailRepository(em).add(new Mailbox(new UserRepository(em).get(people.alice())));
            new VoicemailRepository(em).add(new Mailbox(new UserRepository(em).get(people.zoe())));
        });
        voicemail = business.the(Voicemail.class);
        recordings = business.the(Recordings.class);
    }

    private NewRecording spoken(long userId, int seconds) throws IOException {
        NewRecording recording = new NewRecording(UUID.randomUUID(), userId, "+352621123456", "Zoé = \"é\"\n", business.clock().instant());
        Files.writeString(recordings.begin(recording), "sound");
        recordings.finish(recording, seconds);
        return recording;
    }

    private long message(long userId) throws IOException {
        spoken(userId, 4);
        business.the(MessageIntake.class).takeIn();
        return voicemail.messages(userId).getFirst().id();
    }

    private void refusedAsUnknown(Runnable attempt) {
        assertEquals("voicemail.error.no_message", assertThrows(Refusal.class, attempt::run).key());
    }

    @Test
    void a_recording_becomes_one_message_however_often_it_is_taken_in() throws IOException {
        List<Change> seen = new ArrayList<>();
        business.onChange(seen::add);
        NewRecording recording = spoken(people.alice(), 7);
        business.the(MessageIntake.class).takeIn();
        business.the(MessageIntake.class).takeIn();
        voicemail.store(recording, 7);
        assertEquals(1, voicemail.messages(people.alice()).size());
        assertEquals(List.of(new Change(Change.Kind.MAILBOX, people.alice())), seen);
        Voicemail.Message message = voicemail.messages(people.alice()).getFirst();
        assertEquals("+352621123456 621 123 456 Zoé = \"é\" 7 false",
                message.from() + " " + message.shownFrom() + " " + message.name() + " " + message.seconds() + " " + message.read());
        assertEquals("sound", Files.readString(voicemail.audio(people.alice(), message.id()).file()));
        assertEquals(1, business.the(Outbox.class).counts().pending());
    }

    @Test
    void a_database_that_is_away_delays_a_message_and_loses_none() throws IOException {
        spoken(people.alice(), 7);
        business.database().goAway();
        business.the(MessageIntake.class).takeIn();
        business.database().comeBack();
        assertEquals(List.of(), voicemail.messages(people.alice()));
        business.the(MessageIntake.class).takeIn();
        Voicemail.Message message = voicemail.messages(people.alice()).getFirst();
        assertEquals("sound", Files.readString(voicemail.audio(people.alice(), message.id()).file()));
        assertEquals(List.of(), recordings.finished());
    }

    @Test
    void a_message_without_mail_is_only_in_the_inbox() throws IOException {
        VoicemailSettings settings = business.the(VoicemailSettings.class);
        settings.change(people.alice(), new VoicemailSettings.Choices(true, true, true, true, Delivery.PORTAL, "", false));
        message(people.alice());
        assertEquals(0, business.the(Outbox.class).counts().pending());
    }

    @Test
    void a_message_that_was_mailed_goes_where_the_owner_wants_it_so() throws IOException {
        business.the(VoicemailSettings.class).change(people.alice(),
                new VoicemailSettings.Choices(true, true, true, true, Delivery.EMAIL, "", true));
        long id = message(people.alice());
        MessageDelivery delivery = business.the(MessageDelivery.class);
        delivery.sent(new MailSent("voicemail:" + people.alice() + ":" + id));
        delivery.sent(new MailSent("voicemail:" + people.alice() + ":999999"));
        delivery.sent(new MailSent("something:else"));
        assertEquals(List.of(), voicemail.messages(people.alice()));
    }

    @Test
    void marks_and_counts() throws IOException {
        long first = message(people.alice());
        message(people.alice());
        voicemail.mark(people.alice(), first, true);
        assertEquals(new Counts(1, 1, 8), voicemail.counts(people.alice()));
        voicemail.mark(people.alice(), first, false);
        assertEquals(new Counts(2, 0, 8), voicemail.counts(people.alice()));
    }

    @Test
    void a_deleted_message_can_come_back_for_a_day_and_is_then_gone_with_its_sound() throws IOException {
        long id = message(people.alice());
        Path sound = voicemail.audio(people.alice(), id).file();
        voicemail.delete(people.alice(), id);
        assertEquals(new Counts(0, 0, 0), voicemail.counts(people.alice()));
        business.clock().forward(Voicemail.UNDO);
        voicemail.purge();
        voicemail.restore(people.alice(), id);
        assertEquals(1, voicemail.messages(people.alice()).size());
        voicemail.delete(people.alice(), id);
        business.clock().forward(Voicemail.UNDO.plusSeconds(1));
        voicemail.purge();
        refusedAsUnknown(() -> voicemail.restore(people.alice(), id));
        assertFalse(Files.exists(sound));
    }

    @Test
    void sound_stays_while_its_message_does() throws IOException {
        long id = message(people.alice());
        Path sound = voicemail.audio(people.alice(), id).file();
        voicemail.delete(people.alice(), id);
        business.clock().forward(Voicemail.UNDO.plusSeconds(1));
        business.rolledBack(voicemail::purge);
        voicemail.restore(people.alice(), id);
        assertTrue(Files.exists(sound));
    }

    @Test
    void nobody_elses_message_can_be_touched() throws IOException {
        long id = message(people.alice());
        refusedAsUnknown(() -> voicemail.audio(people.zoe(), id));
        refusedAsUnknown(() -> voicemail.mark(people.zoe(), id, true));
        refusedAsUnknown(() -> voicemail.delete(people.zoe(), id));
        refusedAsUnknown(() -> voicemail.restore(people.zoe(), id));
        assertEquals(new Counts(1, 0, 4), voicemail.counts(people.alice()));
    }

    @Test
    void a_message_whose_sound_is_lost_says_so() throws IOException {
        long id = message(people.alice());
        Files.delete(voicemail.audio(people.alice(), id).file());
        assertEquals("voicemail.error.no_recording", assertThrows(Refusal.class, () -> voicemail.audio(people.alice(), id)).key());
    }

    @Test
    void room_is_what_a_message_may_last() throws IOException {
        assertEquals(Duration.ofMinutes(3), voicemail.room(people.alice()));
        voicemail.store(spoken(people.alice(), 1), 100 * 60 - 30);
        assertEquals(Duration.ofSeconds(30), voicemail.room(people.alice()));
        voicemail.store(spoken(people.alice(), 1), 60);
        assertEquals(Duration.ZERO, voicemail.room(people.alice()));
        assertEquals("voicemail.error.no_mailbox", assertThrows(Refusal.class, () -> voicemail.room(people.bob())).key());
    }

    @ParameterizedTest
    @CsvSource({"+352621123456, voicemail-+352621123456-20260701-0030.wav", "7202, voicemail-7202-20260701-0030.wav",
            "'', voicemail-anonymous-20260701-0030.wav", "../../x, voicemail-x-20260701-0030.wav"})
    void a_file_is_named_by_caller_and_local_time(String caller, String name) {
        VoicemailMessage message = new VoicemailMessage(1, UUID.randomUUID(), caller, "", Instant.parse("2026-06-30T22:30:00Z"), 3);
        assertEquals(name, Voicemail.fileName(message, ZoneId.of("Europe/Luxembourg")));
    }

    @ParameterizedTest
    @CsvSource({"123, length", "123456789, length", "12a4, length", "'', length", "1111, easy", "1234, easy", "8765, easy", "1212, easy", "121212, easy",
            "7201, easy", "1027, easy", "1201, easy", "0000, easy", "0987, easy"})
    void an_easy_pin_is_refused(String pin, String why) {
        assertEquals("voicemail.error.pin_" + why,
                assertThrows(Refusal.class, () -> business.the(VoicemailSettings.class).changePin(people.alice(), pin)).key());
    }

    @ParameterizedTest
    @ValueSource(strings = {"7391", "72015", "12891234"})
    void a_good_pin_is_kept_as_a_hash(String pin) {
        business.the(VoicemailSettings.class).changePin(people.alice(), pin);
        String hash = business.database().inTransaction(em -> new VoicemailRepository(em).mailbox(people.alice())).orElseThrow().pinHash().orElseThrow();
        assertTrue(lu.fix4bizz.hub.accounts.PasswordHash.matches(pin, hash));
    }

    @Test
    void none_of_the_last_three_pins_comes_again() {
        VoicemailSettings settings = business.the(VoicemailSettings.class);
        List.of("7391", "7392", "7393", "7394", "7391").forEach(pin -> settings.changePin(people.alice(), pin));
        for (String used : List.of("7391", "7394", "7393")) {
            assertEquals("voicemail.error.pin_used", assertThrows(Refusal.class, () -> settings.changePin(people.alice(), used)).key());
        }
        settings.changePin(people.alice(), "7392");
    }

    @Test
    void settings_are_changed_whole_or_not_at_all() {
        VoicemailSettings settings = business.the(VoicemailSettings.class);
        VoicemailSettings.Choices before = settings.of(people.alice());
        assertThrows(Refusal.class, () -> settings.change(people.alice(),
                new VoicemailSettings.Choices(false, false, false, false, Delivery.EMAIL, "no address", false)));
        assertEquals(before, settings.of(people.alice()));
        VoicemailSettings.Choices wanted = new VoicemailSettings.Choices(false, true, false, true, Delivery.NOTIFICATION, "x@acme.example", false);
        assertEquals(wanted, settings.change(people.alice(), wanted));
        business.database().forgetCache();
        assertEquals(wanted, settings.of(people.alice()));
    }

    @Test
    void a_recording_for_a_user_who_was_deleted_meanwhile_is_deleted_too() throws IOException {
        NewRecording orphan = spoken(999_999, 4);
        spoken(people.alice(), 4);
        business.the(MessageIntake.class).takeIn();
        assertEquals(List.of(), recordings.finished());
        assertFalse(Files.exists(recordings.sound(orphan.id())) || Files.exists(recordings.place(orphan.id())));
        assertEquals(1, voicemail.messages(people.alice()).size());
    }
}
