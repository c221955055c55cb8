package lu.fix4bizz.hub.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.OptionalInt;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import lu.fix4bizz.hub.media.Negotiation.Agreed;
import lu.fix4bizz.hub.media.Negotiation.Reason;
import lu.fix4bizz.hub.media.Negotiation.Refused;

class SdpTest {
    /** As a desk phone sends it: G.722 first, then A-law, mu-law, G.729, digits; and a camera. */
    private static final String PHONE = """
            v=0
            o=- 20518 0 IN IP4 192.0.2.7
            s=call
            c=IN IP4 192.0.2.7
            t=0 0
            a=sendrecv
            m=audio 11780 RTP/AVP 9 8 0 18 101
            a=rtpmap:9 G722/8000
            a=rtpmap:8 PCMA/8000
            a=rtpmap:0 PCMU/8000
            a=fmtp:18 annexb=no
            a=rtpmap:101 telephone-event/8000
            a=fmtp:101 0-15
            a=ptime:30
            m=video 0 RTP/AVP 31
            m=image 5004 udptl t38
            """.replace("\n", "\r\n");

    private final SdpAnswerer hub = new SdpAnswerer(address("192.0.2.1"), 10000, 42);

    @Test
    void the_offer_of_a_phone_is_read_in_its_order() throws BadSdp {
        SdpMedia audio = Sdp.parse(PHONE).audio().orElseThrow();
        assertEquals("[9, 8, 0, 18, 101]", audio.formats().stream().map(SdpFormat::payloadType).toList().toString());
        assertEquals("G729", audio.formats().get(3).name());
        assertEquals(OptionalInt.of(101), audio.telephoneEvent());
        assertEquals(OptionalInt.of(30), audio.ptime());
        assertEquals(Direction.SENDRECV, audio.direction());
        assertEquals(3, Sdp.parse(PHONE).media().size());
    }

    @Test
    void the_answer_takes_the_first_law_and_digits_and_refuses_the_other_lines() {
        Agreed agreed = agreed(PHONE);
        assertEquals("""
                v=0
                o=hub 42 1 IN IP4 192.0.2.1
                s=-
                c=IN IP4 192.0.2.1
                t=0 0
                m=audio 10000 RTP/AVP 8 101
                a=rtpmap:8 PCMA/8000
                a=rtpmap:101 telephone-event/8000
                a=fmtp:101 0-15
                a=ptime:20
                a=sendrecv
                m=video 0 RTP/AVP 31
                m=image 0 UDPTL t38
                """.replace("\n", "\r\n"), agreed.sdp());
        assertEquals(new InetSocketAddress("192.0.2.7", 11780), agreed.stream().remote());
        assertEquals(G711.PCMA, agreed.stream().codec());
    }

    @Test
    void the_order_of_the_offer_decides_between_the_laws() {
        assertEquals(G711.PCMU, agreed(offer("0 8")).stream().codec());
        assertEquals(G711.PCMA, agreed(offer("8 0")).stream().codec());
        assertTrue(agreed(offer("8 0")).stream().telephoneEvent().isEmpty());
    }

    @Test
    void a_dynamic_payload_type_is_echoed() {
        Agreed agreed = agreed(offer("111 97 98") + "a=rtpmap:111 opus/48000/2\r\na=rtpmap:97 pcma/8000\r\na=rtpmap:98 TELEPHONE-EVENT/8000\r\n");
        assertTrue(agreed.sdp().contains("m=audio 10000 RTP/AVP 97 98\r\na=rtpmap:97 PCMA/8000\r\n"), agreed.sdp());
        assertEquals(97, agreed.stream().payloadType());
        assertEquals(OptionalInt.of(98), agreed.stream().telephoneEvent());
    }

    @Test
    void digits_at_another_clock_rate_are_not_taken() {
        assertTrue(agreed(offer("8 110") + "a=rtpmap:110 telephone-event/48000\r\n").stream().telephoneEvent().isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"sendrecv,sendrecv,SENDRECV", "sendonly,recvonly,RECVONLY", "recvonly,sendonly,SENDONLY", "inactive,inactive,INACTIVE"})
    void the_direction_is_answered(String offered, String answered, Direction ours) {
        Agreed agreed = agreed(offer("8") + "a=" + offered + "\r\n");
        assertTrue(agreed.sdp().endsWith("a=" + answered + "\r\n"), agreed.sdp());
        assertEquals(ours, agreed.stream().direction());
    }

    @Test
    void hold_by_the_zero_address_stops_our_sending() {
        Agreed agreed = agreed(PHONE.replace("c=IN IP4 192.0.2.7", "c=IN IP4 0.0.0.0"));
        assertEquals(Direction.RECVONLY, agreed.stream().direction());
        assertTrue(agreed.stream().remote().isUnresolved());
    }

    @Test
    void the_version_rises_only_when_the_description_changes() {
        agreed(PHONE);
        assertTrue(agreed(PHONE).sdp().contains("o=hub 42 1 "));
        assertTrue(agreed(PHONE.replace("a=sendrecv", "a=sendonly")).sdp().contains("o=hub 42 2 "));
    }

    @Test
    void ipv6_is_spoken_with_an_ipv6_hub_only() {
        String six = PHONE.replace("IP4 192.0.2.7", "IP6 2001:db8::7");
        assertEquals(Reason.ADDRESS_FAMILY, refused(six).reason());
        Agreed agreed = assertInstanceOf(Agreed.class, new SdpAnswerer(address("2001:db8::1"), 10000, 42).answer(six));
        assertTrue(agreed.sdp().contains("c=IN IP6 2001:db8:0:0:0:0:0:1\r\n"), agreed.sdp());
        assertEquals(address("2001:db8::7"), agreed.stream().remote().getAddress());
    }

    @Test
    void a_host_name_is_not_looked_up() {
        AudioStream stream = agreed(PHONE.replace("c=IN IP4 192.0.2.7", "c=IN IP4 phone.example")).stream();
        assertTrue(stream.remote().isUnresolved());
        assertEquals(Direction.SENDRECV, stream.direction());
    }

    @Test
    void the_second_audio_line_is_taken_when_the_first_is_encrypted() {
        String two = PHONE.replace("m=audio", "m=audio 4000 RTP/SAVP 8\r\nm=audio");
        assertTrue(agreed(two).sdp().contains("m=audio 0 RTP/SAVP 8\r\nm=audio 10000 RTP/AVP 8 101\r\n"));
    }

    @Test
    void what_cannot_be_agreed_is_said() {
        assertEquals(new Refused(Reason.NO_COMMON_CODEC, "needs PCMA or PCMU, offered opus, type 97"),
                refused(offer("111 97") + "a=rtpmap:111 opus/48000/2\r\n"));
        assertEquals(Reason.NO_COMMON_CODEC, refused(offer("8") + "a=rtpmap:8 PCMA/16000\r\n").reason());
        assertEquals(Reason.NO_AUDIO, refused(PHONE.replace("m=audio 11780", "m=audio 0")).reason());
        assertEquals(Reason.TRANSPORT, refused(PHONE.replace("RTP/AVP 9", "UDP/TLS/RTP/SAVPF 9")).reason());
        assertEquals(488, Reason.NO_COMMON_CODEC.status());
        assertEquals(400, Reason.MALFORMED.status());
    }

    @Test
    void the_hub_offers_and_takes_the_answer() {
        String offer = hub.offer();
        assertTrue(offer.contains("m=audio 10000 RTP/AVP 8 0 101\r\n"), offer);
        Agreed agreed = assertInstanceOf(Agreed.class, hub.accepted(PHONE));
        assertEquals(offer, agreed.sdp());
        assertEquals(Reason.NO_COMMON_CODEC, assertInstanceOf(Refused.class, hub.accepted(offer("9"))).reason());
        assertInstanceOf(Agreed.class, new SdpAnswerer(address("192.0.2.9"), 10002, 7).answer(offer));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\r\n", "\n\n", " \r\n", "\r\n\r\n"})
    void any_line_end_will_do(String end) {
        assertEquals(G711.PCMA, agreed(PHONE.replace("\r\n", end)).stream().codec());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "v=0|v=1|line 1: must be v=0",
        "c=IN IP4 192.0.2.7|x=|line 7: no c= line for 'audio'",
        "c=IN IP4 192.0.2.7|c=IN IP4|line 4: c= must be",
        "c=IN IP4 192.0.2.7|c=IN IP4 224.0.0.1|line 4: not a unicast",
        "c=IN IP4 192.0.2.7|c=IN IP4 224.0.0.1/127|line 4: not a unicast",
        "c=IN IP4 192.0.2.7|c=IN IP4 999.1.1.1|line 4: not a unicast",
        "c=IN IP4 192.0.2.7|c=IN IP6 :::1|line 4: not a unicast",
        "m=audio 11780|m=audio 70000|line 7: port must be",
        "m=audio 11780|m=audio -1|line 7: port must be",
        "m=audio 11780|m=audio 99999999999|line 7: port must be",
        "RTP/AVP 9 8 0 18 101||line 7: m= needs",
        "RTP/AVP 9|RTP/AVP 999|line 7: payload type must be",
        "RTP/AVP 9|RTP/AVP x|line 7: payload type must be",
        "a=rtpmap:9 G722/8000|a=rtpmap:9|line 8: a=rtpmap needs",
        "a=rtpmap:9 G722/8000|a=rtpmap:9 G722/eight|line 7: clock rate must be",
        "s=call|call|line 3: is not <letter>=<value>",
    })
    void a_fault_is_said_with_its_line(String good, String bad, String message) {
        BadSdp fault = assertThrows(BadSdp.class, () -> Sdp.parse(PHONE.replace(good, bad == null ? "" : bad)));
        assertTrue(fault.getMessage().startsWith(message), fault.getMessage());
    }

    @Test
    void nothing_and_too_much_are_refused() {
        assertEquals("no m= line", assertThrows(BadSdp.class, () -> Sdp.parse("")).getMessage());
        assertEquals("no m= line", assertThrows(BadSdp.class, () -> Sdp.parse("v=0\r\n")).getMessage());
        assertTrue(assertThrows(BadSdp.class, () -> Sdp.parse("v=0\r\n" + "a=x\r\n".repeat(20_000))).getMessage().startsWith("longer"));
        assertTrue(refused(PHONE + "m=audio 4000 RTP/AVP 8\r\n".repeat(40)).detail().endsWith("more than 32 m= lines"));
    }

    @Test
    void foreign_text_is_harmless_in_a_message() {
        String message = assertThrows(BadSdp.class, () -> Sdp.parse("v=0\0\u001b[31m\"'" + "x".repeat(500))).getMessage();
        assertTrue(message.length() < 120 && message.chars().allMatch(c -> c >= 0x20 && c < 0x7f) && !message.contains("\""), message);
    }

    /** Any bytes and any damage to a good offer end in an answer or in a refusal, never in another exception. */
    @Test
    void damage_of_any_kind_is_answered_or_refused() {
        Random random = new Random(4566);
        int refused = 0;
        for (int i = 0; i < 5_000; i++) {
            StringBuilder text = new StringBuilder(PHONE);
            for (int n = random.nextInt(1, 12); n > 0; n--) {
                text.setCharAt(random.nextInt(text.length()), (char) random.nextInt(random.nextBoolean() ? 128 : 65536));
            }
            text.setLength(random.nextInt(text.length()));
            refused += hub.answer(text.toString()) instanceof Refused ? 1 : 0;
        }
        assertTrue(refused > 1_000 && refused < 5_000, "refused " + refused);
    }

    @Test
    void a_refusal_changes_nothing() {
        agreed(PHONE);
        assertFalse(hub.answer("garbage") instanceof Agreed);
        assertTrue(agreed(PHONE).sdp().contains("o=hub 42 1 "));
    }

    private Agreed agreed(String offer) {
        return assertInstanceOf(Agreed.class, hub.answer(offer));
    }

    private Refused refused(String offer) {
        return assertInstanceOf(Refused.class, hub.answer(offer));
    }

    private static String offer(String formats) {
        return "v=0\r\no=- 1 1 IN IP4 192.0.2.7\r\ns=-\r\nc=IN IP4 192.0.2.7\r\nt=0 0\r\nm=audio 4000 RTP/AVP " + formats + "\r\n";
    }

    private static InetAddress address(String literal) {
        return HostAddress.literal(literal).orElseThrow();
    }
}
