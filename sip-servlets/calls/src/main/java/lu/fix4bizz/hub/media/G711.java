package lu.fix4bizz.hub.media;

import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;

/** The two laws of ITU-T G.711: 8 bits a sample, 8000 samples a second; by table in both ways. */
public enum G711 {
    /** mu-law: America, Japan. */
    PCMU(0, G711::muLawLevel, G711::muLawCode),
    /** A-law: Europe. */
    PCMA(8, G711::aLawLevel, G711::aLawCode);

    /** Samples per second. */
    public static final int RATE = 8000;
    /** Samples in a packet of 20 ms. */
    public static final int FRAME = 160;

    private static final int MU_BIAS = 0x84;
    private static final int MU_CLIP = 32635;

    private final int payloadType;
    private final short[] levels = new short[256];
    private final byte[] codes = new byte[65536];

    G711(int payloadType, IntUnaryOperator level, IntUnaryOperator code) {
        this.payloadType = payloadType;
        for (int i = 0; i < levels.length; i++) {
            levels[i] = (short) level.applyAsInt(i);
        }
        for (int i = 0; i < codes.length; i++) {
            codes[i] = (byte) code.applyAsInt((short) i);
        }
    }

    /** @return the static payload type of RFC 3551 */
    public int payloadType() {
        return payloadType;
    }

    /** @return the code of a 16 bit sample */
    public byte encode(short sample) {
        return codes[sample & 0xffff];
    }

    /** @return the 16 bit sample of a code */
    public short decode(byte code) {
        return levels[code & 0xff];
    }

    static Optional<G711> named(SdpFormat format) {
        return Stream.of(values()).filter(law -> format.is(law.name())).findFirst();
    }

    static Optional<G711> ofStatic(int payloadType) {
        return Stream.of(values()).filter(law -> law.payloadType == payloadType).findFirst();
    }

    private static int muLawLevel(int code) {
        int bits = ~code & 0xff;
        int magnitude = (((bits & 0x0f) << 3) + MU_BIAS << (bits >> 4 & 7)) - MU_BIAS;
        return (bits & 0x80) != 0 ? -magnitude : magnitude;
    }

    private static int muLawCode(int sample) {
        int magnitude = Math.min(Math.abs(sample), MU_CLIP) + MU_BIAS;
        int segment = 24 - Integer.numberOfLeadingZeros(magnitude); // the top bit lies between 7 and 14
        int code = segment << 4 | magnitude >> segment + 3 & 0x0f;
        return ~(sample < 0 ? code | 0x80 : code) & 0xff;
    }

    private static int aLawLevel(int code) {
        int bits = code ^ 0x55;
        int segment = bits >> 4 & 7;
        int step = (bits & 0x0f) << 4;
        int magnitude = segment == 0 ? step + 8 : step + 0x108 << segment - 1;
        return (bits & 0x80) != 0 ? magnitude : -magnitude;
    }

    private static int aLawCode(int sample) {
        int magnitude = sample < 0 ? ~sample : sample; // the law is symmetric about -0.5
        int segment = Math.max(0, 24 - Integer.numberOfLeadingZeros(magnitude));
        int code = segment << 4 | magnitude >> Math.max(4, segment + 3) & 0x0f;
        return (sample < 0 ? code : code | 0x80) ^ 0x55;
    }
}
