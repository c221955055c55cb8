package lu.fix4bizz.hub.devices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lu.fix4bizz.hub.accounts.CompanyUsers;
import lu.fix4bizz.hub.accounts.Subscribers;
import lu.fix4bizz.hub.accounts.UserDraft;
import lu.fix4bizz.hub.accounts.model.DigestAlgorithm;
import lu.fix4bizz.hub.accounts.model.Role;
import lu.fix4bizz.hub.accounts.model.SipName;
import lu.fix4bizz.hub.accounts.model.UserRepository;
import lu.fix4bizz.hub.audit.model.AuditEntry;
import lu.fix4bizz.hub.devices.Devices.RegisteredDevice;
import lu.fix4bizz.hub.devices.model.Registration;
import lu.fix4bizz.hub.model.Refusal;
import lu.fix4bizz.hub.testing.Business;
import lu.fix4bizz.hub.testing.Engine;
import lu.fix4bizz.hub.testing.MovedIn;
import lu.fix4bizz.hub.testing.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Alice has a desk phone and a laptop, each with its own password. */
@ParameterizedClass
@EnumSource
@ExtendWith(MovedIn.class)
class DevicesTest {
    private static final DeviceDraft DESK = new DeviceDraft("Desk", "Yealink T42S", "00:15:65:12:34:AB");
    private static final DeviceDraft LAPTOP = new DeviceDraft("Laptop", "softphone", "");

    @Parameter
    Engine engine;
    private Business business;
    private People people;
    private DeviceChanges changes;
    private Subscribers subscribers;

    @BeforeEach
    void open(Business moved, People movedIn) {
        business = moved;
        people = movedIn;
        changes = business.the(DeviceChanges.class);
        subscribers = business.the(Subscribers.class);
    }

    private List<RegisteredDevice> phones() {
        return business.the(Devices.class).of(people.alice());
    }

    private static String refused(Runnable act) {
        return assertThrows(Refusal.class, act::run).key().replace("devices.error.", "");
    }

    /** Whether a phone gets in as this user with this password. */
    private boolean opens(String user, String password) {
        SipName name = SipName.of(user);
        return subscribers.line("acme.example", name.extension()).flatMap(line -> line.key(name))
                .filter(key -> key.ha1(DigestAlgorithm.MD5).equals(DigestAlgorithm.MD5.hash(user + ":acme.example:" + password)))
                .filter(key -> key.ha1(DigestAlgorithm.SHA_256).equals(DigestAlgorithm.SHA_256.hash(user + ":acme.example:" + password))).isPresent();
    }

    private void register(long device, String contact) {
        var now = business.clock().instant();
        Registration phone = new Registration("7201@acme.example", device, contact, "10.0.0.1:5060", "udp", "", "", "id", 1, now, now.plusSeconds(600));
        business.the(Registrations.class).change("7201@acme.example", now, known -> Stream.concat(known.stream(), Stream.of(phone)).toList());
    }

    private List<String> registered() {
        return business.the(Registrations.class).of("7201@acme.example", business.clock().instant()).stream().map(Registration::contact).toList();
    }

    @Test
    void each_phone_gets_in_by_itself_and_the_line_as_before() {
        SipAccess desk = changes.add(people.alice(), DESK);
        SipAccess laptop = changes.add(people.alice(), LAPTOP);
        assertTrue(desk.user().matches("7201-\\d{3}") && !desk.user().equals(laptop.user()), desk + " " + laptop);
        assertTrue(opens(desk.user(), desk.password()) && opens(laptop.user(), laptop.password()) && opens("7201", "sip-7201-acme"));
        assertFalse(opens(desk.user(), laptop.password()) || opens("7201", desk.password()));
        assertEquals(List.of("Desk Yealink T42S 0015651234ab", "Laptop softphone "),
                phones().stream().map(phone -> phone.name() + " " + phone.model().label() + " " + phone.mac()).toList());
    }

    @Test
    void removing_a_phone_cuts_off_that_one_only() {
        SipAccess desk = changes.add(people.alice(), DESK);
        SipAccess laptop = changes.add(people.alice(), LAPTOP);
        register(desk.device(), "sip:desk");
        register(laptop.device(), "sip:laptop");
        register(0, "sip:old");
        assertEquals(List.of(1, 1, 1), phones().stream().map(phone -> phone.registrations().size()).toList());
        changes.remove(people.alice(), desk.device());
        assertEquals(List.of("sip:laptop", "sip:old"), registered());
        assertFalse(opens(desk.user(), desk.password()));
        assertTrue(opens(laptop.user(), laptop.password()) && opens("7201", "sip-7201-acme"));
        assertEquals("no_device", refused(() -> changes.remove(people.alice(), desk.device())));
    }

    @Test
    void a_new_password_ends_the_old_one_and_what_came_with_it() {
        SipAccess desk = changes.add(people.alice(), DESK);
        register(desk.device(), "sip:desk");
        SipAccess renewed = changes.renew(people.alice(), desk.device());
        assertEquals(desk.user(), renewed.user());
        assertTrue(opens(desk.user(), renewed.password()) && !opens(desk.user(), desk.password()));
        assertEquals(List.of(), registered());
        assertEquals("meteor lantern velvet".replace(" ", "-"), changes.choose(people.alice(), desk.device(), "meteor-lantern-velvet").password());
        assertTrue(opens(desk.user(), "meteor-lantern-velvet"));
    }

    @ParameterizedTest
    @CsvSource({"short, accounts.error.password_short", "mötley-lantern-velvet, password_letters", "with a blank in it, password_letters", "passwordpassword, accounts.error.password_common"})
    void a_password_that_would_be_guessed_or_not_be_typed_is_refused(String password, String why) {
        long desk = changes.add(people.alice(), DESK).device();
        assertEquals(why, refused(() -> changes.choose(people.alice(), desk, password)));
    }

    @Test
    void on_another_line_phones_sign_in_as_the_line_does() {
        SipAccess desk = changes.add(people.alice(), DESK);
        business.database().run(em -> new UserRepository(em).get(people.chloe()).grant(Set.of(Role.USER, Role.ADMINISTRATOR)));
        CompanyUsers users = business.the(CompanyUsers.class);
        UserDraft alice = users.draft(people.chloe(), people.alice());
        String password = users.change(people.chloe(), people.alice(), new UserDraft(alice.firstName(), alice.lastName(), alice.email(), alice.language(), "7209",
                "", "", false, alice.version())).sipPassword();
        assertFalse(opens(desk.user(), desk.password()));
        assertEquals("7209", phones().getFirst().sipUser());
        assertEquals("7209", changes.choose(people.alice(), desk.device(), "meteor-lantern-velvet").user());
        assertTrue(opens("7209", "meteor-lantern-velvet") && !opens("7209", password));
        assertTrue(changes.renew(people.alice(), desk.device()).user().matches("7209-\\d{3}"));
    }

    @Test
    void a_mac_address_is_one_phone_in_the_world() {
        changes.add(people.alice(), DESK);
        assertEquals("mac_taken", refused(() -> changes.add(people.zoe(), new DeviceDraft("Desk", "snom-d785", "0015.6512.34ab"))));
        assertEquals("mac_missing", refused(() -> changes.add(people.alice(), new DeviceDraft("Desk", "snom-d785", ""))));
        for (String wrong : List.of("0015651234", "00156512345g", "ff:ff:ff:ff:ff:ff", "01:15:65:12:34:56", "00-00-00-00-00-00")) {
            assertEquals("mac_wrong", refused(() -> changes.add(people.alice(), new DeviceDraft("Desk", "snom-d785", wrong))), wrong);
        }
    }

    @ParameterizedTest
    @CsvSource({"'', softphone, name_missing", "Desk, '', model_wrong", "Desk, <b>, model_wrong"})
    void what_is_no_phone_is_refused(String name, String model, String why) {
        assertEquals(why, refused(() -> changes.add(people.alice(), new DeviceDraft(name, model, ""))));
    }

    @Test
    void phones_of_others_do_not_exist_and_a_line_has_ten() {
        long desk = changes.add(people.alice(), DESK).device();
        for (long other : new long[] {people.bob(), people.zoe()}) {
            assertEquals("no_device", refused(() -> changes.remove(other, desk)));
            assertEquals("no_device", refused(() -> changes.renew(other, desk)));
            assertEquals("no_device", refused(() -> changes.change(other, desk, DESK)));
        }
        IntStream.range(1, 10).forEach(more -> changes.add(people.alice(), LAPTOP));
        assertEquals("too_many", refused(() -> changes.add(people.alice(), LAPTOP)));
    }

    @Test
    void who_has_no_line_has_no_phones() {
        business.database().run(em -> new UserRepository(em).get(people.alice()).takeLineAway());
        assertEquals("no_line", refused(() -> changes.add(people.alice(), LAPTOP)));
    }

    @Test
    void a_form_that_was_overtaken_is_told() {
        long desk = changes.add(people.alice(), DESK).device();
        DeviceDraft seen = business.the(Devices.class).draft(people.alice(), desk);
        changes.change(people.alice(), desk, new DeviceDraft("Reception", "yealink-t46u", "001565ffffff", seen.version()));
        assertEquals("Reception", phones().getFirst().name());
        assertEquals("stale", refused(() -> changes.change(people.alice(), desk, seen)));
    }

    @Test
    void the_log_says_that_a_password_changed_and_never_what_it_was() {
        long desk = changes.add(people.alice(), DESK).device();
        changes.renew(people.alice(), desk);
        changes.remove(people.alice(), desk);
        List<String> noted = business.database().inTransaction(em -> em.createQuery("select e from AuditEntry e where e.entity = 'Device.Desk' order by e.id", AuditEntry.class)
                .getResultList().stream().map(entry -> entry.verb() + " " + entry.field() + entry.oldValue() + entry.newValue()).toList());
        assertEquals(List.of("ADDED ", "CHANGED sipHa1Sha256", "REMOVED "), noted);
        assertEquals(Optional.empty(), phones().stream().findFirst());
    }
}
