package lu.fix4bizz.hub.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lu.fix4bizz.hub.accounts.model.Role;
import lu.fix4bizz.hub.accounts.model.UserRepository;
import lu.fix4bizz.hub.mail.CaughtMail;
import lu.fix4bizz.hub.mail.MailCatcher;
import lu.fix4bizz.hub.testing.Business;
import lu.fix4bizz.hub.testing.MovedIn;
import lu.fix4bizz.hub.testing.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A caught mail may hold a link that chooses a password: nobody reads another company's. */
@ExtendWith(MovedIn.class)
class SampleMailTest {
    private Business business;
    private People people;
    private SampleMail mail;

    @BeforeEach
    void open(Business moved, People movedIn) throws IOException {
        business = moved;
        people = movedIn;
        mail = business.the(SampleMail.class);
        for (String to : List.of("bob@acme.example", "Zoe@globex.example", "somebody@elsewhere.example")) {
            send(to);
        }
    }

    private void send(String to) throws IOException {
        try (Socket client = new Socket("127.0.0.1", business.the(MailCatcher.class).server().orElseThrow().port())) {
            client.getOutputStream().write(("EHLO test\r\nMAIL FROM:<hub@hub.example>\r\nRCPT TO:<" + to + ">\r\nDATA\r\nSubject: x\r\n\r\nx\r\n.\r\nQUIT\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            client.getInputStream().readAllBytes();
        }
    }

    private List<String> readBy(long userId) {
        return mail.list(userId).stream().map(CaughtMail::to).map(List::getFirst).toList();
    }

    @Test
    void people_read_the_mail_of_their_own_company() {
        assertEquals(List.of("bob@acme.example"), readBy(people.alice()));
        assertEquals(List.of("Zoe@globex.example"), readBy(people.zoe()));
        assertEquals(Optional.empty(), mail.read(people.zoe(), 1));
        assertEquals(1, mail.read(people.alice(), 1).orElseThrow().id());
    }

    @Test
    void the_operator_reads_every_mail() {
        business.database().run(em -> new UserRepository(em).get(people.chloe()).grant(Set.of(Role.OPERATOR)));
        assertEquals(List.of("somebody@elsewhere.example", "Zoe@globex.example", "bob@acme.example"), readBy(people.chloe()));
    }
}
