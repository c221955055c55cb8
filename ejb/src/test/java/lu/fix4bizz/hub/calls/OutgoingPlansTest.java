package lu.fix4bizz.hub.calls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lu.fix4bizz.hub.accounts.PasswordHash;
import lu.fix4bizz.hub.accounts.model.Role;
import lu.fix4bizz.hub.accounts.model.UserRepository;
import lu.fix4bizz.hub.calls.PlanDraft.Rule;
import lu.fix4bizz.hub.calls.model.CallClass;
import lu.fix4bizz.hub.calls.model.OutgoingPlanRepository;
import lu.fix4bizz.hub.calls.model.PlanDecision;
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

/** Chloé writes the plans of her company, her colleagues read theirs. */
@ParameterizedClass
@EnumSource
@ExtendWith(MovedIn.class)
class OutgoingPlansTest {
    @Parameter
    Engine engine;
    private Business business;
    private People people;
    private OutgoingPlans plans;
    private long chloe;

    @BeforeEach
    void open(Business moved, People movedIn) {
        business = moved;
        people = movedIn;
        plans = business.the(OutgoingPlans.class);
        chloe = people.chloe();
        business.database().run(em -> new UserRepository(em).get(chloe).grant(Set.of(Role.USER, Role.ADMINISTRATOR)));
    }

    private static String refused(Runnable act) {
        return assertThrows(Refusal.class, act::run).key().replaceAll(".*\\.error\\.", "");
    }

    private PlanDraft sales(PlanDecision international, String code) {
        PlanDraft begun = plans.newDraft(chloe);
        Map<CallClass, Rule> rules = new EnumMap<>(begun.rules());
        rules.put(CallClass.INTERNATIONAL, new Rule(international, PlanDecision.BLOCK));
        return new PlanDraft("Sales", false, rules, false, code, 0);
    }

    private long id(String name) {
        return plans.all(chloe).stream().filter(row -> row.name().equals(name)).findFirst().orElseThrow().id();
    }

    private PlanDecision international(long user) {
        return plans.ofUser(user).rules().get(CallClass.INTERNATIONAL).calls();
    }

    @Test
    void without_any_plan_what_costs_much_is_blocked() {
        PlanDraft plan = plans.ofUser(people.alice());
        assertEquals(Set.of(CallClass.INTERNATIONAL, CallClass.PREMIUM), Set.copyOf(plan.rules().entrySet().stream()
                .filter(rule -> rule.getValue().equals(new Rule(PlanDecision.BLOCK, PlanDecision.BLOCK))).map(Map.Entry::getKey).toList()));
        assertEquals(List.of("Standard true 0"), plans.all(chloe).stream().map(row -> row.name() + " " + row.standard() + " " + row.users()).toList());
        assertEquals(1, plans.all(chloe).size());
    }

    @Test
    void a_user_has_their_own_plan_or_the_companys_standard() {
        plans.add(chloe, sales(PlanDecision.ALLOW, ""));
        plans.assign(chloe, people.bob(), id("Sales"));
        plans.assign(chloe, people.bob(), id("Sales"));
        assertEquals(PlanDecision.ALLOW, international(people.bob()));
        assertEquals(PlanDecision.BLOCK, international(people.alice()));
        assertEquals(List.of("Bob Schmit"), plans.people(chloe, id("Sales"), 10));
        assertEquals("used", refused(() -> plans.remove(chloe, id("Sales"))));
        plans.assign(chloe, people.bob(), 0);
        assertEquals(PlanDecision.BLOCK, international(people.bob()));
        plans.remove(chloe, id("Sales"));
        assertEquals("standard", refused(() -> plans.remove(chloe, id("Standard"))));
    }

    @Test
    void another_plan_becomes_the_standard() {
        plans.all(chloe);
        plans.add(chloe, sales(PlanDecision.ALLOW, ""));
        PlanDraft draft = plans.draft(chloe, id("Sales"));
        plans.change(chloe, id("Sales"), new PlanDraft("Sales", true, draft.rules(), false, "", draft.version()));
        assertEquals(List.of("Sales true", "Standard false"), plans.all(chloe).stream().map(row -> row.name() + " " + row.standard()).toList());
        assertEquals(PlanDecision.ALLOW, international(people.alice()));
        plans.remove(chloe, id("Standard"));
    }

    @Test
    void a_code_is_asked_for_kept_as_a_hash_and_stays() {
        assertEquals("code_missing", refused(() -> plans.add(chloe, sales(PlanDecision.CODE, ""))));
        assertEquals("code_wrong", refused(() -> plans.add(chloe, sales(PlanDecision.CODE, "12a4"))));
        plans.add(chloe, sales(PlanDecision.CODE, "7391"));
        PlanDraft draft = plans.draft(chloe, id("Sales"));
        assertTrue(draft.coded() && draft.code().isEmpty());
        plans.change(chloe, id("Sales"), draft);
        long sales = id("Sales");
        String hash = business.database().inTransaction(em -> new OutgoingPlanRepository(em).get(people.acme(), sales).codeHash().orElseThrow());
        assertTrue(PasswordHash.matches("7391", hash));
    }

    @Test
    void two_editors_do_not_overwrite_each_other_even_in_the_rules() {
        plans.add(chloe, sales(PlanDecision.ALLOW, ""));
        PlanDraft first = plans.draft(chloe, id("Sales"));
        Map<CallClass, Rule> rules = new EnumMap<>(first.rules());
        rules.put(CallClass.SPECIAL, new Rule(PlanDecision.BLOCK, PlanDecision.BLOCK));
        plans.change(chloe, id("Sales"), new PlanDraft("Sales", false, rules, false, "", first.version()));
        assertEquals("stale", refused(() -> plans.change(chloe, id("Sales"), first)));
        assertEquals(PlanDecision.BLOCK, plans.draft(chloe, id("Sales")).rules().get(CallClass.SPECIAL).calls());
        assertEquals("name_taken", refused(() -> plans.add(chloe, sales(PlanDecision.ALLOW, ""))));
        assertEquals("name_wrong", refused(() -> plans.add(chloe, new PlanDraft(" ", false, rules, false, "", 0))));
    }

    @Test
    void a_forward_asks_nobody_for_a_code() {
        PlanDraft begun = plans.newDraft(chloe);
        Map<CallClass, Rule> rules = new EnumMap<>(begun.rules());
        rules.put(CallClass.MOBILE, new Rule(PlanDecision.ALLOW, PlanDecision.CODE));
        plans.add(chloe, new PlanDraft("Sales", false, rules, false, "", 0));
        assertEquals(PlanDecision.BLOCK, plans.draft(chloe, id("Sales")).rules().get(CallClass.MOBILE).forwards());
    }

    @Test
    void to_anybody_else_there_are_no_plans() {
        plans.add(chloe, sales(PlanDecision.ALLOW, ""));
        long sales = id("Sales");
        for (long stranger : List.of(people.alice(), people.zoe())) {
            assertEquals("no_user", refused(() -> plans.all(stranger)));
            assertEquals("no_user", refused(() -> plans.draft(stranger, sales)));
            assertEquals("no_user", refused(() -> plans.assign(stranger, people.bob(), sales)));
        }
        business.database().run(em -> new UserRepository(em).get(people.zoe()).grant(Set.of(Role.USER, Role.ADMINISTRATOR)));
        assertEquals("no_plan", refused(() -> plans.draft(people.zoe(), sales)));
        assertEquals("no_plan", refused(() -> plans.assign(people.zoe(), people.zoe(), sales)));
        assertEquals("no_user", refused(() -> plans.assign(people.zoe(), people.bob(), 0)));
    }
}
