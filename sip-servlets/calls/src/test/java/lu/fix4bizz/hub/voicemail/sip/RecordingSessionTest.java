package lu.fix4bizz.hub.voicemail.sip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.servlet.sip.SipApplicationSession;
import lu.fix4bizz.hub.accounts.Subscriber;
import lu.fix4bizz.hub.media.AudioClip;
import lu.fix4bizz.hub.media.Digit;
import lu.fix4bizz.hub.media.MediaSession;
import lu.fix4bizz.hub.media.Negotiation;
import lu.fix4bizz.hub.media.NoFreePort;
import lu.fix4bizz.hub.media.Prompt;
import lu.fix4bizz.hub.media.Studio;
import lu.fix4bizz.hub.settings.Settings;
import lu.fix4bizz.hub.voicemail.MessageIntake;
import lu.fix4bizz.hub.voicemail.NewRecording;
import lu.fix4bizz.hub.voicemail.Recordings;
import lu.fix4bizz.hub.voicemail.sip.RecordingSessions.Visitor;
import lu.fix4bizz.sipcontainer.CallLock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A visit to a mailbox: time passes by ticks of 20 ms, and prompts last one. */
class RecordingSessionTest {
    private static final int PROMPTS_AND_TONE = 60;

    private final Studio studio = new Studio();
    private final List<Prompt> said = new ArrayList<>();
    @TempDir
    Path data;
    private Recordings spool;
    private MediaSession media;

    @BeforeEach
    void begin() throws NoFreePort {
        spool = new Recordings(Settings.of(Map.of("HUB_DATA_DIR", data.toString())));
        media = studio.open();
    }

    @AfterEach
    void end() {
        studio.close();
    }

    private final class Mailbox extends RecordingSessions {

        @Override
        AudioClip prompt(Subscriber owner, Prompt prompt) {
            said.add(prompt);
            return AudioClip.silence(Duration.ofMillis(20));
        }

        @Override
        NewRecording recording(Visitor visitor) {
            return new NewRecording(UUID.randomUUID(), 1, "", "", Instant.EPOCH);
        }

        @Override
        Recordings recordings() {
            return spool;
        }

        @Override
        MessageIntake intake() {
            return new MessageIntake() {
                @Override
                public void takeIn() {
                    // messages are made elsewhere
                }
            };
        }
    }

    private static final class NoLock extends CallLock {

        @Override
        public boolean inSession(SipApplicationSession session, Runnable task) {
            task.run();
            return true;
        }
    }

    private static String sdp(String direction) {
        return "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\nm=audio 40000 RTP/AVP 8\r\na=" + direction + "\r\n";
    }

    private static String video() {
        return sdp("sendrecv").replace("m=audio 40000 RTP/AVP 8", "m=video 40000 RTP/AVP 96");
    }

    /** Answered, with an offer or by the hub's own. */
    private RecordingSession answered(Visiting caller) throws IOException {
        Attendant attendant = new Attendant(new Mailbox(), caller.id(), media, new Visitor(null, "", "", Prompt.GREETING_BUSY), Duration.ofMinutes(3));
        RecordingSession session = new RecordingSession(caller, media, attendant, new NoLock());
        boolean offered = caller.invite().getContentLength() > 0;
        session.begin(offered ? ((Negotiation.Agreed) media.offerAnswer(RecordingSessions.body(caller.invite()))).sdp() : media.offer());
        return session;
    }

    /** One by one: what a callback asks for begins with the next tick. */
    private void pass(int ticks) {
        for (int i = 0; i < ticks; i++) {
            studio.tick(1);
        }
    }

    private void untilItRecords() {
        pass(PROMPTS_AND_TONE);
        assertEquals(List.of(Prompt.GREETING_BUSY, Prompt.LEAVE_MESSAGE), said);
    }

    private void press() {
        media.press(new Digit('#', Duration.ofMillis(160)));
        pass(10);
    }

    @Test
    void message_under_a_second_is_not_kept_and_its_caller_is_told_so() throws IOException {
        Visiting caller = new Visiting(sdp("sendrecv"));
        answered(caller);
        untilItRecords();
        press();
        assertEquals(Prompt.TOO_SHORT, said.getLast());
        assertEquals(List.of("200 INVITE", "BYE", "ended"), caller.sent);
        try (var files = Files.list(data.resolve("voicemail/spool"))) {
            assertEquals(List.of(), files.toList());
        }
    }

    @Test
    void message_that_cannot_be_kept_is_not_said_to_be_saved() throws IOException {
        spool = new Recordings(Settings.of(Map.of("HUB_DATA_DIR", data.toString()))) {
            @Override
            public void discard(UUID id) {
                throw new UncheckedIOException(new IOException("of the test"));
            }
        };
        Visiting caller = new Visiting(sdp("sendrecv"));
        answered(caller);
        untilItRecords();
        press();
        assertEquals(Prompt.MAILBOX_FULL, said.getLast());
    }

    @Test
    void caller_who_vanishes_on_hold_is_hung_up_and_the_port_is_free() throws IOException, NoFreePort {
        Visiting caller = new Visiting(sdp("sendonly"));
        RecordingSession session = answered(caller);
        studio.tick(50 * 60);
        assertEquals(List.of("200 INVITE"), caller.sent, "playing waits");
        session.timeout(caller.timer.orElseThrow());
        studio.tick(1);
        assertEquals(List.of("200 INVITE", "BYE", "ended"), caller.sent);
        assertEquals(0, studio.portsInUse());
    }

    @Test
    void timer_of_what_was_before_ends_nothing() throws IOException {
        Visiting caller = new Visiting(sdp("sendrecv"));
        RecordingSession session = answered(caller);
        session.timeout(new Visiting("").startTimer(Duration.ZERO));
        assertEquals(List.of("200 INVITE"), caller.sent);
    }

    @Test
    void answer_to_the_hubs_offer_comes_in_the_ack() throws IOException {
        Visiting caller = new Visiting("");
        RecordingSession session = answered(caller);
        assertTrue(caller.answer.contains("m=audio " + media.port()), caller.answer);
        session.request(caller.ack(sdp("sendrecv")));
        untilItRecords();
    }

    @Test
    void ack_without_an_answer_ends_the_call() throws IOException {
        Visiting caller = new Visiting("");
        answered(caller).request(caller.ack(""));
        assertEquals(List.of("200 INVITE", "BYE", "ended"), caller.sent);
    }

    @Test
    void answer_without_audio_ends_the_call() throws IOException {
        Visiting caller = new Visiting("");
        answered(caller).request(caller.ack(video()));
        assertEquals(List.of("200 INVITE", "BYE", "ended"), caller.sent);
    }

    @Test
    void invite_without_an_offer_is_answered_with_one_and_the_call_goes_on() throws IOException {
        Visiting caller = new Visiting(sdp("sendonly"));
        RecordingSession session = answered(caller);
        session.request(caller.ack(""));
        session.request(caller.request("INVITE", ""));
        assertTrue(caller.answer.contains("m=audio " + media.port()), caller.answer);
        session.request(caller.ack(sdp("sendrecv")));
        assertEquals(List.of("200 INVITE", "200 INVITE"), caller.sent);
        untilItRecords();
    }

    @Test
    void update_without_an_offer_only_refreshes() throws IOException {
        Visiting caller = new Visiting(sdp("sendrecv"));
        RecordingSession session = answered(caller);
        session.request(caller.request("UPDATE", ""));
        assertEquals("", caller.answer);
        assertEquals(List.of("200 INVITE", "200 UPDATE"), caller.sent);
    }
}
