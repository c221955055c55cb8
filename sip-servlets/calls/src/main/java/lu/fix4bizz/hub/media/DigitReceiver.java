package lu.fix4bizz.hub.media;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes digits of telephone-event packets (RFC 4733, section 2.5). All packets of one key press carry the timestamp of
 * its start, so that timestamp tells presses apart: the end, sent three times, counts once; and a press whose end was
 * lost counts when the next begins or when nothing came for 200 ms.
 */
final class DigitReceiver {
    private static final int PATIENCE = 10; // ticks; senders repeat every 50 ms at least
    private static final int SEGMENT = 0xffff;

    private boolean any;
    private boolean pressed;
    private int event;
    private int segment;
    private int before;
    private int duration;
    private int quiet;

    /** @return the digits that are complete with this packet, in order */
    List<Digit> packet(int timestamp, ByteBuffer payload) {
        if (payload.remaining() < 4 || (payload.get(0) & 0xff) >= Digit.KEYS.length()) {
            return List.of(); // hook flash, fax tones
        }
        Optional<Digit> lost = Optional.empty();
        if (!any || timestamp - segment > 0 && !nextSegment(timestamp, payload.get(0))) {
            lost = release();
            begin(timestamp, payload.get(0));
        }
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
    private boolean nextSegment(int timestamp, int code) {
        return pressed && code == event && timestamp == segment + SEGMENT;
    }

    private void begin(int timestamp, int code) {
        any = true;
        pressed = true;
        event = code;
        segment = timestamp;
        before = 0;
        duration = 0;
        quiet = 0;
    }

    private Optional<Digit> update(int timestamp, int length, boolean end) {
        if (!pressed || timestamp - segment < 0) {
            return Optional.empty(); // told already, or overtaken
        }
        if (timestamp != segment) {
            before += SEGMENT;
            segment = timestamp;
            duration = 0;
        }
        quiet = 0;
        duration = Math.max(duration, length);
        return end ? release() : Optional.empty();
    }

    private Optional<Digit> release() {
        boolean complete = pressed;
        pressed = false;
        return complete ? Optional.of(new Digit(Digit.KEYS.charAt(event), AudioClip.durationOf(before + duration))) : Optional.empty();
    }
}
