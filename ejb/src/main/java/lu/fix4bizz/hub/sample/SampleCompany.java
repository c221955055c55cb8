package lu.fix4bizz.hub.sample;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lu.fix4bizz.hub.accounts.PasswordHash;
import lu.fix4bizz.hub.accounts.Passwords;
import lu.fix4bizz.hub.accounts.model.ApiToken;
import lu.fix4bizz.hub.accounts.model.Company;
import lu.fix4bizz.hub.accounts.model.CompanyRepository;
import lu.fix4bizz.hub.accounts.model.Licence;
import lu.fix4bizz.hub.accounts.model.LicencePack;
import lu.fix4bizz.hub.accounts.model.LicencePackRepository;
import lu.fix4bizz.hub.accounts.model.Role;
import lu.fix4bizz.hub.accounts.model.User;
import lu.fix4bizz.hub.accounts.model.UserGroup;
import lu.fix4bizz.hub.accounts.model.UserGroupRepository;
import lu.fix4bizz.hub.accounts.model.UserRepository;
import lu.fix4bizz.hub.callcenter.QueueDraft;
import lu.fix4bizz.hub.callcenter.Queues;
import lu.fix4bizz.hub.calls.model.Trunk;
import lu.fix4bizz.hub.calls.model.TrunkRepository;
import lu.fix4bizz.hub.devices.model.Device;
import lu.fix4bizz.hub.devices.model.DeviceModel;
import lu.fix4bizz.hub.devices.model.DeviceRepository;
import lu.fix4bizz.hub.devices.model.MacAddress;
import lu.fix4bizz.hub.numbers.model.Extension;
import lu.fix4bizz.hub.numbers.model.NumberRange;
import lu.fix4bizz.hub.numbers.model.NumberRangeRepository;
import lu.fix4bizz.hub.numbers.model.PhoneNumber;
import lu.fix4bizz.hub.settings.Settings;
import lu.fix4bizz.hub.voicemail.model.Mailbox;
import lu.fix4bizz.hub.voicemail.model.VoicemailRepository;

/** Two companies and the operator. */
@Stateless
public class SampleCompany {
    private static final ZoneId LUXEMBOURG = ZoneId.of("Europe/Luxembourg");
    private static final int NUMBERS_OF_EACH = 1_000;
    private static final int LICENCES_OF_EACH = 100;
    private static final String RECEPTIONIST = "chloe";
    private static final Set<String> ON_THE_MOVE = Set.of("alice", "bob");
    private static final Set<Role> USER = Set.of(Role.USER);
    private static final List<Person> ACME = List.of(
            new Person("alice", "Alice", "Martin", "7201", "+35227001201", USER),
            new Person("bob", "Bob", "Schmit", "7202", "+35227001202", USER),
            new Person("chloe", "Chloé", "Lambert", "7203", "+35227001203", USER),
            new Person("david", "David", "Thill", "7204", "+35227001204", Set.of(Role.USER, Role.AGENT)),
            new Person("emma", "Emma", "Weber", "7205", "+35227001205", Set.of(Role.USER, Role.AGENT, Role.SUPERVISOR)),
            new Person("admin", "Marc", "Admin", "7200", "+35227001200", Set.of(Role.USER, Role.ADMINISTRATOR)));
    private static final List<Person> GLOBEX = List.of(new Person("zoe", "Zoé", "Meyer", "7201", "+35227002201", USER));

    @Inject
    private CompanyRepository companies;
    @Inject
    private NumberRangeRepository ranges;
    @Inject
    private LicencePackRepository packs;
    @Inject
    private UserRepository users;
    @Inject
    private UserGroupRepository groups;
    @Inject
    private Passwords passwords;
    @Inject
    private VoicemailRepository mailboxes;
    @Inject
    private DeviceRepository devices;
    @Inject
    private Queues queues;
    @Inject
    private TrunkRepository trunks;
    @Inject
    private Settings settings;
    @Inject
    private Clock clock;

    private record Person(String userName, String firstName, String lastName, String extension, String number, Set<Role> roles) {
    }

    /**
     * Creates all of it on an empty database; where it is already, it does nothing.
     *
     * @throws IllegalStateException when there are other companies: passwords that everybody knows must not get among them
     */
    public void createOnce() {
        List<String> there = companies.names();
        if (there.contains("acme")) {
            return;
        }
        if (!there.isEmpty()) {
            throw new IllegalStateException("HUB_SAMPLE is \"true\": allowed is false on a database that has other companies.");
        }
        Company acme = company("acme", "+35227001000", ACME);
        group(acme, "sales", "alice", "bob");
        group(acme, "reception", "chloe");
        queue("admin", "support", "7300", "david", "emma");
        company("globex", "+35227002000", GLOBEX);
        trunks.add(new Trunk(operator(), "pstn", settings.sampleTrunk().host(), settings.sampleTrunk().port(), true));
    }

    private Company company(String name, String mainNumber, List<Person> people) {
        Company company = companies.add(new Company(Company.Kind.CUSTOMER, name, name + ".example", "LU", LUXEMBOURG, "fr"));
        PhoneNumber main = PhoneNumber.of(mainNumber);
        company.setMainNumber(main);
        ranges.add(new NumberRange(company.id(), main, PhoneNumber.of("+" + (main.digits() + NUMBERS_OF_EACH - 1))));
        Arrays.stream(Licence.values()).forEach(licence -> packs.add(new LicencePack(company, licence, LICENCES_OF_EACH)));
        people.forEach(person -> line(person, user(company, person)));
        return company;
    }

    /** @param members their user names */
    private void group(Company company, String name, String... members) {
        UserGroup group = groups.add(new UserGroup(company, name));
        Arrays.stream(members).map(member -> users.findByLogin(member).orElseThrow()).forEach(member -> member.join(group));
    }

    /** @param agents their user names */
    private void queue(String administrator, String name, String extension, String... agents) {
        long admin = users.findByLogin(administrator).orElseThrow().id();
        long queue = queues.add(admin, new QueueDraft(name, extension, 0));
        Arrays.stream(agents).map(agent -> users.findByLogin(agent).orElseThrow()).forEach(agent -> queues.assign(admin, queue, agent.id()));
    }

    private User user(Company company, Person person) {
        String login = person.userName();
        User user = new User(company, login, person.firstName(), person.lastName(), login + "@" + company.domain());
        user.grant(person.roles());
        users.add(user);
        passwords.choose(user, "Sample-" + login + "-1");
        users.add(new ApiToken(user, "sample", "sample-" + login, ApiToken.Scope.WRITE, clock.instant()));
        return user;
    }

    private void line(Person person, User user) {
        user.assignLine(Extension.of(person.extension()), Optional.of(PhoneNumber.of(person.number())));
        user.license(licences(person));
        user.setSipPassword("sip-" + person.extension() + "-" + user.company().name());
        Mailbox mailbox = mailboxes.add(new Mailbox(user));
        mailbox.setPinHash(PasswordHash.of(person.extension() + "5"));
        devices.add(new Device(user, "Yealink T42S", new DeviceModel("yealink-t42s"), mac(user)));
    }

    /** Of the maker's range; the numbers of the two companies differ. */
    private static Optional<MacAddress> mac(User user) {
        return MacAddress.read("001565" + user.number().orElseThrow().e164().substring(6));
    }

    private static Set<Licence> licences(Person person) {
        Set<Licence> licences = EnumSet.of(Licence.STANDARD, Licence.VOICEMAIL);
        if (person.roles().contains(Role.AGENT)) {
            licences.add(Licence.CALL_CENTRE);
        }
        if (ON_THE_MOVE.contains(person.userName())) {
            licences.add(Licence.MOBILITY);
        }
        if (person.userName().equals(RECEPTIONIST)) {
            licences.add(Licence.RECEPTION);
        }
        return licences;
    }

    private Company operator() {
        Company hub = companies.add(new Company(Company.Kind.OPERATOR, "hub", "hub.example", "LU", LUXEMBOURG, "fr"));
        user(hub, new Person("operator", "Operator", "", "", "", Set.of(Role.OPERATOR)));
        return hub;
    }
}
