package lu.fix4bizz.hub.testing;

import jakarta.persistence.EntityManager;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import lu.fix4bizz.hub.accounts.model.Company;
import lu.fix4bizz.hub.accounts.model.CompanyRepository;
import lu.fix4bizz.hub.accounts.model.Licence;
import lu.fix4bizz.hub.accounts.model.LicencePack;
import lu.fix4bizz.hub.accounts.model.LicencePackRepository;
import lu.fix4bizz.hub.accounts.model.Role;
import lu.fix4bizz.hub.accounts.model.User;
import lu.fix4bizz.hub.accounts.model.UserRepository;
import lu.fix4bizz.hub.numbers.model.Extension;
import lu.fix4bizz.hub.numbers.model.PhoneNumber;

/** Two companies with the same extensions, as {@link #moveIn} leaves them: ids to call their people by. */
public record People(long acme, long globex, long alice, long bob, long chloe, long zoe) {

    private static final int LICENCES_OF_EACH = 10;

    /** alice 7201, bob 7202, chloe 7203 of acme; zoe 7201 of globex; each with a public number. */
    public static People moveIn(HubDatabase database) {
        return database.inTransaction(em -> {
            Company acme = company(em, "acme");
            Company globex = company(em, "globex");
            User alice = user(em, acme, "alice", "Martin", "7201", "+35227001201");
            User bob = user(em, acme, "bob", "Schmit", "7202", "+35227001202");
            User chloe = user(em, acme, "chloe", "Lambert", "7203", "+35227001203");
            User zoe = user(em, globex, "zoe", "Meyer", "7201", "+35227002201");
            return new People(acme.id(), globex.id(), alice.id(), bob.id(), chloe.id(), zoe.id());
        });
    }

    /** Olga, who operates the hub, in a company of her own. @return her id */
    public static long olga(EntityManager em) {
        User olga = new User(operator(em), "olga", "Olga", "Operator", "olga@hub.example");
        olga.grant(Set.of(Role.OPERATOR));
        return new UserRepository(em).add(olga).id();
    }

    /** The operator's own company. */
    public static Company operator(EntityManager em) {
        return new CompanyRepository(em).add(new Company(Company.Kind.OPERATOR, "hub", "hub.example", "LU", ZoneId.of("Europe/Luxembourg"), "fr"));
    }

    private static Company company(EntityManager em, String name) {
        Company company = new CompanyRepository(em).add(new Company(Company.Kind.CUSTOMER, name, name + ".example", "LU", ZoneId.of("Europe/Luxembourg"), "fr"));
        Arrays.stream(Licence.values()).forEach(licence -> new LicencePackRepository(em).add(new LicencePack(company, licence, LICENCES_OF_EACH)));
        return company;
    }

    private static User user(EntityManager em, Company company, String name, String lastName, String extension, String number) {
        String firstName = name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1);
        User user = new User(company, name, firstName, lastName, name + "@" + company.domain());
        user.assignLine(Extension.of(extension), Optional.of(PhoneNumber.of(number)));
        user.license(Set.of(Licence.STANDARD, Licence.VOICEMAIL));
        user.setSipPassword("sip-" + extension + "-" + company.name());
        return new UserRepository(em).add(user);
    }
}
