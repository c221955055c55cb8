package lu.fix4bizz.hub.voicemail.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.util.Optional;
import lu.fix4bizz.hub.accounts.model.Company;
import lu.fix4bizz.hub.accounts.model.User;
import lu.fix4bizz.hub.model.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailboxTest {
    private final Mailbox mailbox = new Mailbox(new User(new Company(Company.Kind.CUSTOMER, "acme", "acme.example", "LU", ZoneId.of("UTC"), "fr"),
            "alice", "Alice", "Martin", "alice@acme.example"));

    @Test
    void starts_on_for_busy_and_no_answer_with_the_recording_by_mail() {
        assertTrue(mailbox.enabled() && mailbox.busy() && mailbox.noAnswer() && !mailbox.notReachable());
        assertEquals(Delivery.EMAIL, mailbox.delivery());
        assertEquals(3, mailbox.messageMinutes());
        assertEquals(100, mailbox.mailboxMinutes());
        assertEquals(Optional.empty(), mailbox.copyTo());
    }

    @ParameterizedTest
    @ValueSource(strings = {"bob", "@acme.example", "bob@", "bob @acme.example", "bob@acme.example, eve@evil.example", "Bob <bob@acme.example>",
            "bob@acme.example\r\nBcc: eve@evil.example"})
    void a_copy_goes_to_one_address_or_nowhere(String copy) {
        assertEquals("voicemail.error.copy_address",
                assertThrows(Refusal.class, () -> mailbox.deliver(Delivery.EMAIL, copy, false)).key());
        mailbox.deliver(Delivery.EMAIL, "bob@acme.example", false);
        assertEquals(Optional.of("bob@acme.example"), mailbox.copyTo());
    }

    @ParameterizedTest
    @EnumSource(value = Delivery.class, names = {"PORTAL", "NOTIFICATION"})
    void the_only_copy_is_never_deleted(Delivery delivery) {
        assertEquals("voicemail.error.delete_needs_email",
                assertThrows(Refusal.class, () -> mailbox.deliver(delivery, "", true)).key());
        assertFalse(mailbox.deleteAfterSending());
        mailbox.deliver(Delivery.EMAIL, "", true);
        assertTrue(mailbox.deleteAfterSending());
    }
}
