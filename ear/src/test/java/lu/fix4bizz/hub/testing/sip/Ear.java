package lu.fix4bizz.hub.testing.sip;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.stream.IntStream;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/** The media of a phone that only listens: A-law in RTP (RFC 3551). */
public final class Ear implements AutoCloseable {

    private static final int HEADER = 12;
    private static final int A_LAW = 8;
    private static final int FRAME = 160;
    private static final int PATIENCE = 10_000; // ms; only a broken hub waits so long
    private static final AudioFormat CODED = new AudioFormat(AudioFormat.Encoding.ALAW, 8000, 8, 1, 1, 8000, false);
    private static final AudioFormat LINEAR = new AudioFormat(8000, 16, 1, true, false);

    private final DatagramSocket socket;

    public Ear() {
        try {
            socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
            socket.setSoTimeout(PATIENCE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** Waits for so many packets of 20 ms. @return their samples */
    public short[] hear(int packets) {
        byte[] codes = new byte[packets * FRAME];
        try {
            for (int i = 0; i < packets; i++) {
                DatagramPacket packet = new DatagramPacket(new byte[2048], 2048);
                socket.receive(packet);
                if (packet.getLength() != HEADER + FRAME || (packet.getData()[1] & 0x7f) != A_LAW) {
                    throw new AssertionError("not 20 ms of A-law");
                }
                System.arraycopy(packet.getData(), HEADER, codes, i * FRAME, FRAME);
            }
            return samples(new AudioInputStream(new ByteArrayInputStream(codes), CODED, codes.length));
        } catch (SocketTimeoutException silence) {
            throw new AssertionError("nothing is heard", silence);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How much alike what was heard and the beginning of a sound are: 1 for the same. A hub that is silent for a second at first is forgiven. */
    public static double likeness(short[] heard, Path wav) {
        try (AudioInputStream sound = AudioSystem.getAudioInputStream(wav.toFile())) {
            short[] piece = samples(sound);
            return IntStream.range(0, 50).mapToDouble(frame -> likeness(heard, frame * FRAME, piece)).max().orElseThrow();
        } catch (IOException | UnsupportedAudioFileException e) {
            throw new AssertionError(wav.toString(), e);
        }
    }

    private static double likeness(short[] heard, int from, short[] piece) {
        double both = 0;
        double one = 1;
        double other = 1;
        for (int i = 0; from + i < heard.length; i++) {
            both += (double) heard[from + i] * piece[i];
            one += (double) heard[from + i] * heard[from + i];
            other += (double) piece[i] * piece[i];
        }
        return both / Math.sqrt(one * other);
    }

    private static short[] samples(AudioInputStream sound) throws IOException {
        byte[] bytes = AudioSystem.getAudioInputStream(LINEAR, sound).readAllBytes();
        short[] samples = new short[bytes.length / 2];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(samples);
        return samples;
    }

    @Override
    public void close() {
        socket.close();
    }
}
