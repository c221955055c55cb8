package lu.fix4bizz.hub.media;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

import lu.fix4bizz.hub.media.Recording.Reason;

/** Counts the frames of one recording and decides when it ends. Belongs to the media thread. */
final class Recorder {
    private static final int TAIL = 25; // frames of silence that stay at the end

    private final RecordingLimits limits;
    private final RecordingFile file;
    private final Consumer<Recording> onEnd;
    private final long longest;
    private final long silence;
    private final long noMedia;
    private long frames;
    private long lastSound;
    private long lastHeard;
    private long lastAlive;

    Recorder(RecordingLimits limits, RecordingFile file, Consumer<Recording> onEnd) {
        this.limits = limits;
        this.file = file;
        this.onEnd = onEnd;
        this.longest = frames(limits.longest());
        this.silence = never(frames(limits.silence()));
        this.noMedia = never(frames(limits.noMedia()));
    }

    /**
     * Records a frame.
     *
     * @param heard whether it holds received sound
     * @param alive whether the other side lives: a packet came, or none is expected (on hold)
     * @return why the recording ends now
     */
    Optional<Reason> frame(short[] frame, boolean heard, boolean alive) {
        file.append(frame);
        frames++;
        lastHeard = heard ? frames : lastHeard;
        lastSound = heard && level(frame) > limits.loudness() ? frames : lastSound;
        lastAlive = alive ? frames : lastAlive;
        return reason();
    }

    Optional<Reason> digit(Digit digit) {
        return limits.endKeys().indexOf(digit.key()) >= 0 ? Optional.of(Reason.DIGIT) : Optional.empty();
    }

    /** Ends it; the callback comes once the file is closed. */
    void end(Reason reason, String detail) {
        file.finish(kept(reason) * G711.FRAME, (samples, fault) -> onEnd.accept(new Recording(file.path(), AudioClip.durationOf(samples),
                fault.isEmpty() ? reason : Reason.WRITE_FAILED, fault.isEmpty() ? detail : fault)));
    }

    private Optional<Reason> reason() {
        if (file.fault().isPresent()) {
            return Optional.of(Reason.WRITE_FAILED);
        }
        if (frames >= longest) {
            return Optional.of(Reason.LIMIT);
        }
        if (frames - lastAlive >= noMedia) {
            return Optional.of(Reason.NO_MEDIA);
        }
        boolean silent = frames - lastSound >= silence;
        return silent ? Optional.of(lastAlive <= lastSound ? Reason.NO_MEDIA : Reason.SILENCE) : Optional.empty();
    }

    private long kept(Reason reason) {
        if (lastHeard > 0 && !limits.trimSilence() && reason != Reason.NO_MEDIA) {
            return frames;
        }
        long cut = limits.trimSilence() ? lastSound : lastHeard;
        return cut == 0 ? 0 : Math.min(frames, cut + TAIL);
    }

    private static int level(short[] frame) {
        int sum = 0;
        for (short sample : frame) {
            sum += Math.abs(sample);
        }
        return sum / frame.length;
    }

    private static long frames(Duration length) {
        return length.toMillis() / 20;
    }

    private static long never(long frames) {
        return frames == 0 ? Long.MAX_VALUE : frames;
    }
}
