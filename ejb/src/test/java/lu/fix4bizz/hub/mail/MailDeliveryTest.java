package lu.fix4bizz.hub.mail;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import lu.fix4bizz.hub.mail.model.ClaimedMail;
import lu.fix4bizz.hub.mail.model.MailAttachment;
import lu.fix4bizz.hub.mail.model.MailState;
import lu.fix4bizz.hub.mail.model.OutboxMail;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailDeliveryTest {
    private static final String KEY = "voicemail:1:7";

    @TempDir
    private Path dataFolder;
    private Post post;

    @BeforeEach
    void open() {
        post = new Post(dataFolder);
    }

    @AfterEach
    void close() {
        post.close();
    }

    @Test
    void a_mail_goes_out_once_with_its_headers() throws Exception {
        GreenMail server = greenMail(0);
        post.to(Post.at(server.getSmtp().getPort())).leave(KEY, "alice@acme.example");
        post.delivery.deliverDue();
        post.clock.forward(Duration.ofDays(1));
        post.delivery.deliverDue();
        MimeMessage mail = onlyMail(server);
        assertEquals("Fix4Bizz Hub <hub@acme.example>", mail.getHeader("From", null));
        assertEquals("alice@acme.example", mail.getHeader("To", null));
        assertEquals("Nouveau message vocal\u00a0: Zo\u00e9 Meyer, 34\u00a0s", mail.getSubject());
        assertTrue(mail.getHeader("Subject", null).startsWith("=?UTF-8?"), "RFC 2047");
        assertEquals("auto-generated", mail.getHeader("Auto-Submitted", null));
        assertEquals("2026-08-03T16:04:00Z", mail.getSentDate().toInstant().toString());
        assertEquals(List.of(KEY), post.sentKeys());
        assertEquals(MailState.SENT, state());
        server.stop();
    }

    @Test
    void the_recording_comes_under_its_name_with_accents() throws Exception {
        byte[] recording = new byte[200_000];
        Files.write(Files.createDirectories(dataFolder.resolve("voicemail")).resolve("7.wav"), recording);
        GreenMail server = greenMail(0);
        MailAttachment attachment = new MailAttachment("voicemail-Zo\u00e9 \u2013 r\u00e9ception-20260803-1804.wav", "audio/wav", "voicemail/7.wav");
        post.to(Post.at(server.getSmtp().getPort()))
                .leave(new MailDraft(KEY, List.of("alice@acme.example"), Locale.FRENCH, post.voicemail()).with(attachment));
        post.delivery.deliverDue();
        Multipart parts = (Multipart) onlyMail(server).getContent();
        assertTrue(parts.getBodyPart(0).isMimeType("multipart/alternative"));
        Part file = parts.getBodyPart(1);
        assertTrue(file.isMimeType("audio/wav"));
        assertTrue(file.getHeader("Content-Disposition")[0].contains("*=UTF-8''") || file.getHeader("Content-Disposition")[0].contains("*0*=UTF-8''"),
                "RFC 2231: " + file.getHeader("Content-Disposition")[0]);
        assertEquals(attachment.name(), file.getFileName());
        assertArrayEquals(recording, file.getInputStream().readAllBytes());
        server.stop();
    }

    @Test
    void a_mail_whose_recording_is_gone_is_given_up() throws IOException {
        try (ScriptedSmtp server = new ScriptedSmtp()) {
            MailAttachment attachment = new MailAttachment("voicemail.wav", "audio/wav", "voicemail/gone.wav");
            post.to(server.address()).leave(new MailDraft(KEY, List.of("alice@acme.example"), Locale.FRENCH, post.voicemail()).with(attachment));
            post.delivery.deliverDue();
        }
        assertEquals(MailState.FAILED, state());
        assertEquals("this mail cannot be written: there is no file voicemail/gone.wav", lastError());
    }

    @Test
    void without_a_mail_server_mail_waits() {
        post.leave(KEY, "alice@acme.example");
        post.delivery.deliverDue();
        assertEquals(MailState.PENDING, state());
        assertEquals(0, post.of(KEY, OutboxMail::attempts));
    }

    @Test
    void a_mail_server_that_is_down_loses_nothing() throws Exception {
        int port = freePort();
        post.to(Post.at(port)).leave(KEY, "alice@acme.example");
        post.leave("voicemail:1:8", "alice@acme.example");
        post.delivery.deliverDue();
        assertEquals(MailState.PENDING, state());
        assertEquals(0, post.of("voicemail:1:8", OutboxMail::attempts), "one failed connection is enough for a round");

        GreenMail server = greenMail(port);
        post.clock.forward(Duration.ofSeconds(5));
        post.delivery.deliverDue();
        assertEquals(2, server.getReceivedMessages().length);
        assertEquals(MailState.SENT, state());
        server.stop();
    }

    @Test
    void a_refused_recipient_ends_the_mail_with_the_servers_words() throws IOException {
        try (ScriptedSmtp server = new ScriptedSmtp().answering("RCPT TO:<nobody@", "550 5.1.1 no such user")) {
            post.to(server.address()).leave(KEY, "nobody@acme.example");
            post.delivery.deliverDue();
            assertEquals(MailState.FAILED, state());
            assertTrue(lastError().contains("550 5.1.1 no such user"), lastError());
            assertEquals(List.of(), post.sentKeys());
            assertEquals(List.of(), server.heard("DATA"));
        }
    }

    @Test
    void a_refused_recipient_does_not_keep_the_mail_from_the_other() throws IOException {
        try (ScriptedSmtp server = new ScriptedSmtp().answering("RCPT TO:<nobody@", "550 5.1.1 no such user")) {
            post.to(server.address()).leave(KEY, "nobody@acme.example", "bob@acme.example");
            post.delivery.deliverDue();
            assertEquals(MailState.SENT, state());
            assertTrue(lastError().contains("no such user"), lastError());
            assertEquals(1, server.heard("DATA").size());
            assertEquals(List.of(), post.sentKeys(), "not every recipient has it");
        }
    }

    @Test
    void a_recipient_put_off_gets_it_later_and_the_other_not_again() throws IOException {
        try (ScriptedSmtp server = new ScriptedSmtp().answering("RCPT TO:<alice@", "452 4.2.2 mailbox full")) {
            post.to(server.address()).leave(KEY, "alice@acme.example", "bob@acme.example");
            post.delivery.deliverDue();
            assertEquals(MailState.PENDING, state());
            server.answering("RCPT TO:<alice@", "250 ok");
            post.clock.forward(Duration.ofSeconds(5));
            post.delivery.deliverDue();
            assertEquals(MailState.SENT, state());
            assertEquals(1, server.heard("RCPT TO:<bob@").size());
            assertEquals(2, server.heard("DATA").size());
            assertEquals(List.of(KEY), post.sentKeys());
        }
    }

    @Test
    void a_refused_text_ends_the_mail() throws IOException {
        try (ScriptedSmtp server = new ScriptedSmtp().answering(".", "554 5.7.1 not wanted")) {
            post.to(server.address()).leave(KEY, "alice@acme.example");
            post.delivery.deliverDue();
            assertEquals(MailState.FAILED, state());
            assertTrue(lastError().contains("554 5.7.1 not wanted"), lastError());
        }
    }

    @Test
    void a_refused_sender_is_a_matter_of_settings_and_the_mail_waits() throws IOException {
        try (ScriptedSmtp server = new ScriptedSmtp().answering("MAIL", "530 5.7.0 sign in first")) {
            post.to(server.address()).leave(KEY, "alice@acme.example");
            post.delivery.deliverDue();
            assertEquals(MailState.PENDING, state());
            assertTrue(lastError().contains("530 5.7.0 sign in first"), lastError());
        }
    }

    @Test
    void a_server_that_falls_silent_is_left_and_tried_again() throws IOException {
        try (ScriptedSmtp server = new ScriptedSmtp().answering("RCPT", ScriptedSmtp.SILENCE)) {
            post.to(server.address()).leave(KEY, "alice@acme.example");
            post.delivery.deliverDue();
            assertEquals(MailState.PENDING, state());
            server.answering("RCPT", "250 ok");
            post.clock.forward(Duration.ofSeconds(5));
            post.delivery.deliverDue();
            assertEquals(MailState.SENT, state());
        }
    }

    @Test
    void a_server_that_fails_at_the_farewell_has_the_mail() throws IOException {
        try (ScriptedSmtp server = new ScriptedSmtp().answering("QUIT", "421 bye")) {
            post.to(server.address()).leave(KEY, "alice@acme.example");
            post.delivery.deliverDue();
            assertEquals(MailState.SENT, state());
        }
    }

    @Test
    void a_crash_between_taking_and_sending_loses_nothing() throws IOException {
        try (ScriptedSmtp server = new ScriptedSmtp()) {
            post.to(server.address()).leave(KEY, "alice@acme.example");
            ClaimedMail crashed = post.claims.claim().orElseThrow();
            post.delivery.deliverDue();
            assertEquals(List.of(), server.heard("DATA"));
            post.clock.forward(MailClaims.LEASE);
            post.delivery.deliverDue();
            assertEquals(List.of("Message-ID: " + crashed.messageId()), server.heard("Message-ID:"));
            assertEquals(MailState.SENT, state());
        }
    }

    @Test
    void a_database_that_is_gone_after_sending_does_not_send_it_again() throws IOException {
        var unsteady = post.new TransactionalClaims() {
            private boolean gone = true;

            @Override
            public void settle(ClaimedMail claim, Verdict verdict) {
                if (gone) {
                    throw new IllegalStateException("no database");
                }
                super.settle(claim, verdict);
            }
        };
        MailDelivery delivery = post.sender(unsteady);
        try (ScriptedSmtp server = new ScriptedSmtp()) {
            post.to(server.address()).leave(KEY, "alice@acme.example");
            assertThrows(IllegalStateException.class, delivery::deliverDue);
            assertThrows(IllegalStateException.class, delivery::deliverDue);
            unsteady.gone = false;
            post.clock.forward(MailClaims.LEASE);
            delivery.deliverDue();
            assertEquals(1, server.heard("DATA").size());
            assertEquals(MailState.SENT, state());
            assertEquals(List.of(KEY), post.sentKeys());
        }
    }

    @Test
    void two_senders_at_once_send_each_mail_once() throws Exception {
        try (ScriptedSmtp server = new ScriptedSmtp(); ExecutorService threads = Executors.newFixedThreadPool(2)) {
            post.to(server.address());
            for (int i = 0; i < 30; i++) {
                post.leave("voicemail:1:" + i, "alice@acme.example");
            }
            Future<?> one = threads.submit(post.delivery::deliverDue);
            Future<?> two = threads.submit(post.sender(post.claims)::deliverDue);
            one.get();
            two.get();
            List<String> ids = server.heard("Message-ID:");
            assertEquals(30, ids.size());
            assertEquals(30, new HashSet<>(ids).size());
            assertEquals(30, new HashSet<>(post.sentKeys()).size());
        }
    }

    private MailState state() {
        return post.of(KEY, OutboxMail::state);
    }

    private String lastError() {
        return post.of(KEY, OutboxMail::lastError);
    }

    private static MimeMessage onlyMail(GreenMail server) {
        assertEquals(1, server.getReceivedMessages().length);
        return server.getReceivedMessages()[0];
    }

    private static GreenMail greenMail(int port) {
        GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }
}
