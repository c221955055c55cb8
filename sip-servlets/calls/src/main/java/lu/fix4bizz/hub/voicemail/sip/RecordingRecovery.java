package lu.fix4bizz.hub.voicemail.sip;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.time.Duration;
import lu.fix4bizz.hub.media.WavFile;
import lu.fix4bizz.hub.voicemail.NewRecording;
import lu.fix4bizz.hub.voicemail.Recordings;

/** At start: recordings that were going on when the hub went down become messages with what was said until then. */
@ApplicationScoped
public class RecordingRecovery {
    private static final Logger LOG = System.getLogger(RecordingRecovery.class.getName());

    @Inject
    private Recordings recordings;

    void start(@Observes @Initialized(ApplicationScoped.class) ServletContext context) {
        recordings.cutOff().forEach(this::finish);
    }

    private void finish(NewRecording cut) {
        try {
            Duration said = Files.exists(recordings.sound(cut.id())) ? WavFile.repair(recordings.sound(cut.id())) : Duration.ZERO;
            if (said.toMillis() < 1000) {
                recordings.discard(cut.id());
            } else {
                recordings.finish(cut, (int) Math.round(said.toMillis() / 1000.0));
                LOG.log(Level.INFO, "Recording {0} was cut off after {1} s and is kept", cut.id(), said.toSeconds());
            }
        } catch (IOException unreadable) {
            LOG.log(Level.WARNING, "Recording {0} cannot be repaired: {1}", cut.id(), unreadable.toString());
        }
    }
}
