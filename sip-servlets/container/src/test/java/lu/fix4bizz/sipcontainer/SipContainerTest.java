package lu.fix4bizz.sipcontainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import lu.fix4bizz.sipcontainer.app.Journal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SipContainerTest {

    private static TestServer server;
    private final RawSip phone = server.phone();
    private final Journal journal = server.bean(Journal.class);

    @BeforeAll
    static void boot() {
        server = new TestServer().started();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void forget() {
        journal.clear();
        server.forgetRefusals();
    }

    @AfterEach
    void hangUp() {
        phone.close();
    }

    @Test
    void a_servlet_answers_over_udp_with_one_request_scope_per_message() {
        for (int i = 0; i < 100; i++) {
            assertAlive();
        }
    }

    @Test
    void a_servlet_answers_over_tcp() {
        String request = phone.request("OPTIONS", "", "tcp@test", "TCP");
        assertTrue(phone.askOverTcp(request).startsWith("SIP/2.0 200 use 12"));
    }

    @Test
    void a_call_is_answered_acknowledged_and_ended() throws InterruptedException {
        String invite = phone.request("INVITE", "");
        String ok = answered(invite);
        assertEquals("sip:made@127.0.0.1", RawSip.header(ok, "X-Made"));
        assertTrue(phone.ask(phone.inDialog("BYE", 2, invite, ok)).startsWith("SIP/2.0 200"));
        assertEquals("ended", journal.next());
        assertThrows(IllegalArgumentException.class, () -> server.session(RawSip.header(invite, "Call-ID")));
    }

    @Test
    void a_timer_fires_with_injected_beans_and_a_request_scope() throws InterruptedException {
        assertTrue(phone.ask(phone.request("MESSAGE", "wake")).startsWith("SIP/2.0 200"));
        assertEquals("timer wake use 1", journal.next());
        assertEquals("ended", journal.next());
    }

    @Test
    void two_messages_of_one_call_never_run_at_once() throws InterruptedException {
        String invite = phone.request("INVITE", "");
        String ok = answered(invite);
        for (int cseq = 2; cseq < 10; cseq++) {
            phone.send(phone.inDialog("MESSAGE", cseq, invite, ok));
        }
        List<String> answers = Stream.generate(phone::answer).limit(8).toList();
        assertTrue(answers.stream().anyMatch(a -> a.startsWith("SIP/2.0 200 inside 1")), answers.toString());
        assertTrue(answers.stream().noneMatch(a -> a.contains("inside 2")), answers.toString());
        assertTrue(phone.ask(phone.inDialog("BYE", 20, invite, ok)).startsWith("SIP/2.0 200"));
        assertEquals("ended", journal.next());
    }

    @Test
    void a_message_waits_while_another_thread_is_in_the_call() throws InterruptedException {
        String invite = phone.request("INVITE", "");
        String ok = answered(invite);
        CountDownLatch sent = new CountDownLatch(1);
        CountDownLatch inside = new CountDownLatch(1);
        var session = server.session(RawSip.header(invite, "Call-ID"));
        Thread outside = Thread.startVirtualThread(() -> server.bean(CallLock.class).inSession(session, () -> {
            inside.countDown();
            await(sent);
            journal.write("outside");
        }));
        inside.await();
        phone.send(phone.inDialog("BYE", 2, invite, ok));
        sent.countDown();
        assertEquals("outside", journal.next());
        assertEquals("ended", journal.next());
        outside.join();
        assertTrue(phone.answer().startsWith("SIP/2.0 200"));
    }

    @Test
    void a_request_that_waits_while_the_call_ends_is_told_that_there_is_none() throws InterruptedException {
        String invite = phone.request("INVITE", "");
        String ok = answered(invite);
        var session = server.session(RawSip.header(invite, "Call-ID"));
        server.bean(CallLock.class).inSession(session, () -> {
            phone.send(phone.inDialog("MESSAGE", 2, invite, ok));
            awaitWaiting();
            session.invalidate();
        });
        String answer = phone.answer();
        assertTrue(answer.startsWith("SIP/2.0 481"), answer);
        assertAlive();
    }

    @Test
    void a_cancel_of_nothing_is_told_so() {
        String answer = phone.ask(phone.request("CANCEL", ""));
        assertTrue(answer.startsWith("SIP/2.0 481"), answer);
    }

    @Test
    void a_task_for_an_ended_call_is_not_run() throws InterruptedException {
        String invite = phone.request("INVITE", "");
        String ok = answered(invite);
        var session = server.session(RawSip.header(invite, "Call-ID"));
        assertTrue(phone.ask(phone.inDialog("BYE", 2, invite, ok)).startsWith("SIP/2.0 200"));
        assertEquals("ended", journal.next());
        assertFalse(server.bean(CallLock.class).inSession(session, () -> journal.write("ran")));
    }

    @Test
    void a_task_for_later_runs_on_another_thread() throws InterruptedException {
        String invite = phone.request("INVITE", "");
        String ok = answered(invite);
        Thread here = Thread.currentThread();
        server.bean(CallLock.class).later(server.session(RawSip.header(invite, "Call-ID")),
                () -> journal.write(Thread.currentThread() == here ? "here" : "elsewhere"));
        assertEquals("elsewhere", journal.next());
        assertTrue(phone.ask(phone.inDialog("BYE", 2, invite, ok)).startsWith("SIP/2.0 200"));
        assertEquals("ended", journal.next());
    }

    @Test
    void a_servlet_that_fails_is_answered_500_and_the_next_message_is_served() {
        for (int i = 0; i < 20; i++) { // more than there are threads
            assertTrue(phone.ask(phone.request("PUBLISH", "")).startsWith("SIP/2.0 500"));
        }
        assertAlive();
    }

    @Test
    void each_refusal_is_told_whoever_refuses() throws InterruptedException {
        phone.ask(phone.request("PUBLISH", "")); // the servlet fails
        assertEquals(500, server.nextRefusal());
        phone.ask(phone.request("CANCEL", "")); // the container
        assertEquals(481, server.nextRefusal());
        phone.ask(phone.request("INFO", "")); // the servlet's superclass
        assertTrue(server.nextRefusal() >= 400);
    }

    @Test
    void a_repeated_request_gets_the_same_answer_and_reaches_no_servlet() throws InterruptedException {
        String refer = phone.request("REFER", "");
        String answer = phone.ask(refer);
        assertTrue(answer.startsWith("SIP/2.0 202"), answer);
        assertEquals(answer, phone.ask(refer));
        assertEquals("REFER", journal.next());
        journal.write("once");
        assertEquals("once", journal.next());
    }

    @Test
    void a_repeated_request_of_an_ended_session_gets_the_same_answer() {
        String options = phone.request("OPTIONS", "");
        String answer = phone.ask(options);
        assertTrue(answer.startsWith("SIP/2.0 200"), answer);
        assertEquals(answer, phone.ask(options));
    }

    private String answered(String invite) throws InterruptedException {
        assertTrue(phone.ask(invite).startsWith("SIP/2.0 180"));
        String ok = phone.answer();
        assertTrue(ok.startsWith("SIP/2.0 200"), ok);
        phone.acknowledge(invite, ok);
        assertEquals("ACK", journal.next());
        return ok;
    }

    private void assertAlive() {
        String answer = phone.ask(phone.request("OPTIONS", ""));
        assertTrue(answer.startsWith("SIP/2.0 200 use 12"), answer);
    }

    /** Returns when a message waits for a call. */
    private static void awaitWaiting() {
        while (Thread.getAllStackTraces().values().stream()
                .noneMatch(stack -> Stream.of(stack).anyMatch(frame -> frame.getMethodName().equals("tryAcquire"))
                        && Stream.of(stack).anyMatch(frame -> frame.getClassName().equals(SessionLocks.class.getName())))) {
            Thread.onSpinWait();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
