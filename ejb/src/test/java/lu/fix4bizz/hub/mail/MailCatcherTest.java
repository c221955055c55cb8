package lu.fix4bizz.hub.mail;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lu.fix4bizz.hub.mail.model.ClaimedMail;
import lu.fix4bizz.hub.mail.model.MailAttachment;
import lu.fix4bizz.hub.mail.model.MailContent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailCatcherTest {
    @TempDir
    private Path dataFolder;
    private final MailCatcher catcher = new MailCatcher();

    @BeforeEach
    void open() {
        catcher.listen(Thread.ofVirtual().factory());
    }

    @AfterEach
    void close() {
        catcher.stop();
    }

    @Test
    void a_mail_is_caught_whole() throws IOException {
        byte[] recording = {'R', 'I', 'F', 'F', 13, 10, '.', 13, 10, 0, -1};
        Files.write(dataFolder.resolve("7.wav"), recording);
        assertEquals(new Verdict.Accepted(""), submit(mail(1, "Bonjour,\n.un point\n..deux points\n\u00e0 bient\u00f4t\n",
                List.of(new MailAttachment("\u00e9t\u00e9.wav", "audio/wav", "7.wav")))));
        CaughtMail caught = catcher.list().getFirst();
        assertEquals("Fix4Bizz Hub <hub@acme.example>", caught.from());
        assertEquals(List.of("alice@acme.example", "bob@acme.example"), caught.to());
        assertEquals("Re\u00e7u\u00a0: 1", caught.subject());
        assertEquals("<1@hub.mail>", caught.messageId());
        assertEquals(Instant.parse("2026-08-03T16:04:00Z"), caught.date());
        assertEquals("Bonjour,\n.un point\n..deux points\n\u00e0 bient\u00f4t\n", caught.text().replace("\r\n", "\n"));
        assertEquals("<p>html</p>", caught.html().strip());
        CaughtMail.Attachment file = caught.attachments().getFirst();
        assertEquals("\u00e9t\u00e9.wav audio/wav 11", file.name() + " " + file.type() + " " + file.size());
        assertArrayEquals(recording, file.bytes());
    }

    @Test
    void only_the_last_200_are_kept() {
        for (int i = 1; i <= 201; i++) {
            submit(mail(i, "text", List.of()));
        }
        assertEquals(200, catcher.list().size());
        assertEquals("Re\u00e7u\u00a0: 201", catcher.list().getFirst().subject());
        assertEquals("Re\u00e7u\u00a0: 2", catcher.list().getLast().subject());
    }

    @Test
    void nonsense_is_answered_and_a_client_that_leaves_harms_nobody() throws IOException {
        try (Socket client = new Socket("127.0.0.1", catcher.server().orElseThrow().port())) {
            client.getOutputStream().write("XYZZY\r\nDATA\r\nRCPT\r\nQUIT\r\n".getBytes(StandardCharsets.US_ASCII));
            String talk = new String(client.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            assertEquals("220 mail catcher ESMTP\r\n502 not here\r\n503 to whom\r\n250 ok\r\n221 goodbye\r\n", talk);
        }
        assertEquals(new Verdict.Accepted(""), submit(mail(1, "text", List.of())));
    }

    /** Not at the first try: a closed listener goes on taking clients until the thread that accepts them has noticed. */
    @RepeatedTest(50)
    void after_stopping_nothing_listens() {
        int port = catcher.server().orElseThrow().port();
        catcher.stop();
        assertThrows(ConnectException.class, () -> new Socket("127.0.0.1", port).close());
    }

    @Test
    void it_is_off_unless_it_was_started() {
        MailCatcher off = new MailCatcher();
        assertEquals(Optional.empty(), off.server());
        assertTrue(off.list().isEmpty());
    }

    private Verdict submit(ClaimedMail mail) {
        MailSubmission submission = new MailSubmission(new LetterWriter("hub@acme.example", dataFolder), Post.PATIENCE.multipliedBy(20));
        return submission.submit(mail, catcher.server().orElseThrow());
    }

    private static ClaimedMail mail(int id, String text, List<MailAttachment> attachments) {
        return new ClaimedMail(id, 1, "key:" + id, "<" + id + "@hub.mail>", Instant.parse("2026-08-03T16:04:00Z"),
                List.of("alice@acme.example", "bob@acme.example"),
                new MailContent(Locale.FRENCH, "Re\u00e7u\u00a0: " + id, text, "<p>html</p>"), attachments);
    }
}
