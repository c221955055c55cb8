package lu.fix4bizz.hub.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HoldTest {
    private static final String AUDIO = "m=audio 4000 RTP/AVP 9 8 101\r\na=rtpmap:101 telephone-event/8000\r\na=fmtp:101 0-15\r\n";

    private static String description(String address, String media) {
        return "v=0\r\no=joe 77 5 IN IP4 192.0.2.9\r\ns=-\r\nc=IN IP4 " + address + "\r\nt=0 0\r\n" + media;
    }

    @ParameterizedTest
    @CsvSource({"192.0.2.1,sendonly,true", "192.0.2.1,inactive,true", "0.0.0.0,sendrecv,true", "192.0.2.1,sendrecv,false", "192.0.2.1,recvonly,false"})
    void what_is_hold(String address, String direction, boolean holds) {
        assertEquals(holds, Hold.in(description(address, AUDIO + "a=" + direction + "\r\n")).isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"m=audio 4000 RTP/SAVP 8\r\na=sendonly\r\n", "m=audio 4000 RTP/AVP 8\r\na=sendonly\r\nm=video 4002 RTP/AVP 96\r\na=sendonly\r\n",
        "m=audio 0 RTP/AVP 8\r\na=inactive\r\n", "a=sendonly\r\n", "m=audio 4000\r\n"})
    void what_the_hub_cannot_answer_for_the_other_side_is_left_alone(String media) {
        assertEquals(Optional.empty(), Hold.in(description("192.0.2.1", media)));
    }

    @Test
    void the_answer_is_the_other_sides_and_nothing_flows() {
        Hold hold = Hold.in(description("192.0.2.1", AUDIO + "a=sendonly\r\n")).orElseThrow();
        assertEquals("joe 77 5 IN IP4 192.0.2.9", hold.origin());
        String other = "v=0\r\no=bob 8 41 IN IP4 192.0.2.2\r\ns=call\r\nt=0 0\r\nm=audio 5004 RTP/AVP 8\r\nc=IN IP4 192.0.2.2\r\n";
        assertEquals("v=0\r\no=bob 8 42 IN IP4 192.0.2.2\r\ns=-\r\nc=IN IP4 192.0.2.2\r\nt=0 0\r\nm=audio 5004 RTP/AVP 9 8 101\r\n"
                + "a=rtpmap:101 telephone-event/8000\r\na=fmtp:101 0-15\r\na=inactive\r\n", hold.answer(other).orElseThrow());
        assertEquals(Optional.empty(), hold.answer("nothing that can be read"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PCMA", "PCMU"})
    void music_goes_round_in_the_law_that_was_agreed(String law) throws IOException, NoFreePort {
        try (Studio studio = new Studio(); Phone phone = new Phone(G711.valueOf(law), 7)) {
            MediaSession session = studio.open();
            String offer = session.musicOffer("joe 77 5 IN IP4 192.0.2.9");
            assertTrue(offer.contains("o=joe 77 5 IN IP4 192.0.2.9\r\n") && offer.endsWith("a=sendonly\r\n"), offer);
            session.accept(phone.offer("recvonly"));
            session.loop(AudioClip.tone(1000, Duration.ofMillis(400)));
            studio.tick(100);
            assertTrue(Goertzel.share(phone.decoded(phone.receive(100)), 1000) > 0.97, "two seconds of it");
            session.close();
            studio.tick(1);
            assertEquals(0, studio.portsInUse());
        }
    }

    @Test
    void fifty_who_wait_need_no_thread_of_their_own() throws NoFreePort, IOException {
        try (Studio studio = new Studio(); Phone phone = new Phone(G711.PCMA, 7)) {
            int threads = Thread.activeCount();
            for (int i = 0; i < 50; i++) {
                MediaSession session = studio.open();
                session.musicOffer("joe 77 5 IN IP4 192.0.2.9");
                session.accept(phone.offer("recvonly"));
                session.loop(AudioClip.tone(1000, Duration.ofMillis(400)));
            }
            studio.tick(2);
            assertEquals(100, phone.receive(100).size());
            assertEquals(threads, Thread.activeCount());
        }
    }
}
