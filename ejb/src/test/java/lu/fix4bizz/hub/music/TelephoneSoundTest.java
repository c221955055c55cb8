package lu.fix4bizz.hub.music;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioFormat.Encoding;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import lu.fix4bizz.hub.model.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as the platform's own sound system writes them, played as the hub hears them. */
class TelephoneSoundTest {
    private static final int TONE = 1000;

    @ParameterizedTest
    @CsvSource({"8000,16,1", "8000,8,1", "11025,16,1", "16000,8,2", "22050,16,2", "44100,16,1", "44100,16,2", "48000,8,2", "96000,16,2", "7999,16,1"})
    void a_tone_stays_the_tone_that_it_was(int rate, int bits, int channels) throws IOException {
        WavSound heard = heard(pcm(rate, bits, channels, TONE, 2));
        assertEquals(8000, heard.rate());
        assertEquals(16_000, heard.samples().length, 2);
        assertEquals(0.5, level(heard, TONE), 0.02);
        assertTrue(level(heard, 1700) < 0.01, "nothing else");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ALAW", "ULAW"})
    void both_laws_of_telephones_are_read(String law) throws IOException {
        WavSound heard = heard(encoded(new AudioFormat(new Encoding(law), 8000, 8, 1, 1, 8000, false), pcmStream(8000, 16, 1, TONE, 2)));
        assertEquals(0.5, level(heard, TONE), 0.02);
    }

    /** 7 kHz at 44.1 kHz would be heard as 1 kHz. */
    @Test
    void what_telephones_cannot_carry_is_taken_out() throws IOException {
        WavSound heard = heard(pcm(44_100, 16, 1, 7000, 2));
        assertTrue(level(heard, TONE) < 0.003, "false tone " + level(heard, TONE));
    }

    @Test
    void the_length_is_told_in_seconds() throws IOException {
        assertEquals(3, TelephoneSound.of(pcm(22_050, 16, 1, TONE, 3)).seconds());
    }

    @Test
    void the_own_piece_is_one_that_a_company_could_have_sent() throws IOException {
        byte[] piece = TelephoneSoundTest.class.getResourceAsStream("hub.wav").readAllBytes();
        assertArrayEquals(piece, TelephoneSound.of(piece).wav(), "it is stored as it is");
        assertEquals(32, TelephoneSound.of(piece).seconds());
        float[] samples = WavSound.read(piece).samples();
        assertTrue(Math.abs(samples[0]) < 0.01 && Math.abs(samples[samples.length - 1]) < 0.01, "it can go round without a click");
    }

    @Test
    void anything_else_is_refused() throws IOException {
        byte[] good = pcm(8000, 16, 1, TONE, 2);
        assertEquals("music.error.nothing_sent", refused(new byte[0]));
        assertEquals("music.error.not_wav", refused("ID3 this is another kind of file".getBytes(StandardCharsets.US_ASCII)));
        assertEquals("music.error.not_wav", refused(Arrays.copyOf(good, 30)));
        assertEquals("music.error.not_wav", refused(changed(good, 20, 3)));
        assertEquals("music.error.not_wav", refused(changed(good, 22, 6)));
        assertEquals("music.error.not_wav", refused(changed(good, 34, 24)));
        assertEquals("music.error.not_wav", refused(changed(good, 36, 'x')));
        assertEquals("music.error.too_short", refused(Arrays.copyOf(good, 8000)));
        assertEquals("music.error.too_large", refused(Arrays.copyOf(good, (10 << 20) + 1)));
        assertEquals("music.error.too_long", refused(pcm(8000, 8, 1, TONE, 601)));
    }

    private static byte[] changed(byte[] wav, int at, int value) {
        byte[] other = wav.clone();
        other[at] = (byte) value;
        return other;
    }

    private static String refused(byte[] wav) {
        return assertThrows(Refusal.class, () -> TelephoneSound.of(wav)).key();
    }

    private static WavSound heard(byte[] wav) {
        return WavSound.read(TelephoneSound.of(wav).wav());
    }

    static byte[] pcm(int rate, int bits, int channels, int hertz, int seconds) throws IOException {
        return written(pcmStream(rate, bits, channels, hertz, seconds));
    }

    private static AudioInputStream pcmStream(int rate, int bits, int channels, int hertz, int seconds) {
        AudioFormat format = new AudioFormat(rate, bits, channels, bits == 16, false);
        byte[] frames = new byte[rate * seconds * format.getFrameSize()];
        for (int i = 0; i < rate * seconds * channels; i++) {
            double level = 0.5 * Math.sin(2 * Math.PI * hertz * (i / channels) / rate);
            if (bits == 16) {
                int sample = (int) Math.round(level * 32767);
                frames[2 * i] = (byte) sample;
                frames[2 * i + 1] = (byte) (sample >> 8);
            } else {
                frames[i] = (byte) (128 + Math.round(level * 127));
            }
        }
        return new AudioInputStream(new ByteArrayInputStream(frames), format, (long) rate * seconds);
    }

    private static byte[] encoded(AudioFormat format, AudioInputStream sound) throws IOException {
        return written(AudioSystem.getAudioInputStream(format, sound));
    }

    private static byte[] written(AudioInputStream sound) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        AudioSystem.write(sound, AudioFileFormat.Type.WAVE, file);
        return file.toByteArray();
    }

    /** How loud a tone is in the middle of it (a Fourier sum). */
    private static double level(WavSound heard, int hertz) {
        double sine = 0;
        double cosine = 0;
        for (int i = 4000; i < 12_000; i++) {
            sine += heard.samples()[i] * Math.sin(2 * Math.PI * hertz * i / heard.rate());
            cosine += heard.samples()[i] * Math.cos(2 * Math.PI * hertz * i / heard.rate());
        }
        return Math.hypot(sine, cosine) / 4000;
    }
}
