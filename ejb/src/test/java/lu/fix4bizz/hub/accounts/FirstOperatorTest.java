package lu.fix4bizz.hub.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import lu.fix4bizz.hub.accounts.model.CompanyRepository;
import lu.fix4bizz.hub.accounts.model.Role;
import lu.fix4bizz.hub.accounts.model.User;
import lu.fix4bizz.hub.accounts.model.UserRepository;
import lu.fix4bizz.hub.mail.model.OutboxMail;
import lu.fix4bizz.hub.testing.Business;
import lu.fix4bizz.hub.testing.Engine;
import lu.fix4bizz.hub.testing.HubDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FirstOperatorTest {
    @TempDir
    Path dataDir;

    @ParameterizedTest
    @EnumSource
    void an_empty_hub_invites_its_operator_once(Engine engine) {
        try (Business business = new Business(HubDatabase.empty(engine), dataDir)) {
            FirstOperator first = business.the(FirstOperator.class);
            first.inviteOnce("Ops@phone.example", "phone.example");
            first.inviteOnce("other@phone.example", "phone.example");
            User operator = business.database().inTransaction(em -> new UserRepository(em).findByLogin("ops@phone.example").orElseThrow());
            assertEquals(Set.of(Role.OPERATOR), operator.roles());
            List<OutboxMail> mails = business.database().inTransaction(em -> em.createQuery("select m from OutboxMail m", OutboxMail.class).getResultList());
            assertEquals(1, mails.size());
            assertEquals(List.of("hub"), business.database().inTransaction(em -> new CompanyRepository(em).names()));
        }
    }

    @Test
    void without_a_name_nobody_is_invited() {
        try (Business business = new Business(HubDatabase.empty(Engine.H2), dataDir)) {
            business.the(FirstOperator.class).inviteOnce("", "phone.example");
            assertTrue(business.database().inTransaction(em -> new CompanyRepository(em).names()).isEmpty());
        }
    }
}
