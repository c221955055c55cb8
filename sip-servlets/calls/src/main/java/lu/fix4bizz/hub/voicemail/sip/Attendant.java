package lu.fix4bizz.hub.voicemail.sip;

import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import lu.fix4bizz.hub.media.AudioClip;
import lu.fix4bizz.hub.media.MediaSession;
import lu.fix4bizz.hub.media.PlayEnd;
import lu.fix4bizz.hub.media.Prompt;
import lu.fix4bizz.hub.media.Recording;
import lu.fix4bizz.hub.media.RecordingLimits;
import lu.fix4bizz.hub.voicemail.NewRecording;
import lu.fix4bizz.hub.voicemail.sip.RecordingSessions.Visitor;

/**
 * Speaks with a caller and takes the message: greeting, tone, message, what became of it (call-services section 6). All of it happens
 * in the callbacks of the media.
 */
final class Attendant {
    private static final Logger LOG = System.getLogger(Attendant.class.getName());
    private static final Duration SHORTEST = Duration.ofSeconds(1);

    private final RecordingSessions sessions;
    private final String callId;
    private final MediaSession media;
    private final Visitor visitor;
    private final Duration room;
    private Runnable whenDone = () -> { };

    /** @param room what a message may last; zero when the mailbox is full */
    Attendant(RecordingSessions sessions, String callId, MediaSession media, Visitor visitor, Duration room) {
        this.sessions = sessions;
        this.callId = callId;
        this.media = media;
        this.visitor = visitor;
        this.room = room;
    }

    Duration room() {
        return room;
    }

    /** Begins to speak; a key stops the greeting and goes to the tone. @param done told when all is said, unless the caller went before */
    void greet(Runnable done) {
        whenDone = done;
        if (room.isZero()) {
            say(Prompt.MAILBOX_FULL);
        } else {
            media.play(List.of(prompt(visitor.greeting()), prompt(Prompt.LEAVE_MESSAGE)), "#", this::tone);
        }
    }

    private void tone(PlayEnd end) {
        if (end != PlayEnd.STOPPED) {
            media.play(List.of(AudioClip.beep()), "", this::record);
        }
    }

    private void record(PlayEnd end) {
        if (end == PlayEnd.STOPPED) {
            return;
        }
        NewRecording recording = sessions.recording(visitor);
        try {
            Path file = sessions.recordings().begin(recording);
            media.record(file, RecordingLimits.voicemail(room), done -> recorded(recording, done));
        } catch (UncheckedIOException diskRefuses) {
            LOG.log(Level.ERROR, "Call {0}: no message can be recorded: {1}", callId, diskRefuses.getMessage());
            say(Prompt.MAILBOX_FULL);
        }
    }

    /** What becomes of a message, and what its caller is told of that. */
    private enum Kept {
        WHOLE(Prompt.MESSAGE_SAVED), TOO_SHORT(Prompt.TOO_SHORT), NOT_WHOLE(Prompt.MAILBOX_FULL);

        private final Prompt told;

        Kept(Prompt told) {
            this.told = told;
        }
    }

    private void recorded(NewRecording recording, Recording done) {
        Kept kept = Kept.NOT_WHOLE;
        try {
            kept = keep(recording, done);
        } finally {
            if (done.reason() != Recording.Reason.STOPPED) {
                say(kept.told);
            }
        }
        sessions.intake().takeIn();
    }

    private Kept keep(NewRecording recording, Recording done) {
        boolean broken = done.reason() == Recording.Reason.WRITE_FAILED;
        if (broken) {
            LOG.log(Level.ERROR, "Call {0}: the recording broke off: {1}", callId, done.detail());
        }
        boolean tooShort = done.duration().compareTo(SHORTEST) < 0;
        if (tooShort) {
            sessions.recordings().discard(recording.id());
        } else {
            sessions.recordings().finish(recording, (int) Math.round(done.duration().toMillis() / 1000.0));
            LOG.log(Level.INFO, "Call {0} left a message of {1} s", callId, done.duration().toSeconds());
        }
        return broken ? Kept.NOT_WHOLE : tooShort ? Kept.TOO_SHORT : Kept.WHOLE;
    }

    private void say(Prompt last) {
        media.play(List.of(prompt(last)), "", end -> {
            if (end != PlayEnd.STOPPED) {
                whenDone.run();
            }
        });
    }

    private AudioClip prompt(Prompt prompt) {
        return sessions.prompt(visitor.owner(), prompt);
    }
}
