package lu.fix4bizz.hub.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** RTP of one call on one socket. Belongs to the media thread. */
final class RtpSession {
    private static final int COMFORT_NOISE = 13;
    private static final int MOST_PER_TICK = 64; // a flood at one port must not starve the other calls
    private static final int KEEP_ALIVE = 50;    // ticks: RFC 6263 asks for 15 s at most, phones' time-outs for less

    private final DatagramChannel channel;
    private final RtpSender sender;
    private final JitterBuffer jitter = new JitterBuffer();
    private final DigitReceiver digits = new DigitReceiver();
    private final ByteBuffer datagram = ByteBuffer.allocateDirect(2048);
    private final short[] decoded = new short[2048];
    private final short[] silence = new short[G711.FRAME];
    private Optional<AudioStream> stream = Optional.empty();
    private Optional<RtpSource> source = Optional.empty();
    private boolean alive;
    private int idle;
    private long datagrams;
    private long rejected;

    RtpSession(DatagramChannel channel) {
        this.channel = channel;
        this.sender = new RtpSender(channel);
    }

    /** Takes over what was agreed, first or again. */
    void agreed(AudioStream now) {
        source.ifPresent(s -> s.moved(now.remote()));
        source = source.or(() -> Optional.of(new RtpSource(now.remote())));
        stream = Optional.of(now);
    }

    /** Reads what waits in the socket. */
    List<Digit> receive() {
        List<Digit> pressed = new ArrayList<>(0);
        try {
            for (int i = 0; i < MOST_PER_TICK; i++) {
                InetSocketAddress from = (InetSocketAddress) channel.receive(datagram.clear());
                if (from == null) {
                    break;
                }
                datagrams++;
                RtpPacket.parse(datagram.flip()).ifPresent(packet -> received(from, packet, pressed::add));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pressed;
    }

    /** Passes one tick for the digits. */
    Optional<Digit> tick() {
        return digits.tick();
    }

    /** Gives the next received frame. @return false when it is only filled */
    boolean take(short[] frame) {
        return jitter.take(frame);
    }

    /** Passes over the next received frame. */
    void skip() {
        jitter.skip();
    }

    /** @return whether anything valid came since the last question */
    boolean wasAlive() {
        boolean was = alive;
        alive = false;
        return was;
    }

    /** @return whether the other side is expected to send */
    boolean receives() {
        return stream.map(s -> s.direction().receives()).orElse(false);
    }

    /** @return whether a frame can be sent now */
    boolean sends() {
        return stream.map(s -> s.direction().sends()).orElse(false) && target().isPresent();
    }

    void send(short[] frame) {
        idle = 0;
        stream.ifPresent(s -> target().ifPresent(to -> sender.send(frame, s.codec(), s.payloadType(), to)));
    }

    /** A tick with nothing to say: a packet of silence each second keeps NAT and the phone's supervision open. */
    void idle() {
        if (sends() && idle++ % KEEP_ALIVE == 0) {
            stream.ifPresent(s -> target().ifPresent(to -> sender.send(silence, s.codec(), s.payloadType(), to)));
        } else {
            sender.pause();
        }
    }

    MediaCounts counts() {
        JitterBuffer.Counts c = jitter.counts();
        return new MediaCounts(sender.sent(), sender.failed(), datagrams, c.received(), rejected, c.late(), c.duplicates(),
                c.concealedFrames());
    }

    private Optional<InetSocketAddress> target() {
        return source.flatMap(RtpSource::target);
    }

    private void received(InetSocketAddress from, RtpPacket packet, Consumer<Digit> pressed) {
        stream.filter(s -> known(s, packet)).ifPresent(s -> {
            switch (source.orElseThrow().judge(from, packet)) {
                case REJECT -> rejected++;
                case ACCEPT -> accepted(s, packet, pressed);
                case ACCEPT_NEW -> {
                    jitter.reset();
                    digits.reset().ifPresent(pressed);
                    accepted(s, packet, pressed);
                }
            }
        });
    }

    private static boolean known(AudioStream s, RtpPacket packet) {
        int type = packet.payloadType();
        return type == COMFORT_NOISE || s.codecOf(type).isPresent() || isDigit(s, type);
    }

    private static boolean isDigit(AudioStream s, int payloadType) {
        return s.telephoneEvent().isPresent() && s.telephoneEvent().getAsInt() == payloadType;
    }

    private void accepted(AudioStream s, RtpPacket packet, Consumer<Digit> pressed) {
        alive = true;
        if (isDigit(s, packet.payloadType())) {
            digits.packet(packet.timestamp(), packet.payload()).forEach(pressed);
        } else if (s.direction().receives()) {
            s.codecOf(packet.payloadType()).ifPresent(law -> audio(law, packet));
        }
    }

    private void audio(G711 law, RtpPacket packet) {
        int n = packet.payload().remaining();
        for (int i = 0; i < n; i++) {
            decoded[i] = law.decode(packet.payload().get(i));
        }
        jitter.put(packet.timestamp(), decoded, n);
    }
}
