package lu.fix4bizz.hub.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RtpPacketTest {

    @Test
    void the_fields_are_read() {
        RtpPacket packet = parse("8088ffff00000a0b01020304d5d5").orElseThrow();
        assertEquals("8 true 65535 2571 16909060 2", packet.payloadType() + " " + packet.marker() + ' ' + packet.sequence() + ' '
                + packet.timestamp() + ' ' + packet.ssrc() + ' ' + packet.payload().remaining());
    }

    /** Two contributing sources; a header extension; padding; all three. */
    @ParameterizedTest
    @ValueSource(strings = {"8208000100000000000000070000000100000002aabb", "900800010000000000000007bede0001ffffffffaabb",
        "a00800010000000000000007aabb000003", "b1080001000000000000000700000001bede0000aabb01"})
    void the_payload_is_what_lies_between(String hex) {
        ByteBuffer payload = parse(hex).orElseThrow().payload();
        byte[] bytes = new byte[payload.remaining()];
        payload.get(bytes);
        assertEquals("aabb", HexFormat.of().formatHex(bytes));
    }

    /** Nothing; too short; STUN; version 1; more sources, extension or padding than there is. */
    @ParameterizedTest
    @ValueSource(strings = {"", "80080001000000000000", "000100002112a442000000000000000000000000", "400800010000000000000007",
        "8f0800010000000000000007aabb", "900800010000000000000007", "900800010000000000000007bedeffff", "a00800010000000000000007ff"})
    void anything_else_is_no_rtp(String hex) {
        assertTrue(parse(hex).isEmpty());
    }

    private static Optional<RtpPacket> parse(String hex) {
        return RtpPacket.parse(ByteBuffer.wrap(HexFormat.of().parseHex(hex)));
    }
}
