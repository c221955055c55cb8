package lu.fix4bizz.hub.music;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import lu.fix4bizz.hub.model.Refusal;

/**
 * A WAV file as programs write it: PCM of 8 or 16 bit or G.711, mono or stereo, at any usual rate.
 *
 * @param samples the mean of its channels, -1 to 1
 * @param rate    of samples in a second
 */
record WavSound(float[] samples, int rate) {
    private static final int PCM = 1;
    private static final int A_LAW = 6;
    private static final int MU_LAW = 7;
    private static final int EXTENSIBLE = 0xfffe;
    private static final int SLOWEST = 4000;
    private static final int FASTEST = 192_000;

    /** @throws Refusal {@code music.error.not_wav} for anything else */
    static WavSound read(byte[] file) {
        try {
            return read(ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN));
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            throw notWav();
        }
    }

    private static WavSound read(ByteBuffer file) {
        if (!name(file).equals("RIFF") || file.getInt() == 0 || !name(file).equals("WAVE")) {
            throw notWav();
        }
        ByteBuffer format = chunk(file, "fmt ");
        int tag = format.getShort() & 0xffff;
        int channels = format.getShort();
        int rate = format.getInt();
        int bits = format.getShort(14);
        int real = tag == EXTENSIBLE ? format.getShort(24) & 0xffff : tag;
        boolean known = real == PCM && (bits == 8 || bits == 16) || (real == A_LAW || real == MU_LAW) && bits == 8;
        if (!known || channels < 1 || channels > 2 || rate < SLOWEST || rate > FASTEST) {
            throw notWav();
        }
        return new WavSound(mixed(chunk(file, "data"), real, bits, channels), rate);
    }

    private static Refusal notWav() {
        return Refusal.invalid("music.error.not_wav");
    }

    /** The next chunk of this name; others are stepped over. Programs that were cut off say more than there is. */
    private static ByteBuffer chunk(ByteBuffer file, String wanted) {
        while (true) {
            String name = name(file);
            long said = file.getInt() & 0xffffffffL;
            int here = (int) Math.min(said, file.remaining());
            ByteBuffer chunk = file.slice(file.position(), here).order(ByteOrder.LITTLE_ENDIAN);
            file.position((int) Math.min(file.limit(), file.position() + said + (said & 1)));
            if (name.equals(wanted)) {
                return chunk;
            }
        }
    }

    private static String name(ByteBuffer file) {
        byte[] four = new byte[4];
        file.get(four);
        return new String(four, StandardCharsets.US_ASCII);
    }

    private static float[] mixed(ByteBuffer data, int tag, int bits, int channels) {
        float[] samples = new float[data.remaining() / (channels * bits / 8)];
        for (int i = 0; i < samples.length; i++) {
            float sum = 0;
            for (int channel = 0; channel < channels; channel++) {
                sum += bits == 16 ? data.getShort() / 32768f : level(data.get(), tag);
            }
            samples[i] = sum / channels;
        }
        return samples;
    }

    private static float level(byte code, int tag) {
        return switch (tag) {
            case A_LAW -> aLaw(code);
            case MU_LAW -> muLaw(code);
            default -> ((code & 0xff) - 128) / 128f;
        };
    }

    /** ITU-T G.711, table 1. */
    private static float aLaw(byte code) {
        int bits = code ^ 0x55;
        int segment = bits >> 4 & 7;
        int magnitude = segment == 0 ? ((bits & 0x0f) << 4) + 8 : ((bits & 0x0f) << 4) + 0x108 << segment - 1;
        return ((bits & 0x80) != 0 ? magnitude : -magnitude) / 32768f;
    }

    /** ITU-T G.711, table 2. */
    private static float muLaw(byte code) {
        int bits = ~code & 0xff;
        int magnitude = (((bits & 0x0f) << 3) + 0x84 << (bits >> 4 & 7)) - 0x84;
        return ((bits & 0x80) != 0 ? -magnitude : magnitude) / 32768f;
    }
}
