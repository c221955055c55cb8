package lu.fix4bizz.hub.calls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lu.fix4bizz.hub.accounts.Accounts;
import lu.fix4bizz.hub.calls.CallSettings.ForwardingChange;
import lu.fix4bizz.hub.calls.model.CallTarget;
import lu.fix4bizz.hub.calls.model.ForwardingKind;
import lu.fix4bizz.hub.calls.routing.Callee;
import lu.fix4bizz.hub.calls.routing.Forwarding;
import lu.fix4bizz.hub.devices.Registrations;
import lu.fix4bizz.hub.devices.model.Registration;
import lu.fix4bizz.hub.live.Change;
import lu.fix4bizz.hub.model.Activation;
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

/** What users set, on the real database, and what a decision then sees of it. */
@ParameterizedClass
@EnumSource
@ExtendWith(MovedIn.class)
class CallSettingsTest {
    @Parameter
    Engine engine;
    private Business business;
    private CallSettings settings;
    private People people;

    @BeforeEach
    void open(Business moved, People movedIn) {
        business = moved;
        people = movedIn;
        settings = business.the(CallSettings.class);
    }

    private Forwarding forward(long userId, ForwardingKind kind, String to) {
        return settings.forward(userId, kind, new ForwardingChange(Activation.ON, Optional.of(to), Optional.empty()));
    }

    private String refused(long userId, ForwardingKind kind, ForwardingChange change) {
        Forwarding before = settings.forwarding(userId, kind);
        List<Change> seen = new ArrayList<>();
        business.onChange(seen::add);
        String key = assertThrows(Refusal.class, () -> settings.forward(userId, kind, change)).key();
        assertEquals(before, settings.forwarding(userId, kind));
        assertEquals(List.of(), seen);
        return key.replace("calls.forwarding.error.", "");
    }

    private String refused(long userId, ForwardingKind kind, String to) {
        return refused(userId, kind, new ForwardingChange(Activation.ON, Optional.of(to), Optional.empty()));
    }

    @Test
    void untouched_forwards_are_off_in_the_order_of_their_kinds() {
        assertEquals(List.of(ForwardingKind.values()), settings.forwardings(people.alice()).stream().map(Forwarding::kind).toList());
        assertTrue(settings.forwardings(people.alice()).stream().noneMatch(Forwarding::enabled));
    }

    @Test
    void a_change_is_told_after_it_is_committed_and_outlives_a_restart() {
        List<Forwarding> seen = new ArrayList<>();
        business.onChange(change -> seen.add(settings.forwarding(change.userId(), ForwardingKind.NO_ANSWER)));
        Forwarding set = settings.forward(people.alice(), ForwardingKind.NO_ANSWER,
                new ForwardingChange(Activation.ON, Optional.of("7202"), Optional.of(4)));
        assertEquals(new Forwarding(ForwardingKind.NO_ANSWER, Activation.ON, Optional.of(CallTarget.extension("7202")), 4), set);
        assertEquals(List.of(set), seen);
        business.database().forgetCache();
        assertEquals(set, settings.forwarding(people.alice(), ForwardingKind.NO_ANSWER));
    }

    @Test
    void switching_off_keeps_target_and_rings() {
        settings.forward(people.alice(), ForwardingKind.NO_ANSWER, new ForwardingChange(Activation.ON, Optional.of("7202"), Optional.of(4)));
        Forwarding off = settings.forward(people.alice(), ForwardingKind.NO_ANSWER, new ForwardingChange(Activation.OFF, Optional.empty(), Optional.empty()));
        assertEquals(new Forwarding(ForwardingKind.NO_ANSWER, Activation.OFF, Optional.of(CallTarget.extension("7202")), 4), off);
        assertTrue(settings.forward(people.alice(), ForwardingKind.NO_ANSWER, new ForwardingChange(Activation.ON, Optional.empty(), Optional.empty())).enabled());
    }

    @ParameterizedTest
    @CsvSource({"7202, 7202", "+352 27 00 12 02, 7202", "27001202, 7202", "sip:7202@acme.example, 7202", "sip:+35227001202@acme.example, 7202",
            "+352 27 00 22 01, +35227002201", "voicemail, voicemail", "621 123 456, +352621123456", "sip:door@acme.example, sip:door@acme.example"})
    void a_target_is_kept_in_its_one_spelling_a_colleague_as_extension(String to, String kept) {
        assertEquals(kept, forward(people.alice(), ForwardingKind.ALWAYS, to).target().orElseThrow().text());
    }

    @ParameterizedTest
    @CsvSource({"'', no_target", "112, emergency", "sip:112@acme.example, emergency", "7201, own_number", "+352 27 00 12 01, own_number",
            "sip:7201@acme.example, own_number", "sip:+35227001201@acme.example, own_number", "7299, no_extension", "sip:7202@globex.example, not_a_target",
            "Bob, not_a_target"})
    void a_target_that_cannot_be_is_refused_and_nothing_changes(String to, String why) {
        assertEquals(why, refused(people.alice(), ForwardingKind.ALWAYS, to));
    }

    @Test
    void all_of_a_change_holds_or_none() {
        forward(people.alice(), ForwardingKind.NO_ANSWER, "7202");
        assertEquals("rings", refused(people.alice(), ForwardingKind.NO_ANSWER, new ForwardingChange(Activation.OFF, Optional.of("7203"), Optional.of(1))));
        assertEquals("own_number", refused(people.alice(), ForwardingKind.NO_ANSWER, new ForwardingChange(Activation.OFF, Optional.of("7201"), Optional.of(9))));
        assertEquals("no_target", refused(people.alice(), ForwardingKind.BUSY, new ForwardingChange(Activation.ON, Optional.empty(), Optional.of(5))));
    }

    @Test
    void two_users_cannot_forward_to_each_other() {
        forward(people.bob(), ForwardingKind.NO_ANSWER, "7201");
        assertEquals("loop", refused(people.alice(), ForwardingKind.ALWAYS, "7202"));
        assertEquals("loop", refused(people.alice(), ForwardingKind.ALWAYS, "+352 27 00 12 02"));
    }

    @Test
    void a_circle_over_three_is_seen_when_it_closes() {
        forward(people.alice(), ForwardingKind.ALWAYS, "7202");
        forward(people.bob(), ForwardingKind.BUSY, "7203");
        assertEquals("loop", refused(people.chloe(), ForwardingKind.NOT_REACHABLE, "7201"));
        settings.forward(people.bob(), ForwardingKind.BUSY, new ForwardingChange(Activation.OFF, Optional.empty(), Optional.empty()));
        assertTrue(forward(people.chloe(), ForwardingKind.NOT_REACHABLE, "7201").enabled());
        assertEquals("loop", refused(people.bob(), ForwardingKind.BUSY, new ForwardingChange(Activation.ON, Optional.empty(), Optional.empty())));
    }

    @Test
    void the_same_extension_of_another_company_is_no_circle() {
        forward(people.zoe(), ForwardingKind.ALWAYS, "+352 27 00 12 02");
        assertEquals("no_extension", refused(people.zoe(), ForwardingKind.BUSY, "7202"));
        assertTrue(forward(people.bob(), ForwardingKind.ALWAYS, "7201").enabled());
        assertEquals("+35227001202", settings.forwarding(people.zoe(), ForwardingKind.ALWAYS).target().orElseThrow().text());
    }

    @Test
    void home_asks_the_database_little() {
        settings.forward(people.alice(), ForwardingKind.ALWAYS, new ForwardingChange(new Activation(business.clock().instant().plusSeconds(60)), Optional.of("7202"), Optional.empty()));
        forward(people.alice(), ForwardingKind.BUSY, "7203");
        RoutingTrials trials = business.the(RoutingTrials.class);
        trials.rightNow(people.alice());
        assertEquals(0, business.database().statements(() -> business.the(Accounts.class).profile(people.alice())));
        assertEquals(1, business.database().statements(() -> trials.rightNow(people.alice())), "the name of the destination, once");
        assertEquals(1, business.database().statements(() -> settings.standing(people.alice())));
        assertEquals(1, business.database().statements(() -> trials.targetNames(people.alice(), Set.of(CallTarget.extension("7202"), CallTarget.extension("7203"), CallTarget.VOICEMAIL))));
    }

    @Test
    void switches_hold_and_are_told() {
        List<Change> seen = new ArrayList<>();
        business.onChange(seen::add);
        settings.setDoNotDisturb(people.alice(), Activation.ON);
        settings.setHideNumber(people.alice(), true);
        settings.setCallWaiting(people.alice(), false);
        var profile = business.the(Accounts.class).profile(people.alice());
        assertTrue(profile.doNotDisturb().on() && profile.hideNumber() && !profile.callWaiting());
        assertEquals(List.of(new Change(Change.Kind.SETTINGS, people.alice())), seen.stream().distinct().toList());
        assertEquals(3, seen.size());
    }

    @Test
    void what_has_an_end_is_off_from_then_on_and_keeps_its_target() {
        Instant noon = business.clock().instant().plus(Duration.ofHours(3));
        settings.setDoNotDisturb(people.alice(), new Activation(noon));
        settings.forward(people.alice(), ForwardingKind.BUSY, new ForwardingChange(new Activation(noon), Optional.of("7202"), Optional.empty()));
        business.database().forgetCache();
        assertEquals(Optional.of(noon), business.the(Accounts.class).profile(people.alice()).doNotDisturb().end());
        assertEquals(new Activation(noon), settings.forwarding(people.alice(), ForwardingKind.BUSY).state());
        assertEquals(List.of(noon), business.the(CallRouting.class).turns(people.alice()));
        business.clock().forward(Duration.ofHours(3));
        assertEquals(Activation.OFF, business.the(Accounts.class).profile(people.alice()).doNotDisturb());
        assertEquals(new Forwarding(ForwardingKind.BUSY, Activation.OFF, Optional.of(CallTarget.extension("7202")), 3),
                settings.forwarding(people.alice(), ForwardingKind.BUSY));
        assertTrue(forward(people.bob(), ForwardingKind.BUSY, "7201").enabled());
    }

    @Test
    void an_end_that_has_passed_is_refused() {
        Activation past = new Activation(business.clock().instant());
        assertEquals("calls.error.end_past", refused(people.alice(), ForwardingKind.ALWAYS, new ForwardingChange(past, Optional.of("7202"), Optional.empty())));
        assertEquals("calls.error.end_past", assertThrows(Refusal.class, () -> settings.setDoNotDisturb(people.alice(), past)).key());
    }

    @Test
    void right_now_says_until_when_and_what_comes_then() {
        RoutingTrials trials = business.the(RoutingTrials.class);
        Instant noon = business.clock().instant().plus(Duration.ofHours(3));
        String before = trials.rightNow(people.alice()).trial().sentence();
        settings.forward(people.alice(), ForwardingKind.ALWAYS, new ForwardingChange(new Activation(noon), Optional.of("7202"), Optional.empty()));
        settings.setDoNotDisturb(people.alice(), new Activation(noon.minusSeconds(1)));
        assertEquals(Optional.of(new RoutingTrials.Turn(noon, before)), trials.rightNow(people.alice()).next());
        assertEquals(before, trials.tryCall(people.alice(), "+352 621 123 456", noon).sentence());
    }

    @Test
    void a_snapshot_has_all_that_a_decision_needs() {
        forward(people.alice(), ForwardingKind.BUSY, "7202");
        settings.setDoNotDisturb(people.alice(), Activation.ON);
        business.the(ActiveCalls.class).begin(people.alice(), "call");
        Registration phone = new Registration("7201@acme.example", 0, "sip:7201@10.0.0.1", "10.0.0.1:5060", "udp", "Yealink", "", "id", 1,
                business.clock().instant(), business.clock().instant().plusSeconds(60));
        business.the(Registrations.class).change("7201@acme.example", business.clock().instant(), before -> List.of(phone));
        Callee alice = business.the(Callees.class).snapshot(people.alice(), business.clock().instant());
        assertEquals("7201 LU 1 1", alice.extension() + " " + alice.country() + " " + alice.activeCalls() + " " + alice.phones().size());
        assertEquals(Set.of("7201", "+35227001201"), alice.ownNumbers());
        assertTrue(alice.doNotDisturb().on() && alice.callWaiting() && alice.forwarding(ForwardingKind.BUSY).enabled());
        assertFalse(alice.voicemail().enabled());
    }

    @Test
    void a_snapshot_is_read_once_and_again_after_a_change() {
        forward(people.alice(), ForwardingKind.BUSY, "7202");
        business.database().forgetCache();
        Callees callees = business.the(Callees.class);
        Runnable snapshot = () -> callees.snapshot(people.alice(), business.clock().instant());
        assertEquals(4, business.database().statements(snapshot));
        assertEquals(0, business.database().statements(snapshot));
        settings.setDoNotDisturb(people.alice(), Activation.ON);
        assertTrue(callees.snapshot(people.alice(), business.clock().instant()).doNotDisturb().on());
    }
}
