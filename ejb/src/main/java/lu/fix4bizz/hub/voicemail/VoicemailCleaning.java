package lu.fix4bizz.hub.voicemail;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;

/** Once an hour: deleted messages whose undo has lapsed go for good. */
@Singleton
public class VoicemailCleaning {
    @Inject
    private Voicemail voicemail;

    @Schedule(hour = "*", minute = "17", persistent = false)
    void purge() {
        voicemail.purge();
    }
}
