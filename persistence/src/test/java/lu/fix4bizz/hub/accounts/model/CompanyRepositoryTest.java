package lu.fix4bizz.hub.accounts.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import lu.fix4bizz.hub.numbers.model.PhoneNumber;
import lu.fix4bizz.hub.testing.Engine;
import lu.fix4bizz.hub.testing.HubDatabase;
import lu.fix4bizz.hub.testing.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class CompanyRepositoryTest {
    @Parameter
    Engine engine;
    private HubDatabase database;

    @BeforeEach
    void moveIn() {
        database = HubDatabase.empty(engine);
        People.moveIn(database);
    }

    @Test
    void a_company_is_found_by_its_name_and_by_its_domain() {
        database.run(em -> {
            CompanyRepository companies = new CompanyRepository(em);
            assertEquals(Optional.of("acme"), companies.findByDomain("acme.example").map(Company::name));
            assertEquals(Optional.of("globex.example"), companies.findByName("globex").map(Company::domain));
            assertEquals(Optional.empty(), companies.findByDomain("acme").map(Company::name));
        });
    }

    @Test
    void all_companies_have_a_name() {
        database.run(em -> new CompanyRepository(em)
                .add(new Company(Company.Kind.OPERATOR, "hub", "hub.example", "LU", ZoneId.of("Europe/Luxembourg"), "fr")));
        assertEquals(List.of("acme", "globex", "hub"), database.inTransaction(em -> new CompanyRepository(em).names()));
    }

    @Test
    void all_of_a_company_comes_back_from_the_database() {
        database.run(em -> {
            Company acme = new CompanyRepository(em).findByName("acme").orElseThrow();
            acme.setMainNumber(PhoneNumber.of("+35227001000"));
            acme.offer(List.of(DigestAlgorithm.MD5));
        });
        database.forgetCache();
        Company acme = database.inTransaction(em -> new CompanyRepository(em).findByName("acme")).orElseThrow();
        assertEquals(Optional.of(PhoneNumber.of("+35227001000")), acme.mainNumber());
        assertEquals(List.of(DigestAlgorithm.MD5), acme.digestAlgorithms());
        assertEquals(ZoneId.of("Europe/Luxembourg"), acme.zone());
        assertEquals("LU fr " + Company.Kind.CUSTOMER, acme.country() + " " + acme.language() + " " + acme.kind());
    }
}
