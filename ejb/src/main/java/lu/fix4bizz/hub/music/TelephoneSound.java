package lu.fix4bizz.hub.music;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import lu.fix4bizz.hub.model.Refusal;

/** A piece of sound as phones hear it: 8 kHz, mono, 16 bit. */
final class TelephoneSound {
    static final int RATE = 8000;
    static final int LARGEST = 10 << 20;
    private static final int LONGEST_SECONDS = 600;
    private static final int HEADER = 44;

    private final short[] samples;

    private TelephoneSound(short[] samples) {
        this.samples = samples;
    }

    /** @throws Refusal {@code music.error.nothing_sent}, {@code .too_large}, {@code .not_wav}, {@code .too_long}, {@code .too_short} */
    static TelephoneSound of(byte[] wav) {
        if (wav.length == 0) {
            throw Refusal.invalid("music.error.nothing_sent");
        }
        if (wav.length > LARGEST) {
            throw Refusal.invalid("music.error.too_large");
        }
        WavSound sound = WavSound.read(wav);
        if (sound.samples().length < sound.rate()) {
            throw Refusal.invalid("music.error.too_short");
        }
        if (sound.samples().length > (long) LONGEST_SECONDS * sound.rate()) {
            throw Refusal.invalid("music.error.too_long");
        }
        return new TelephoneSound(Resampling.toTelephone(sound.samples(), sound.rate()));
    }

    int seconds() {
        return Math.round(samples.length / (float) RATE);
    }

    byte[] wav() {
        ByteBuffer file = ByteBuffer.allocate(HEADER + 2 * samples.length).order(ByteOrder.LITTLE_ENDIAN);
        file.put(ascii("RIFF")).putInt(file.capacity() - 8).put(ascii("WAVEfmt ")).putInt(16).putShort((short) 1).putShort((short) 1);
        file.putInt(RATE).putInt(2 * RATE).putShort((short) 2).putShort((short) 16).put(ascii("data")).putInt(2 * samples.length);
        file.asShortBuffer().put(samples);
        return file.array();
    }

    private static byte[] ascii(String name) {
        return name.getBytes(StandardCharsets.US_ASCII);
    }
}
