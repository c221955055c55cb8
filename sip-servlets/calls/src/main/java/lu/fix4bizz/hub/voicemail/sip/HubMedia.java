package lu.fix4bizz.hub.voicemail.sip;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.ref.SoftReference;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import lu.fix4bizz.hub.media.AudioClip;
import lu.fix4bizz.hub.media.MediaEngine;
import lu.fix4bizz.hub.media.MediaSession;
import lu.fix4bizz.hub.media.NoFreePort;
import lu.fix4bizz.hub.media.Prompt;
import lu.fix4bizz.hub.media.Prompts;
import lu.fix4bizz.hub.media.WavFile;
import lu.fix4bizz.hub.settings.Settings;

/** The one media engine of the hub and its prompts; both begin with the first call that needs them. */
@ApplicationScoped
public class HubMedia {
    private static final Logger LOG = System.getLogger(HubMedia.class.getName());
    @Inject
    private Settings settings;
    @Resource
    private ManagedExecutorService executor;
    private MediaEngine engine;
    private Prompts prompts;
    private InetAddress address;
    private final Map<Path, SoftReference<AudioClip>> clips = new ConcurrentHashMap<>();

    @PostConstruct
    void start() {
        engine = MediaEngine.start(settings.rtpPorts().first(), settings.rtpPorts().last(), executor);
        prompts = new Prompts(settings.dataDir().resolve("prompts"));
        try {
            address = InetAddress.getByName(settings.sipHost());
        } catch (UnknownHostException checkedAtStart) {
            throw new IllegalStateException(checkedAtStart);
        }
    }

    /** @throws NoFreePort when every port of HUB_RTP_PORTS is taken */
    public MediaSession open() throws NoFreePort {
        return engine.open(address);
    }

    public AudioClip prompt(String language, Prompt prompt) {
        return prompts.load(language, prompt);
    }

    /** Plays a file round and round; it is read on a thread that may wait. */
    public void loop(Path file, MediaSession session) {
        executor.execute(() -> clip(file).ifPresent(session::loop));
    }

    /** Kept in memory as long as there is room: a company's calls play the same one. */
    private Optional<AudioClip> clip(Path file) {
        SoftReference<AudioClip> known = clips.get(file);
        AudioClip clip = known == null ? null : known.get();
        return clip != null ? Optional.of(clip) : read(file);
    }

    private Optional<AudioClip> read(Path file) {
        try {
            AudioClip clip = WavFile.read(file);
            clips.values().removeIf(other -> other.refersTo(null)); // pieces that nobody has played for long
            clips.put(file, new SoftReference<>(clip));
            return Optional.of(clip);
        } catch (IOException unreadable) {
            LOG.log(Level.WARNING, "{0} is not played: {1}", file, unreadable.getMessage());
            return Optional.empty();
        }
    }

    @PreDestroy
    void stop() {
        engine.close();
    }
}
