package lu.fix4bizz.hub.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import lu.fix4bizz.hub.accounts.model.Company;
import lu.fix4bizz.hub.accounts.model.CompanyRepository;
import lu.fix4bizz.hub.testing.Business;
import lu.fix4bizz.hub.testing.Engine;
import lu.fix4bizz.hub.testing.HubDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Passwords that stand in the documentation never get into somebody's own database. */
class SampleRefusalTest {

    @Test
    void sample_does_not_move_in_with_other_companies(@TempDir Path dataDir) {
        HubDatabase database = HubDatabase.empty(Engine.H2);
        database.run(em -> new CompanyRepository(em)
                .add(new Company(Company.Kind.CUSTOMER, "initech", "initech.example", "LU", ZoneId.of("Europe/Luxembourg"), "fr")));
        try (var business = new Business(database, dataDir)) {
            SampleCompany sample = business.the(SampleCompany.class);
            assertTrue(assertThrows(IllegalStateException.class, sample::createOnce).getMessage().startsWith("HUB_SAMPLE is \"true\""));
        }
        assertEquals(List.of("initech"), database.inTransaction(em -> new CompanyRepository(em).names()));
    }
}
