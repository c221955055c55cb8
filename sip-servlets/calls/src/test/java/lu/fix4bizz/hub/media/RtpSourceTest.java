package lu.fix4bizz.hub.media;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import lu.fix4bizz.hub.media.RtpSource.Verdict;

class RtpSourceTest {
    private static final InetSocketAddress SAID = new InetSocketAddress("192.0.2.7", 4000);
    private static final InetSocketAddress NAT = new InetSocketAddress("198.51.100.1", 31_234);
    private static final InetSocketAddress STRANGER = new InetSocketAddress("203.0.113.66", 5004);

    private final RtpSource source = new RtpSource(SAID);

    @Test
    void before_any_packet_we_send_where_the_sdp_says() {
        assertEquals(Optional.of(SAID), source.target());
        assertEquals(Optional.empty(), new RtpSource(InetSocketAddress.createUnresolved("phone.example", 4000)).target());
    }

    @Test
    void the_address_of_the_sdp_is_taken_at_once() {
        assertEquals(Verdict.ACCEPT_NEW, judge(SAID, 7, 1));
        assertEquals(Verdict.ACCEPT, judge(SAID, 7, 2));
    }

    @Test
    void another_address_is_followed_after_two_packets_in_sequence() {
        assertEquals(Verdict.REJECT, judge(NAT, 7, 65_535));
        assertEquals(Optional.of(SAID), source.target());
        assertEquals(Verdict.ACCEPT_NEW, judge(NAT, 7, 0));
        assertEquals(Optional.of(NAT), source.target());
    }

    @Test
    void sprayed_packets_are_not_followed() {
        for (int i = 0; i < 100; i++) {
            assertEquals(Verdict.REJECT, judge(STRANGER, i, 5));
            assertEquals(Verdict.REJECT, judge(STRANGER, 1, 2 * i));
        }
        assertEquals(Optional.of(SAID), source.target());
    }

    @Test
    void a_stranger_cannot_take_over_a_call() {
        judge(NAT, 7, 1);
        judge(NAT, 7, 2);
        for (int i = 0; i < 100; i++) {
            assertEquals(Verdict.REJECT, judge(STRANGER, 8, i));
            assertEquals(Verdict.REJECT, judge(STRANGER, 7, 20_000 + i), "knows the SSRC, not the sequence");
        }
        assertEquals(Optional.of(NAT), source.target());
    }

    @Test
    void a_call_whose_nat_changes_is_followed() {
        judge(NAT, 7, 1);
        judge(NAT, 7, 2);
        InetSocketAddress moved = new InetSocketAddress("198.51.100.1", 40_000);
        assertEquals(Verdict.REJECT, judge(moved, 7, 8));
        assertEquals(Verdict.ACCEPT, judge(moved, 7, 9));
        assertEquals(Optional.of(moved), source.target());
        assertEquals(Verdict.REJECT, judge(NAT, 7, 10), "the old place is over");
    }

    @Test
    void the_address_of_the_sdp_wins_over_one_that_was_quicker() {
        judge(STRANGER, 8, 1);
        judge(STRANGER, 8, 2);
        assertEquals(Verdict.ACCEPT_NEW, judge(SAID, 7, 1));
        assertEquals(Optional.of(SAID), source.target());
        assertEquals(Verdict.REJECT, judge(STRANGER, 8, 3));
    }

    @Test
    void a_new_ssrc_is_taken_from_the_same_address_after_two_packets() {
        judge(SAID, 7, 1);
        assertEquals(Verdict.REJECT, judge(SAID, 8, 100));
        assertEquals(Verdict.ACCEPT, judge(SAID, 7, 2), "one foreign packet changes nothing");
        assertEquals(Verdict.ACCEPT_NEW, judge(SAID, 8, 101));
        assertEquals(Verdict.ACCEPT, judge(SAID, 8, 102));
    }

    @Test
    void a_new_sdp_counts_again() {
        judge(NAT, 7, 1);
        judge(NAT, 7, 2);
        source.moved(SAID);
        assertEquals(Optional.of(NAT), source.target(), "the same SDP again");
        source.moved(STRANGER);
        assertEquals(Optional.of(STRANGER), source.target());
    }

    private Verdict judge(InetSocketAddress from, int ssrc, int sequence) {
        return source.judge(from, new RtpPacket(8, false, sequence, 0, ssrc, ByteBuffer.allocate(160)));
    }
}
