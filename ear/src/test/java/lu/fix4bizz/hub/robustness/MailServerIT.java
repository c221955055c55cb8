package lu.fix4bizz.hub.robustness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import lu.fix4bizz.hub.testing.Condition;
import lu.fix4bizz.hub.testing.HubServer;
import lu.fix4bizz.hub.testing.MailServer;
import lu.fix4bizz.hub.testing.MailServer.Mood;
import lu.fix4bizz.hub.testing.Spool;
import lu.fix4bizz.hub.testing.sip.SipClient;
import lu.fix4bizz.hub.testing.sip.Tones;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A mail server that is gone, busy or dies: each recording arrives by mail once all the same. */
class MailServerIT {

    private static final HubServer HUB = FaultyHub.HUB;
    private static final MailServer MAIL = FaultyHub.MAIL;
    private static final int TONE = 700;

    @AfterEach
    void mail_server_goes() {
        MAIL.goAway();
    }

    /** @return the caller's name, which is in the mail */
    private static String message() {
        String caller = SipClient.unique("Caller");
        Spool.of(HUB).leave(Spool.CHLOE, caller, Tones.wav(TONE, 3), 3);
        return caller;
    }

    private static void assertArrivesOnce(String caller) {
        Condition.await(() -> !MAIL.accepted(caller).isEmpty(), () -> "No mail of " + caller + ":\n" + HUB.console());
        String next = message();
        Condition.await(() -> !MAIL.accepted(next).isEmpty(), () -> "No mail of " + next + ":\n" + HUB.console());
        List<String> mails = MAIL.accepted(caller);
        assertEquals(1, mails.size());
        assertEquals(3, Tones.seconds(MailServer.sound(mails.getFirst()), TONE), "seconds of the attached recording");
        assertTrue(mails.getFirst().contains("voicemail-+352621123456-20261123-0930.wav"), mails.getFirst());
    }

    @Test
    void mail_waits_for_a_server_that_is_gone_and_then_dies_before_it_says_yes() {
        String caller = message();
        HUB.says("Mail voicemail:3:\\d+, attempt 1: no mail server");
        MAIL.comeBack(Mood.DYING);
        HUB.says("Mail voicemail:3:\\d+, attempt 2: not now");
        MAIL.become(Mood.WORKING);
        assertArrivesOnce(caller);
    }

    @Test
    void mail_that_is_refused_for_now_is_tried_again() {
        MAIL.comeBack(Mood.BUSY);
        String caller = message();
        HUB.says("attempt 1: not now: .*451 not now");
        MAIL.become(Mood.WORKING);
        assertArrivesOnce(caller);
    }
}
