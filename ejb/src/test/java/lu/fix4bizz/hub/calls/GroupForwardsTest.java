package lu.fix4bizz.hub.calls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import lu.fix4bizz.hub.accounts.UserGroups;
import lu.fix4bizz.hub.accounts.model.Role;
import lu.fix4bizz.hub.accounts.model.UserRepository;
import lu.fix4bizz.hub.calls.CallSettings.ForwardingChange;
import lu.fix4bizz.hub.calls.model.ForwardingKind;
import lu.fix4bizz.hub.calls.routing.Caller;
import lu.fix4bizz.hub.calls.routing.Forwarding;
import lu.fix4bizz.hub.calls.routing.Step;
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
import org.junit.jupiter.params.provider.EnumSource;

/** A group's forwards: in force for those who follow, while their own values wait. Chloé is the administrator here. */
@ParameterizedClass
@EnumSource
@ExtendWith(MovedIn.class)
class GroupForwardsTest {
    @Parameter
    Engine engine;
    private Business business;
    private People people;
    private CallSettings settings;
    private GroupForwards forwards;
    private UserGroups groups;
    private long sales;

    @BeforeEach
    void open(Business moved, People movedIn) {
        business = moved;
        people = movedIn;
        settings = business.the(CallSettings.class);
        forwards = business.the(GroupForwards.class);
        groups = business.the(UserGroups.class);
        business.database().run(em -> {
            new UserRepository(em).get(people.chloe()).grant(Set.of(Role.USER, Role.ADMINISTRATOR));
            new UserRepository(em).get(people.zoe()).grant(Set.of(Role.USER, Role.ADMINISTRATOR));
        });
        sales = groups.add(people.chloe(), "sales");
        groups.join(people.chloe(), sales, people.alice());
        groups.join(people.chloe(), sales, people.bob());
    }

    private Forwarding group(ForwardingKind kind, Activation state, String to) {
        return forwards.forward(people.chloe(), sales, kind, new ForwardingChange(state, Optional.of(to), Optional.empty()));
    }

    private Forwarding own(long user, ForwardingKind kind, String to) {
        return settings.forward(user, kind, new ForwardingChange(Activation.ON, Optional.of(to), Optional.empty()));
    }

    private void follow(long user, ForwardingKind kind, boolean follows) {
        Forwarding own = settings.standing(user).get(kind.ordinal()).own();
        settings.forward(user, kind, new ForwardingChange(follows, own.state(), Optional.empty(), Optional.empty()));
    }

    private String callTo(long user) {
        Step step = business.the(CallRouting.class).trial(user, Caller.ANYONE, business.clock().instant()).step();
        return step instanceof Step.Forward forward ? forward.target().text() : step.getClass().getSimpleName();
    }

    private static String refused(Runnable attempt) {
        return assertThrows(Refusal.class, attempt::run).key();
    }

    @Test
    void the_group_s_is_in_force_while_it_is_followed_and_the_own_values_wait() {
        own(people.alice(), ForwardingKind.ALWAYS, "+352 621 123 456");
        group(ForwardingKind.ALWAYS, Activation.ON, "7203");
        assertEquals("+352621123456", callTo(people.alice()));
        follow(people.alice(), ForwardingKind.ALWAYS, true);
        assertEquals("7203", callTo(people.alice()));
        StandingForwarding stands = settings.standing(people.alice()).getFirst();
        assertEquals("sales true 7203 +352621123456", stands.group() + " " + stands.followsGroup() + " " + stands.inForce().target().orElseThrow().text() + " "
                + stands.own().target().orElseThrow().text());
        follow(people.alice(), ForwardingKind.ALWAYS, false);
        assertEquals("+352621123456", callTo(people.alice()));
        assertEquals("Reject", callTo(people.bob()));
    }

    @Test
    void each_forward_follows_by_itself_and_who_sets_their_own_follows_no_longer() {
        group(ForwardingKind.ALWAYS, Activation.ON, "7203");
        follow(people.bob(), ForwardingKind.BUSY, true);
        assertEquals("Reject", callTo(people.bob()));
        follow(people.bob(), ForwardingKind.ALWAYS, true);
        assertEquals("7203", callTo(people.bob()));
        settings.forward(people.bob(), ForwardingKind.ALWAYS, new ForwardingChange(Activation.OFF, Optional.empty(), Optional.empty()));
        assertEquals("Reject", callTo(people.bob()));
        assertTrue(settings.standing(people.bob()).get(ForwardingKind.BUSY.ordinal()).followsGroup());
    }

    @Test
    void a_change_of_the_group_is_told_to_all_its_members_and_known_at_the_next_call() {
        follow(people.alice(), ForwardingKind.ALWAYS, true);
        assertEquals("Reject", callTo(people.alice()));
        List<Long> told = new ArrayList<>();
        business.onChange(change -> {
            if (change.kind() == Change.Kind.SETTINGS) {
                told.add(change.userId());
            }
        });
        group(ForwardingKind.ALWAYS, Activation.ON, "7203");
        assertEquals(Set.of(people.alice(), people.bob()), new TreeSet<>(told));
        assertEquals("7203", callTo(people.alice()));
        groups.leave(people.chloe(), people.alice());
        assertEquals("Reject", callTo(people.alice()));
        groups.join(people.chloe(), sales, people.alice());
        assertEquals("7203", callTo(people.alice()));
    }

    @Test
    void a_member_may_be_the_target_their_own_calls_go_on() {
        follow(people.alice(), ForwardingKind.ALWAYS, true);
        follow(people.bob(), ForwardingKind.ALWAYS, true);
        group(ForwardingKind.ALWAYS, Activation.ON, "7201");
        assertEquals("7201", callTo(people.bob()));
        assertEquals("Reject", callTo(people.alice()));
        assertEquals("calls.forwarding.error.loop", refused(() -> own(people.alice(), ForwardingKind.BUSY, "7202")));
    }

    @Test
    void a_circle_over_the_group_is_seen_whoever_closes_it() {
        group(ForwardingKind.ALWAYS, Activation.ON, "7203");
        own(people.chloe(), ForwardingKind.NO_ANSWER, "7201");
        assertEquals("calls.forwarding.error.loop", refused(() -> follow(people.alice(), ForwardingKind.ALWAYS, true)));
        assertFalse(settings.standing(people.alice()).getFirst().followsGroup());
        follow(people.bob(), ForwardingKind.ALWAYS, true);
        assertEquals("calls.forwarding.error.loop", refused(() -> own(people.chloe(), ForwardingKind.BUSY, "7202")));
        group(ForwardingKind.ALWAYS, Activation.OFF, "7203");
        own(people.chloe(), ForwardingKind.BUSY, "7202");
        assertEquals("calls.forwarding.error.loop", refused(() -> group(ForwardingKind.ALWAYS, Activation.ON, "7203")));
    }

    @Test
    void only_the_administrator_of_the_company_has_its_groups() {
        assertEquals("accounts.error.no_user", refused(() -> groups.all(people.alice())));
        assertEquals("accounts.groups.error.no_group", refused(() -> forwards.forwardings(people.zoe(), sales)));
        assertEquals("accounts.groups.error.no_group", refused(() -> groups.members(people.zoe(), sales)));
        assertEquals("accounts.error.no_user", refused(() -> groups.join(people.chloe(), sales, people.zoe())));
        assertEquals(List.of(), groups.all(people.zoe()));
        assertEquals("calls.forwarding.error.no_group", refused(() -> follow(people.chloe(), ForwardingKind.ALWAYS, true)));
    }

    @Test
    void names_are_checked_and_a_group_goes_when_it_is_empty() {
        assertEquals("accounts.groups.error.name_taken", refused(() -> groups.add(people.chloe(), " Sales ")));
        assertEquals("accounts.groups.error.name_missing", refused(() -> groups.add(people.chloe(), " ")));
        assertEquals("accounts.groups.error.name_long", refused(() -> groups.add(people.chloe(), "x".repeat(61))));
        int version = groups.one(people.chloe(), sales).version();
        groups.rename(people.chloe(), sales, "Ventes", version);
        assertEquals("accounts.groups.error.stale", refused(() -> groups.rename(people.chloe(), sales, "Vente", version)));
        assertEquals(List.of("Ventes 2"), groups.all(people.chloe()).stream().map(row -> row.name() + " " + row.members()).toList());
        assertEquals("accounts.groups.error.not_empty", refused(() -> groups.remove(people.chloe(), sales)));
        groups.leave(people.chloe(), people.alice());
        groups.leave(people.chloe(), people.bob());
        group(ForwardingKind.BUSY, Activation.ON, "voicemail");
        groups.remove(people.chloe(), sales);
        assertEquals(List.of(), groups.all(people.chloe()));
    }
}
