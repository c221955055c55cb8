package lu.fix4bizz.hub.calls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import lu.fix4bizz.hub.accounts.NumberRanges;
import lu.fix4bizz.hub.accounts.model.Licence;
import lu.fix4bizz.hub.accounts.model.Role;
import lu.fix4bizz.hub.accounts.model.UserRepository;
import lu.fix4bizz.hub.audit.model.AuditRepository;
import lu.fix4bizz.hub.calls.MobilitySettings.Mobile;
import lu.fix4bizz.hub.calls.PlanDraft.Rule;
import lu.fix4bizz.hub.calls.RoutingTrials.Trial;
import lu.fix4bizz.hub.calls.model.CallClass;
import lu.fix4bizz.hub.calls.model.PlanDecision;
import lu.fix4bizz.hub.calls.routing.MobileLine;
import lu.fix4bizz.hub.devices.Registrations;
import lu.fix4bizz.hub.devices.model.Registration;
import lu.fix4bizz.hub.live.Change;
import lu.fix4bizz.hub.model.Refusal;
import lu.fix4bizz.hub.numbers.model.NumberRange;
import lu.fix4bizz.hub.numbers.model.NumberRangeRepository;
import lu.fix4bizz.hub.numbers.model.PhoneNumber;
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

/** Alice is on the move; Chloé writes the plans; Bob has no licence. */
@ParameterizedClass
@EnumSource
@ExtendWith(MovedIn.class)
class MobilitySettingsTest {
    private static final String MOBILE = "+352621123456";

    @Parameter
    Engine engine;
    private Business business;
    private MobilitySettings settings;
    private People people;
    private long alice;

    @BeforeEach
    void open(Business moved, People movedIn) {
        business = moved;
        people = movedIn;
        alice = people.alice();
        settings = business.the(MobilitySettings.class);
        business.database().run(em -> {
            new UserRepository(em).get(alice).license(Set.of(Licence.STANDARD, Licence.MOBILITY));
            new UserRepository(em).get(people.chloe()).grant(Set.of(Role.USER, Role.ADMINISTRATOR));
            new NumberRangeRepository(em).add(new NumberRange(people.globex(), PhoneNumber.of("+35227002000"), PhoneNumber.of("+35227002999")));
        });
    }

    private static MobileDraft wanted(String name, String number) {
        return new MobileDraft(name, number);
    }

    private Mobile first() {
        return settings.of(alice).numbers().getFirst();
    }

    private static String refused(Runnable act) {
        return assertThrows(Refusal.class, act::run).key().replace("calls.mobility.error.", "");
    }

    private String refused(String number) {
        List<Change> seen = new ArrayList<>();
        business.onChange(seen::add);
        String why = refused(() -> settings.add(alice, wanted("Mobile", number)));
        assertEquals(List.of(), seen);
        return why;
    }

    private List<MobileLine> inForce() {
        return business.the(Callees.class).snapshot(alice, business.clock().instant()).mobiles();
    }

    private List<String> audited() {
        return business.database().inTransaction(em -> new AuditRepository(em).of(people.acme(), "alice", Long.MAX_VALUE, 20)).stream()
                .map(entry -> entry.entity() + " " + entry.verb() + " " + entry.field() + " " + entry.oldValue() + " " + entry.newValue()).toList();
    }

    @Test
    void a_number_rings_as_soon_as_it_is_added() {
        assertEquals(List.of(), inForce());
        List<Change> seen = new ArrayList<>();
        business.onChange(seen::add);
        long added = settings.add(alice, wanted(" Mobile ", " 621 123 456 "));
        assertEquals(List.of(new MobileLine("Mobile", PhoneNumber.of(MOBILE), true)), inForce());
        assertEquals(List.of(new Change(Change.Kind.SETTINGS, alice)), seen);
        business.database().forgetCache();
        assertEquals(List.of(new Mobile(added, "Mobile", MOBILE, true, true, 1)), settings.of(alice).numbers());
        assertEquals("MobileNumber.Mobile ADDED   ", audited().getFirst());
    }

    @Test
    void each_number_and_all_of_them_can_be_switched_and_the_values_stay() {
        long first = settings.add(alice, wanted("Mobile", MOBILE));
        settings.add(alice, wanted("Home", "26 12 34 56"));
        settings.ring(alice, first, false);
        assertEquals(List.of("Home"), inForce().stream().map(MobileLine::name).toList());
        settings.turn(alice, false);
        assertEquals(List.of(), inForce());
        assertEquals("User CHANGED professionalMode true false", audited().getFirst());
        assertEquals(List.of(false, true), settings.of(alice).numbers().stream().map(Mobile::enabled).toList());
        settings.turn(alice, true);
        assertEquals(List.of("Home"), inForce().stream().map(MobileLine::name).toList());
    }

    @ParameterizedTest
    @CsvSource({"'', number_wrong", "Mobile, number_wrong", "112, number_emergency", "1 1 2, number_emergency", "+352 112, number_wrong", "7201, number_own", "+352 27 00 12 01, number_own", "27001201, number_own",
            "7202, number_colleague", "+352 27 00 12 02, number_colleague", "+352 27 00 22 01, number_hub", "27 00 29 99, number_hub",
            "+33 6 12 34 56 78, number_plan", "900 12345, number_plan", "00352 621 123 456, number_taken"})
    void a_number_that_must_not_ring_is_refused_and_nothing_changes(String number, String why) {
        settings.add(alice, wanted("Mobile", MOBILE));
        assertEquals(why, refused(number));
        assertEquals(1, settings.of(alice).numbers().size());
    }

    @Test
    void what_the_plan_forbids_later_no_longer_rings_and_what_it_allows_does() {
        OutgoingPlans plans = business.the(OutgoingPlans.class);
        settings.add(alice, wanted("Mobile", MOBILE));
        long standard = plans.all(people.chloe()).getFirst().id();
        plan(plans, standard, CallClass.MOBILE, PlanDecision.BLOCK);
        assertEquals(List.of(false), inForce().stream().map(MobileLine::allowed).toList());
        assertFalse(first().rings());
        plan(plans, standard, CallClass.INTERNATIONAL, PlanDecision.ALLOW);
        settings.add(alice, wanted("Lorraine", "+33 6 12 34 56 78"));
        assertEquals(List.of(false, true), inForce().stream().map(MobileLine::allowed).toList());
        plans.add(people.chloe(), new PlanDraft("Free", false, plans.newDraft(people.chloe()).rules(), false, "", 0));
        plans.assign(people.chloe(), alice, plans.all(people.chloe()).getLast().id());
        assertEquals(List.of(true, false), inForce().stream().map(MobileLine::allowed).toList());
    }

    @Test
    void a_number_that_becomes_the_hubs_own_no_longer_rings() {
        settings.add(alice, wanted("Mobile", MOBILE));
        assertEquals(List.of(true), inForce().stream().map(MobileLine::allowed).toList());
        long olga = business.database().inTransaction(People::olga);
        NumberRanges ranges = business.the(NumberRanges.class);
        ranges.add(olga, people.globex(), MOBILE, MOBILE);
        assertEquals(List.of(false), inForce().stream().map(MobileLine::allowed).toList());
        assertFalse(first().rings());
        ranges.remove(olga, people.globex(), ranges.of(olga, people.globex()).getLast().id());
        assertEquals(List.of(true), inForce().stream().map(MobileLine::allowed).toList());
    }

    private void plan(OutgoingPlans plans, long id, CallClass callClass, PlanDecision forwards) {
        PlanDraft draft = plans.draft(people.chloe(), id);
        Map<CallClass, Rule> rules = new EnumMap<>(draft.rules());
        rules.put(callClass, new Rule(PlanDecision.ALLOW, forwards));
        plans.change(people.chloe(), id, new PlanDraft(draft.name(), true, rules, false, "", draft.version()));
    }

    @Test
    void a_change_of_an_older_state_is_refused() {
        long id = settings.add(alice, wanted("Mobile", MOBILE));
        MobileDraft opened = first().draft();
        settings.change(alice, id, new MobileDraft("Work", "661 123 456", false, opened.version()));
        assertEquals("Work +352661123456 false", first().name() + " " + first().number() + " " + first().enabled());
        assertEquals("stale", refused(() -> settings.change(alice, id, opened)));
        settings.change(alice, id, new MobileDraft("Mine", "661 123 456", true, first().version()));
        assertEquals("Mine", first().name());
    }

    @ParameterizedTest
    @CsvSource({"' '", "'A\u0007'", "12345678901234567890123456789012345678901"})
    void a_number_has_a_short_name(String name) {
        assertEquals("name_wrong", refused(() -> settings.add(alice, wanted(name, MOBILE))));
    }

    @Test
    void ten_are_enough_and_one_less_makes_room() {
        IntStream.range(0, 10).forEach(last -> settings.add(alice, wanted("Mobile " + last, "+35262112345" + last)));
        assertEquals("many", refused("+352661123456"));
        settings.remove(alice, first().id());
        settings.add(alice, wanted("Mobile", "+352661123456"));
        assertEquals(10, inForce().size());
    }

    @Test
    void nothing_to_ring_cannot_be_switched_on() {
        assertEquals("empty", refused(() -> settings.turn(alice, true)));
        assertTrue(settings.of(alice).on());
    }

    @Test
    void without_the_licence_nothing_rings_and_nothing_is_set() {
        long mobile = settings.add(alice, wanted("Mobile", MOBILE));
        business.database().run(em -> new UserRepository(em).get(alice).license(Set.of(Licence.STANDARD)));
        business.the(Callees.class).forget(new Change(Change.Kind.SETTINGS, alice));
        assertEquals(List.of(), inForce());
        List<Runnable> acts = List.of(() -> settings.turn(alice, false), () -> settings.ring(alice, mobile, false), () -> settings.remove(alice, mobile),
                () -> settings.add(alice, wanted("Other", "661 123 456")), () -> settings.change(alice, mobile, wanted("Other", MOBILE)));
        acts.forEach(act -> assertEquals("licence", refused(act)));
        assertEquals(1, settings.of(alice).numbers().size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "fr | Vos appelants font sonner **votre mobile** jusqu’à ce que vous répondiez. | **votre téléphone** et **vos 2 mobiles** | Sonne avec la ligne fixe\u00a0: Mobile, Home.",
        "en | Callers ring **your mobile** until you answer. | **your phone** and **your 2 mobiles** | Rings with the fixed line: Mobile, Home.",
        "de | Bei einem Anruf klingelt **Ihr Handy**, bis Sie antworten. | klingeln **Ihr Telefon** und **Ihre 2 Handys** | Klingelt mit dem Festnetzanschluss: Mobile, Home."})
    void what_rings_is_said_in_words(String language, String alone, String together, String why) {
        business.database().run(em -> new UserRepository(em).get(alice).setLanguage(language));
        settings.add(alice, wanted("Mobile", MOBILE));
        RoutingTrials trials = business.the(RoutingTrials.class);
        Trial mobile = trials.rightNow(alice).trial();
        assertEquals(alone, mobile.sentence());
        assertEquals("MOBILES Mobile", mobile.path().get(1).mark() + " " + mobile.path().get(1).title());
        settings.add(alice, wanted("Home", "26 12 34 56"));
        Registration phone = new Registration("7201@acme.example", 0, "sip:7201@10.0.0.1", "10.0.0.1:5060", "udp", "Yealink", "", "id", 1,
                business.clock().instant(), business.clock().instant().plusSeconds(60));
        business.the(Registrations.class).change("7201@acme.example", business.clock().instant(), before -> List.of(phone));
        Trial both = trials.rightNow(alice).trial();
        assertTrue(both.sentence().contains(together), both.sentence());
        assertEquals("DEVICES Yealink, Mobile, Home", both.path().get(1).mark() + " " + both.path().get(1).title());
        assertTrue(both.trace().stream().anyMatch(line -> line.applies() && line.why().equals(why)), both.trace().toString());
    }

    @Test
    void nobody_elses_number_is_there() {
        long mobile = settings.add(alice, wanted("Mobile", MOBILE));
        business.database().run(em -> List.of(people.bob(), people.zoe()).forEach(other -> new UserRepository(em).get(other).license(Set.of(Licence.MOBILITY))));
        for (long other : List.of(people.bob(), people.zoe())) {
            assertEquals(List.of(), settings.of(other).numbers());
            assertEquals("no_number", refused(() -> settings.ring(other, mobile, false)));
            assertEquals("no_number", refused(() -> settings.remove(other, mobile)));
            assertEquals("no_number", refused(() -> settings.change(other, mobile, wanted("Mine", MOBILE))));
        }
        settings.add(people.zoe(), wanted("Mobile", MOBILE));
        assertEquals(1, settings.of(people.zoe()).numbers().size());
    }
}
