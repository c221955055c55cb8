package lu.fix4bizz.hub.media;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes digits of telephone-event packets (RFC 4733, section 2.5). All packets of one key press carry the timestamp of
 * its start, so that timestamp tells presses apart: the end, sent three times, counts once; and a press whose end was
 * lost counts when the next begins or when nothing came for 200 ms. A key that is held counts after half a second: some
 * phones never let go of the last one.
 */
final class DigitReceiver {
    private static final int PATIENCE = 10; // ticks; senders repeat every 50 ms at least
    private static final int SEGMENT = 0xffff;
    private static final int HELD = G711.RATE / 2;
    private static final int LONG_AGO = 10 * G711.RATE; // no packet is overtaken by so much: the phone set its clock back

    private boolean any;
    private boolean pressed;
    private int event;
    private int segment;
    private int duration;
    private int quiet;

    /** @return the digits that are complete with this packet, in order */
    List<Digit> packet(int timestamp, ByteBuffer payload) {
        if (payload.remaining() < 4 || (payload.get(0) & 0xff) >= Digit.KEYS.length()) {
            return List.of(); // hook flash, fax tones
        }
        Optional<Digit> lost = isNew(timestamp, payload.get(0)) ? begin(timestamp, payload.get(0)) : Optional.empty();
        Optional<Digit> whole = update(timestamp, payload.getShort(2) & 0xffff, (payload.get(1) & 0x80) != 0);
        return Stream.of(lost, whole).flatMap(Optional::stream).toList();
    }

    /** One tick. @return the digit whose end was lost */
    Optional<Digit> tick() {
        return pressed && ++quiet >= PATIENCE ? release() : Optional.empty();
    }

    /** Another source speaks: its timestamps say nothing about the old ones. */
    Optional<Digit> reset() {
        any = false;
        return release();
    }

    /** Section 2.5.1.3: a press longer than 8 s comes in segments that follow each other without a gap. */
    private boolean isNew(int timestamp, int code) {
        if (any && code == event && timestamp == segment + SEGMENT) {
            segment = timestamp;
        }
        return !any || timestamp - segment > 0 || segment - timestamp > LONG_AGO;
    }

    private Optional<Digit> begin(int timestamp, int code) {
        Optional<Digit> lost = release();
        any = true;
        pressed = true;
        event = code;
        segment = timestamp;
        duration = 0;
        return lost;
    }

    private Optional<Digit> update(int timestamp, int length, boolean end) {
        if (!pressed || timestamp != segment) {
            return Optional.empty(); // told already, or overtaken
        }
        quiet = 0;
        duration = Math.max(duration, length);
        return end || duration >= HELD ? release() : Optional.empty();
    }

    private Optional<Digit> release() {
        boolean complete = pressed;
        pressed = false;
        return complete ? Optional.of(new Digit(Digit.KEYS.charAt(event), AudioClip.durationOf(duration))) : Optional.empty();
    }
}
