package lu.fix4bizz.hub.media;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

class DigitReceiverTest {
    private static final int POUND = 11;

    private final DigitReceiver receiver = new DigitReceiver();
    private final List<String> told = new ArrayList<>();

    @Test
    void a_press_counts_once_however_often_its_end_is_sent() {
        press(1000, 5, 160, 320, 480);
        end(1000, 5, 640);
        end(1000, 5, 640);
        end(1000, 5, 640);
        assertEquals(List.of("5 80ms"), told);
    }

    @Test
    void the_same_key_twice_counts_twice() {
        press(1000, 5, 160);
        end(1000, 5, 800);
        press(3000, 5, 160);
        end(3000, 5, 800);
        assertEquals(List.of("5 100ms", "5 100ms"), told);
    }

    @Test
    void a_press_whose_end_is_lost_counts_when_the_next_begins() {
        press(1000, 1, 160, 320);
        press(3000, 2, 160);
        end(3000, 2, 400);
        assertEquals(List.of("1 40ms", "2 50ms"), told);
    }

    @Test
    void a_lost_end_and_a_press_of_one_packet_both_count() {
        press(1000, 1, 160);
        end(3000, 2, 400);
        assertEquals(List.of("1 20ms", "2 50ms"), told);
    }

    @Test
    void a_press_whose_end_is_lost_counts_after_200_ms_and_only_once() {
        press(1000, POUND, 160, 320);
        tick(9);
        assertEquals(List.of(), told);
        tick(1);
        assertEquals(List.of("# 40ms"), told);
        end(1000, POUND, 640);
        tick(50);
        assertEquals(List.of("# 40ms"), told);
    }

    @Test
    void only_the_end_arrives() {
        end(1000, 10, 800);
        end(1000, 10, 800);
        assertEquals(List.of("* 100ms"), told);
    }

    @Test
    void packets_that_were_overtaken_change_nothing() {
        press(1000, 1, 160);
        end(1000, 1, 480);
        press(3000, 2, 160);
        end(1000, 1, 480);
        press(1000, 1, 320);
        end(3000, 2, 800);
        press(3000, 2, 640);
        tick(50);
        assertEquals(List.of("1 60ms", "2 100ms"), told);
    }

    @Test
    void the_timestamp_may_wrap() {
        press(-100, 1, 160);
        end(-100, 1, 480);
        press(900, 2, 160);
        end(900, 2, 480);
        assertEquals(List.of("1 60ms", "2 60ms"), told);
    }

    @Test
    void a_key_that_is_held_counts_after_half_a_second_and_only_once() {
        press(1000, 0, 160, 3_999);
        assertEquals(List.of(), told);
        press(1000, 0, 4_000, 32_000, 0xffff);
        press(1000 + 0xffff, 0, 8_000, 0xffff);
        press(1000 + 2 * 0xffff, 0, 8_000);
        end(1000 + 2 * 0xffff, 0, 14_465);
        assertEquals(List.of("0 500ms"), told);
        end(1000 + 3 * 0xffff, 1, 800);
        assertEquals(List.of("0 500ms", "1 100ms"), told);
    }

    @Test
    void a_phone_that_sets_its_clock_back_is_heard_on() {
        end(1_000_000, 1, 800);
        end(500, 2, 800);
        end(3_000, 3, 800);
        assertEquals(List.of("1 100ms", "2 100ms", "3 100ms"), told);
    }

    @Test
    void other_events_and_short_payloads_are_ignored() {
        end(1000, 16, 800);
        end(1000, 255, 800);
        tell(receiver.packet(1000, ByteBuffer.allocate(3)));
        assertEquals(List.of(), told);
    }

    @Test
    void digits_come_through_rtp_with_their_audio_around() throws IOException, NoFreePort {
        List<Digit> digits = new ArrayList<>();
        try (Studio studio = new Studio(); Phone phone = new Phone(G711.PCMU, 7)) {
            MediaSession session = studio.call(phone);
            session.onDigit(digits::add);
            for (int key = 0; key < 16; key++) {
                studio.say(phone, session, AudioClip.tone(300, Duration.ofMillis(60)));
                studio.bring(phone, session, List.of(phone.digit(key, false, 160), phone.digit(key, false, 560),
                        phone.digit(key, true, 800), phone.digit(key, true, 800), phone.digit(key, true, 800)));
                phone.pause(800);
                studio.tick(5);
            }
        }
        assertEquals("0123456789*#ABCD", digits.stream().map(d -> String.valueOf(d.key())).reduce("", String::concat));
        assertEquals(Duration.ofMillis(100), digits.getFirst().length());
    }

    private void press(int timestamp, int key, int... durations) {
        for (int duration : durations) {
            tell(receiver.packet(timestamp, event(key, 0x0a, duration)));
        }
    }

    private void end(int timestamp, int key, int duration) {
        tell(receiver.packet(timestamp, event(key, 0x8a, duration)));
    }

    private void tick(int ticks) {
        for (int i = 0; i < ticks; i++) {
            tell(receiver.tick().stream().toList());
        }
    }

    private void tell(List<Digit> digits) {
        digits.forEach(d -> told.add(d.key() + " " + d.length().toMillis() + "ms"));
    }

    private static ByteBuffer event(int key, int flags, int duration) {
        return ByteBuffer.allocate(4).put((byte) key).put((byte) flags).putShort((short) duration).flip();
    }
}
