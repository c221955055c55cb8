package lu.fix4bizz.hub.voicemail.sip;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import lu.fix4bizz.hub.media.AudioClip;
import lu.fix4bizz.hub.media.MediaEngine;
import lu.fix4bizz.hub.media.MediaSession;
import lu.fix4bizz.hub.media.NoFreePort;
import lu.fix4bizz.hub.media.Prompt;
import lu.fix4bizz.hub.media.Prompts;
import lu.fix4bizz.hub.settings.Settings;

/** The one media engine of the hub and its prompts; both begin with the first call that needs them. */
@ApplicationScoped
public class HubMedia {
    @Inject
    private Settings settings;
    @Resource
    private ManagedExecutorService executor;
    private MediaEngine engine;
    private Prompts prompts;
    private InetAddress address;

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

    @PreDestroy
    void stop() {
        engine.close();
    }
}
