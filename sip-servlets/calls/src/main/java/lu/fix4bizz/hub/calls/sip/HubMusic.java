package lu.fix4bizz.hub.calls.sip;

import java.nio.file.Path;
import lu.fix4bizz.hub.media.MediaSession;
import lu.fix4bizz.hub.media.NoFreePort;
import lu.fix4bizz.hub.voicemail.sip.HubMedia;

/** The music of a company and the media that plays it. */
record HubMusic(HubMedia media, Path file) {

    MediaSession open() throws NoFreePort {
        return media.open();
    }

    void play(MediaSession to) {
        media.loop(file, to);
    }
}
