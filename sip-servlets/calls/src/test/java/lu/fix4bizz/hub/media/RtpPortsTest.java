package lu.fix4bizz.hub.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.StandardProtocolFamily;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RtpPortsTest {
    private final List<RtpPorts.Lease> leases = new ArrayList<>();

    @Test
    void even_ports_are_given_in_turn_until_there_are_none() throws IOException {
        RtpPorts ports = new RtpPorts(41_201, 41_207);
        String refused = assertThrows(NoFreePort.class, () -> leaseAll(ports)).getMessage();
        assertEquals("no free RTP port in 41202-41206", refused);
        assertEquals(List.of(41_202, 41_204, 41_206), leases.stream().map(RtpPorts.Lease::port).toList());
        assertEquals(3, ports.inUse());
        giveBack(ports);
    }

    @Test
    void a_port_given_back_rests_as_long_as_there_are_others() throws IOException, NoFreePort {
        RtpPorts ports = new RtpPorts(41_210, 41_215);
        RtpPorts.Lease first = lease(ports);
        giveBack(ports);
        assertNotEquals(first.port(), lease(ports).port());
        assertNotEquals(first.port(), lease(ports).port());
        assertEquals(first.port(), lease(ports).port());
        giveBack(ports);
    }

    @Test
    void a_port_of_another_program_is_passed_over() throws IOException {
        RtpPorts ports = new RtpPorts(41_220, 41_223);
        try (DatagramSocket other = new DatagramSocket(41_220)) {
            assertThrows(NoFreePort.class, () -> leaseAll(ports));
            assertEquals(List.of(41_222), leases.stream().map(RtpPorts.Lease::port).toList());
        }
        giveBack(ports);
    }

    @Test
    void a_closed_session_frees_its_port() throws NoFreePort {
        try (Studio studio = new Studio()) {
            MediaSession session = studio.open();
            assertEquals(1, studio.ports.inUse());
            session.close();
            session.close();
            studio.tick(0);
            assertEquals(0, studio.ports.inUse());
            assertEquals(0, studio.loop.size());
            for (int i = 0; i < 100; i++) {
                studio.open();
            }
            assertThrows(NoFreePort.class, studio::open);
        }
    }

    @ParameterizedTest
    @CsvSource({"80,1000", "10000,70000", "10001,10000", "10000,10000"})
    void a_wrong_range_is_refused_with_what_is_allowed(int low, int high) {
        String message = assertThrows(IllegalArgumentException.class, () -> new RtpPorts(low, high)).getMessage();
        assertEquals("RTP ports must be a range with two ports or more within 1024-65535, are " + low + '-' + high, message);
    }

    private void leaseAll(RtpPorts ports) throws NoFreePort {
        while (leases.size() < 100) {
            lease(ports);
        }
    }

    private RtpPorts.Lease lease(RtpPorts ports) throws NoFreePort {
        leases.add(ports.lease(StandardProtocolFamily.INET));
        return leases.getLast();
    }

    private void giveBack(RtpPorts ports) throws IOException {
        for (RtpPorts.Lease lease : leases) {
            lease.channel().close();
            ports.release(lease);
        }
        leases.clear();
    }
}
