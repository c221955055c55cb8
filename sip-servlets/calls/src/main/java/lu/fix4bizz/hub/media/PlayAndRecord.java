package lu.fix4bizz.hub.media;

import java.util.Optional;
import java.util.function.Consumer;

import lu.fix4bizz.hub.media.Recording.Reason;

/** What plays and what is recorded in one session, and the keys that end either. Belongs to the media thread. */
final class PlayAndRecord {
    private final RtpSession rtp;
    private final Callbacks callbacks;
    private final short[] frame = new short[G711.FRAME];
    private Optional<Player> player = Optional.empty();
    private Optional<Recorder> recorder = Optional.empty();
    private Consumer<Digit> onDigit = digit -> { };

    PlayAndRecord(RtpSession rtp, Callbacks callbacks) {
        this.rtp = rtp;
        this.callbacks = callbacks;
    }

    /** What played before is stopped. */
    void play(Player next) {
        endPlaying(PlayEnd.STOPPED);
        player = Optional.of(next);
    }

    /** A recording that runs is ended first. */
    void record(Recorder next) {
        endRecording(Reason.STOPPED, "");
        recorder = Optional.of(next);
    }

    void onDigit(Consumer<Digit> listener) {
        onDigit = listener;
    }

    void tick() {
        rtp.tick().ifPresent(this::heard);
        listen();
        speak();
    }

    private void listen() {
        if (recorder.isEmpty()) {
            rtp.skip();
            return;
        }
        boolean heard = rtp.take(frame);
        boolean alive = rtp.wasAlive() || !rtp.receives();
        recorder.flatMap(r -> r.frame(frame, heard, alive)).ifPresent(reason -> endRecording(reason, ""));
    }

    private void speak() {
        if (player.isEmpty() || !rtp.sends()) {
            rtp.idle();
        } else if (player.get().next(frame)) {
            rtp.send(frame);
        } else {
            rtp.idle();
            endPlaying(PlayEnd.FINISHED);
        }
    }

    void heard(Digit digit) {
        player.filter(p -> p.isInterruptedBy(digit)).ifPresent(p -> endPlaying(PlayEnd.INTERRUPTED));
        recorder.flatMap(r -> r.digit(digit)).ifPresent(reason -> endRecording(reason, String.valueOf(digit.key())));
        Consumer<Digit> listener = onDigit;
        callbacks.call(() -> listener.accept(digit));
    }

    void stopPlaying() {
        endPlaying(PlayEnd.STOPPED);
    }

    void stopRecording() {
        endRecording(Reason.STOPPED, "");
    }

    private void endPlaying(PlayEnd how) {
        Optional<Player> ending = player;
        player = Optional.empty();
        ending.ifPresent(p -> p.end(how));
    }

    private void endRecording(Reason reason, String detail) {
        Optional<Recorder> ending = recorder;
        recorder = Optional.empty();
        ending.ifPresent(r -> r.end(reason, detail));
    }
}
