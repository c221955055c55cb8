package lu.fix4bizz.hub.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlayingTest {
    private static final AudioClip LOW = AudioClip.tone(425, Duration.ofMillis(400));
    private static final AudioClip HIGH = AudioClip.tone(1000, Duration.ofMillis(200));

    private final Studio studio = new Studio();
    private final List<Object> told = new ArrayList<>();
    private Phone phone;
    private MediaSession session;

    @BeforeEach
    void call() throws IOException, NoFreePort {
        phone = new Phone(G711.PCMA, 7);
        session = studio.call(phone);
    }

    @AfterEach
    void hang_up() {
        phone.close();
        studio.close();
    }

    @Test
    void two_clips_are_heard_one_after_the_other() throws IOException {
        session.play(List.of(LOW, HIGH), told::add);
        studio.tick(31);
        short[] heard = phone.decoded(phone.receive(30));
        assertTrue(Goertzel.share(heard, 0, 3200, 425) > 0.98, "first 400 ms");
        assertTrue(Goertzel.share(heard, 3200, 4800, 1000) > 0.98, "then 200 ms");
        assertTrue(Goertzel.share(heard, 0, 3200, 1000) < 0.01, "one at a time");
        assertEquals(List.of(PlayEnd.FINISHED), told);
    }

    @Test
    void sequence_timestamp_ssrc_and_marker_are_right() throws IOException {
        session.play(List.of(LOW), told::add);
        studio.tick(20);
        List<RtpPacket> packets = phone.receive(20);
        for (int i = 1; i < packets.size(); i++) {
            assertEquals(packets.get(i - 1).sequence() + 1, packets.get(i).sequence());
            assertEquals(packets.get(i - 1).timestamp() + 160, packets.get(i).timestamp());
            assertEquals(packets.getFirst().ssrc(), packets.get(i).ssrc());
            assertFalse(packets.get(i).marker());
        }
        assertTrue(packets.getFirst().marker());
        assertTrue(packets.stream().allMatch(p -> p.payloadType() == 8 && p.payload().remaining() == 160));
    }

    @Test
    void after_a_pause_the_timestamp_has_run_on_and_the_marker_is_set() throws IOException {
        session.play(List.of(HIGH), told::add);
        studio.tick(10 + 25);
        session.play(List.of(HIGH), told::add);
        studio.tick(10);
        List<RtpPacket> packets = phone.receive(21);
        RtpPacket lastOfFirst = packets.get(9);
        RtpPacket keepAlive = packets.get(10);
        RtpPacket second = packets.get(11);
        assertEquals(160, keepAlive.timestamp() - lastOfFirst.timestamp());
        assertEquals(26 * 160, second.timestamp() - lastOfFirst.timestamp());
        assertEquals(lastOfFirst.sequence() + 2, second.sequence());
        assertTrue(second.marker());
    }

    @Test
    void a_silent_hub_sends_one_packet_a_second() {
        studio.tick(200);
        assertEquals(4, session.counts().sent());
    }

    @Test
    void an_interrupting_key_stops_it_and_another_does_not() throws IOException {
        session.onDigit(digit -> told.add(digit.key()));
        session.play(List.of(LOW), "#", told::add);
        session.press(new Digit('1', Duration.ZERO));
        studio.tick(5);
        assertEquals(List.of('1'), told);
        session.press(new Digit('#', Duration.ZERO));
        studio.tick(5);
        assertEquals(List.of('1', PlayEnd.INTERRUPTED, '#'), told);
        assertEquals(6, session.counts().sent(), "5 frames, then only the first packet of the pause");
    }

    @Test
    void playing_waits_while_the_phone_is_on_hold() throws IOException {
        session.play(List.of(HIGH), told::add);
        studio.tick(4);
        session.offerAnswer(phone.offer("sendonly"));
        studio.tick(50);
        assertEquals(4, session.counts().sent());
        session.offerAnswer(phone.offer("sendrecv"));
        studio.tick(7);
        assertEquals(List.of(PlayEnd.FINISHED), told);
        assertTrue(Goertzel.share(phone.decoded(phone.receive(10)), 1000) > 0.98);
    }

    @Test
    void a_second_play_stops_the_first_and_closing_stops_the_second() {
        session.play(List.of(LOW), end -> told.add("first " + end));
        session.play(List.of(HIGH), end -> told.add("second " + end));
        studio.tick(1);
        session.close();
        session.close();
        studio.tick(1);
        assertEquals(List.of("first STOPPED", "second STOPPED"), told);
    }

    @Test
    void what_is_asked_of_a_closed_session_is_ended_at_once() {
        session.close();
        session.play(List.of(LOW), told::add);
        studio.tick(1);
        assertEquals(List.of(PlayEnd.STOPPED), told);
    }

    @Test
    void nothing_to_play_is_finished_at_once() {
        session.play(List.of(), told::add);
        session.play(List.of(AudioClip.silence(Duration.ZERO)), told::add);
        studio.tick(1);
        assertEquals(List.of(PlayEnd.STOPPED, PlayEnd.FINISHED), told);
    }

    /** With this executor, a callback that fails is a fault on the media thread. */
    @Test
    void a_session_that_fails_is_closed_and_the_others_go_on() throws IOException, NoFreePort {
        try (Phone second = new Phone(G711.PCMU, 8)) {
            MediaSession failing = studio.call(second);
            failing.onDigit(digit -> {
                throw new IllegalStateException("of the test");
            });
            failing.play(List.of(LOW), told::add);
            studio.tick(1);
            session.play(List.of(HIGH), told::add);
            failing.press(new Digit('5', Duration.ZERO));
            studio.tick(11);
            assertEquals(List.of(PlayEnd.STOPPED, PlayEnd.FINISHED), told);
            assertEquals(1, studio.loop.size());
        }
    }

    @Test
    void on_a_real_executor_a_callback_that_fails_harms_nobody() throws NoFreePort {
        Queue<Runnable> waiting = new ArrayDeque<>();
        MediaEngine.Threads threads = new MediaEngine.Threads(waiting::add, Runnable::run, path -> null);
        MediaSession failing = MediaEngine.open(studio.ports, studio.loop, InetAddress.getLoopbackAddress(), threads);
        failing.onDigit(digit -> {
            told.add(digit.key());
            throw new IllegalStateException("of the test");
        });
        failing.press(new Digit('1', Duration.ZERO));
        failing.press(new Digit('2', Duration.ZERO));
        studio.tick(1);
        assertThrows(IllegalStateException.class, () -> waiting.remove().run());
        assertThrows(IllegalStateException.class, () -> waiting.remove().run());
        assertEquals(List.of('1', '2'), told);
        assertEquals(2, studio.loop.size());
    }

    @Test
    void an_executor_that_is_shut_down_does_not_keep_a_session_from_closing() throws NoFreePort {
        MediaEngine.Threads threads = new MediaEngine.Threads(callback -> {
            throw new RejectedExecutionException("of the test");
        }, Runnable::run, path -> null);
        MediaSession last = MediaEngine.open(studio.ports, studio.loop, InetAddress.getLoopbackAddress(), threads);
        last.play(List.of(LOW), told::add);
        studio.tick(1);
        last.close();
        studio.tick(1);
        assertEquals(1, studio.ports.inUse());
    }
}
