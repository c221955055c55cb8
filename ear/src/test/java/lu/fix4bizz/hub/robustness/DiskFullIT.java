package lu.fix4bizz.hub.robustness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import lu.fix4bizz.hub.testing.Api;
import lu.fix4bizz.hub.testing.HubServer;
import lu.fix4bizz.hub.testing.sip.BaresipPhone;
import lu.fix4bizz.hub.testing.sip.Leg;
import lu.fix4bizz.hub.testing.sip.Line;
import lu.fix4bizz.hub.testing.sip.SipPhone;
import lu.fix4bizz.hub.testing.sip.Speech;
import lu.fix4bizz.hub.testing.sip.Tones;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The disk takes no more while a caller speaks. A test may not fill up the disk of the machine it runs on, nor mount one; so the
 * hub's process gets a limit for the size of its files (setrlimit RLIMIT_FSIZE, which needs no rights): each write beyond it is
 * refused, as on a disk that is full.
 */
class DiskFullIT {

    private static final HubServer HUB = FaultyHub.HUB;
    private static final int TONE = 700;
    private static final int BEEP = 1000;
    /** Three seconds of sound and a little. */
    private static final String ROOM = "50000";
    private static final String NUMBER = "+35227001204";
    private final Api david = Api.of(HUB, "david");

    @AfterEach
    void room_again() {
        limit("unlimited");
        david.change("PATCH", "/me", "{\"doNotDisturb\": false}");
    }

    private static void limit(String bytes) {
        try {
            Process prlimit = new ProcessBuilder("prlimit", "--pid", String.valueOf(HUB.pid()), "--fsize=" + bytes + ":").inheritIO().start();
            assertEquals(0, prlimit.waitFor());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void caller_is_told_others_talk_on_and_with_room_again_all_is_as_before() {
        david.change("PATCH", "/me", "{\"doNotDisturb\": true}");
        int before = count();
        try (var caller = BaresipPhone.registered(HUB, Line.load(100_002), Tones.wav(TONE)); var bob = phone(7202); var emma = phone(7205)) {
            emma.register();
            leaveMessage(caller, 1);
            caller.hangUp();
            long threads = mediaThreads();
            Leg call = bob.call("7205");
            Leg rings = emma.ringing();
            rings.answer();
            call.answered();
            limit(ROOM);
            assertBreaksOff(caller);
            call.hangUp();
            rings.hungUp();
            limit("unlimited");
            leaveMessage(caller, 4);
            caller.hangUp();
            assertEquals(threads, mediaThreads());
        }
        david.awaited("/me/voicemail/messages", "(\"id\".*){" + (before + 3) + "}");
        assertEquals(before + 3, count());
    }

    /** What was said until then is kept. */
    private static void assertBreaksOff(BaresipPhone caller) {
        leaveMessage(caller, 1);
        caller.await("CALL_CLOSED");
        HUB.says("the recording broke off: .*File too large");
        double told = Speech.likeness(caller.heard(), HubPrompts.mailboxFull());
        assertTrue(told > 0.9, "the caller is told to call again: " + told);
    }

    private static void leaveMessage(BaresipPhone caller, int seconds) {
        caller.dial(NUMBER);
        caller.await("CALL_ESTABLISHED");
        caller.hearsTone(BEEP);
        caller.says(seconds + 1);
    }

    private static SipPhone phone(int extension) {
        return SipPhone.udp(HUB.sipPort(), Line.acme(extension));
    }

    private int count() {
        return david.get("/me/voicemail/messages").split("\"id\"").length - 1;
    }

    /** By the names that the system knows threads by. */
    private static long mediaThreads() {
        try (Stream<Path> threads = Files.list(Path.of("/proc/" + HUB.pid() + "/task"))) {
            return threads.filter(thread -> name(thread).startsWith("hub-media")).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empty for one that has just ended. */
    private static String name(Path thread) {
        try {
            return Files.readString(thread.resolve("comm"));
        } catch (IOException ended) {
            return "";
        }
    }
}
