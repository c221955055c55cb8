package lu.fix4bizz.hub.media;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import lu.fix4bizz.hub.media.Negotiation.Agreed;
import lu.fix4bizz.hub.media.Recording.Reason;

/**
 * The hub's end of the audio of one call: it answers SDP, plays, records and hears digits. All methods may be called
 * from any thread and return at once; what they start happens within 20 ms, in the order of the calls.
 *
 * <p>Callbacks run on the executor that the {@link MediaEngine} was given, one at a time and in order for one session;
 * they may block without harm to the audio, and may call this session. Each {@code onEnd} is called exactly once.
 *
 * <p>Whoever opened a session must {@link #close} it: that frees its port.
 */
public final class MediaSession implements AutoCloseable {
    private final MediaLoop loop;
    private final RtpPorts.Lease lease;
    private final SdpAnswerer sdp;
    private final RtpSession rtp;
    private final Callbacks callbacks;
    private final RecordingFile.Opener opener;
    private final Executor disk;
    private final AtomicBoolean closing = new AtomicBoolean();
    private final PlayAndRecord audio;
    private volatile MediaCounts counts;

    MediaSession(MediaLoop loop, RtpPorts.Lease lease, InetAddress address, MediaEngine.Threads threads) {
        this.loop = loop;
        this.lease = lease;
        this.sdp = new SdpAnswerer(address, lease.port(), SessionIds.next());
        this.rtp = new RtpSession(lease.channel());
        this.callbacks = new Callbacks(threads.callbacks());
        this.audio = new PlayAndRecord(rtp, callbacks);
        this.opener = threads.opener();
        this.disk = threads.disk();
        this.counts = rtp.counts();
    }

    /** @return the hub's RTP port */
    public int port() {
        return lease.port();
    }

    /**
     * Answers an offer, the first one or that of a re-INVITE or UPDATE; from then on media flows as agreed.
     *
     * @return {@code Agreed} with the answer, or {@code Refused} with the SIP status that fits; a refusal changes nothing
     */
    public Negotiation offerAnswer(String offer) {
        return applied(sdp.answer(offer));
    }

    /** @return an offer of the hub, for an INVITE without one */
    public String offer() {
        return sdp.offer();
    }

    /**
     * Offers music to who is held.
     *
     * @param origin the o= value in the description of the party that holds: in their talk the hub speaks in its place, and what the two
     *               agree on afterwards goes on from there (RFC 3264, section 8)
     */
    public String musicOffer(String origin) {
        return sdp.musicOffer(origin);
    }

    /** Takes the answer to the last offer of the hub. @return as {@link #offerAnswer} */
    public Negotiation accept(String answer) {
        return applied(sdp.accepted(answer));
    }

    /** Plays clips one after the other, whatever keys are pressed. While the other side is on hold, playing waits. */
    public void play(List<AudioClip> clips, Consumer<PlayEnd> onEnd) {
        play(clips, "", onEnd);
    }

    /**
     * Plays clips one after the other; what played before is stopped.
     *
     * @param interruptingKeys keys that stop it, for example {@code 0123456789*#}
     * @param onEnd            told once when the last frame was sent, or why it stopped
     */
    public void play(List<AudioClip> clips, String interruptingKeys, Consumer<PlayEnd> onEnd) {
        Player next = new Player(clips, interruptingKeys, end -> callbacks.call(() -> onEnd.accept(end)));
        start(() -> audio.play(next), () -> next.end(PlayEnd.STOPPED));
    }

    /** Plays a clip round and round, until something else is played or the session is closed. */
    public void loop(AudioClip clip) {
        Player round = Player.round(clip);
        start(() -> audio.play(round), () -> { });
    }

    /** Stops what plays; its {@code onEnd} is told. */
    public void stopPlaying() {
        loop.post(this, audio::stopPlaying);
    }

    /**
     * Records what is received; a recording that runs is ended first.
     *
     * @param file   a new WAV file in an existing folder; an existing file is never overwritten
     * @param onEnd  told once, after the file is closed, what is in it and why it ended
     */
    public void record(Path file, RecordingLimits limits, Consumer<Recording> onEnd) {
        Consumer<Recording> told = recording -> callbacks.call(() -> onEnd.accept(recording));
        start(() -> audio.record(new Recorder(limits, new RecordingFile(file, opener, disk), told)),
                () -> told.accept(new Recording(file, Duration.ZERO, Reason.STOPPED, "")));
    }

    /** Ends the recording; its {@code onEnd} is told. */
    public void stopRecording() {
        loop.post(this, audio::stopRecording);
    }

    /** Sets who is told of each key, besides what keys do to playing and recording. */
    public void onDigit(Consumer<Digit> listener) {
        loop.post(this, () -> audio.onDigit(listener));
    }

    /** A key that came by another way than RTP, such as SIP INFO; acts as if it was heard. */
    public void press(Digit digit) {
        loop.post(this, () -> audio.heard(digit));
    }

    /** @return what happened on the network, up to the last tick */
    public MediaCounts counts() {
        return counts;
    }

    /** Stops everything and frees the port; playing and recording end with STOPPED. More calls do nothing. */
    @Override
    public void close() {
        if (closing.compareAndSet(false, true)) {
            loop.post(this, () -> loop.remove(this));
        }
    }

    RtpPorts.Lease lease() {
        return lease;
    }

    /** Media thread: packets wait in the socket. */
    void receive() {
        rtp.receive().forEach(audio::heard);
        counts = rtp.counts();
    }

    /** Media thread: 20 ms passed. */
    void tick() {
        audio.tick();
        counts = rtp.counts();
    }

    /** Media thread: the session leaves the loop. */
    void end() {
        closing.set(true);
        audio.stopPlaying();
        audio.stopRecording();
    }

    private Negotiation applied(Negotiation outcome) {
        if (outcome instanceof Agreed agreed) {
            loop.post(this, () -> rtp.agreed(agreed.stream()));
        }
        return outcome;
    }

    /** Starts something unless the session is closed: then its end is told at once. */
    private void start(Runnable begin, Runnable refuse) {
        loop.post(this, closing.get() ? refuse : begin);
    }
}
