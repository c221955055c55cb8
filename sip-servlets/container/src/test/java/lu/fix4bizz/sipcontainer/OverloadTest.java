package lu.fix4bizz.sipcontainer;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class OverloadTest {

    @Test
    void above_the_limit_of_transactions_new_requests_get_503_and_calls_go_on() {
        TestServer small = new TestServer(TestServer.freePort(), settings -> settings.withMaxTransactions(1_000));
        try (TestServer busy = small.started(); RawSip caller = busy.phone()) {
            String invite = caller.request("INVITE", "");
            caller.ask(invite);
            String ok = caller.answer();
            caller.acknowledge(invite, ok);
            String answer = "";
            for (int i = 0; i < 1_100 && !answer.startsWith("SIP/2.0 503"); i++) {
                answer = caller.ask(caller.request("REFER", ""));
            }
            assertTrue(answer.startsWith("SIP/2.0 503"), answer);
            int wait = Integer.parseInt(RawSip.header(answer, "Retry-After"));
            assertTrue(wait >= 10 && wait <= 20, answer);
            assertTrue(RawSip.header(answer, "To").contains(";tag="), "RFC 3261 section 8.2.6.2: " + answer);
            assertTrue(caller.ask(caller.inDialog("BYE", 2, invite, ok)).startsWith("SIP/2.0 200"));
        }
    }
}
