package lu.fix4bizz.hub.calls;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import lu.fix4bizz.hub.accounts.Administrators;
import lu.fix4bizz.hub.accounts.CompanyChanged;
import lu.fix4bizz.hub.accounts.PasswordHash;
import lu.fix4bizz.hub.accounts.model.Company;
import lu.fix4bizz.hub.accounts.model.User;
import lu.fix4bizz.hub.accounts.model.UserRepository;
import lu.fix4bizz.hub.calls.model.OutgoingPlan;
import lu.fix4bizz.hub.calls.model.OutgoingPlanRepository;
import lu.fix4bizz.hub.calls.model.PlanAssignment;
import lu.fix4bizz.hub.live.Change;
import lu.fix4bizz.hub.model.Fitting;
import lu.fix4bizz.hub.model.Refusal;
import lu.fix4bizz.hub.texts.Texts;

/** The outgoing plans of a company (G30): its administrator writes them, its users read theirs. */
@Stateless
public class OutgoingPlans {
    private static final int LONGEST_NAME = 60;
    private static final Pattern CODE = Pattern.compile("\\d{4,8}");

    @Inject
    private Administrators administrators;
    @Inject
    private UserRepository users;
    @Inject
    private OutgoingPlanRepository plans;
    @Inject
    private Event<CompanyChanged> changed;
    @Inject
    private Event<Change> userChanged;

    /** @param users how many have it by name; of the standard these are none, it is everybody else's */
    public record Row(long id, String name, boolean standard, long users) implements Serializable {
    }

    /** The plan that holds for a user. */
    public PlanDraft ofUser(long userId) {
        return plans.assigned(userId).map(PlanAssignment::plan).or(() -> standard(users.get(userId).company()))
                .map(PlanDraft::of).orElseGet(() -> firstDraft(users.get(userId).company()));
    }

    /** The standard first. */
    public List<Row> all(long administratorId) {
        Company company = company(administratorId);
        if (plans.ofCompany(company.id()).isEmpty()) {
            plans.add(first(company));
        }
        Map<Long, Long> having = plans.users(company.id());
        return plans.ofCompany(company.id()).stream().map(plan -> new Row(plan.id(), plan.name(), plan.standard(), having.getOrDefault(plan.id(), 0L))).toList();
    }

    /** What stands in the form of this plan. @throws Refusal {@code calls.plans.error.no_plan} */
    public PlanDraft draft(long administratorId, long planId) {
        return PlanDraft.of(plans.get(company(administratorId).id(), planId));
    }

    /** What a new plan begins with. */
    public PlanDraft newDraft(long administratorId) {
        PlanDraft first = firstDraft(company(administratorId));
        return new PlanDraft("", false, first.rules(), false, "", 0);
    }

    /** Names of who has it. */
    public List<String> people(long administratorId, long planId, int most) {
        return plans.users(plans.get(company(administratorId).id(), planId).id(), most).stream().map(User::displayName).toList();
    }

    /** @throws Refusal {@code calls.plans.error.name_*}, {@code .code_*} */
    public void add(long administratorId, PlanDraft draft) {
        Company company = company(administratorId);
        OutgoingPlan plan = new OutgoingPlan(company, draft.name());
        check(draft, plan, company);
        plans.add(plan);
        write(draft, plan);
    }

    /** @throws Refusal {@code calls.plans.error.name_*}, {@code .code_*}; {@code .stale} when somebody else changed the plan meanwhile */
    public void change(long administratorId, long planId, PlanDraft draft) {
        Company company = company(administratorId);
        OutgoingPlan plan = plans.get(company.id(), planId);
        if (plan.version() != draft.version()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "calls.plans.error.stale");
        }
        check(draft, plan, company);
        write(draft, plan);
        plans.changed(plan);
        changed.fire(new CompanyChanged(company.id(), company.domain()));
    }

    /** Removes a plan that nobody has. @throws Refusal {@code calls.plans.error.standard}, {@code .used} */
    public void remove(long administratorId, long planId) {
        OutgoingPlan plan = plans.get(company(administratorId).id(), planId);
        if (plan.standard()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "calls.plans.error.standard");
        }
        long having = plans.users(plan.company().id()).getOrDefault(planId, 0L);
        if (having > 0) {
            throw new Refusal(Refusal.Kind.CONFLICT, "calls.plans.error.used", having);
        }
        plans.remove(plan);
    }

    /** The plan that a user has by name; 0 for the company's standard. */
    public long assigned(long administratorId, long userId) {
        return plans.assigned(own(administratorId, userId).id()).map(PlanAssignment::plan).filter(plan -> !plan.standard()).map(OutgoingPlan::id).orElse(0L);
    }

    /** @param planId 0 for the company's standard */
    public void assign(long administratorId, long userId, long planId) {
        User user = own(administratorId, userId);
        if (assigned(administratorId, userId) != planId) {
            plans.assign(user, planId == 0 ? Optional.empty() : Optional.of(plans.get(user.company().id(), planId)));
            userChanged.fire(new Change(Change.Kind.SETTINGS, userId));
        }
    }

    private void check(PlanDraft draft, OutgoingPlan plan, Company company) {
        if (draft.name().isEmpty() || !Fitting.fits(draft.name(), LONGEST_NAME)) {
            throw Refusal.invalid("calls.plans.error.name_wrong", LONGEST_NAME);
        }
        if (plans.ofCompany(company.id()).stream().anyMatch(other -> other.id() != plan.id() && other.name().equalsIgnoreCase(draft.name()))) {
            throw new Refusal(Refusal.Kind.CONFLICT, "calls.plans.error.name_taken", draft.name());
        }
        if (!draft.code().isEmpty() && !CODE.matcher(draft.code()).matches()) {
            throw Refusal.invalid("calls.plans.error.code_wrong");
        }
        if (draft.asksForCode() && draft.code().isEmpty() && plan.codeHash().isEmpty()) {
            throw Refusal.invalid("calls.plans.error.code_missing");
        }
    }

    private void write(PlanDraft draft, OutgoingPlan plan) {
        plan.rename(draft.name());
        draft.rules().forEach((callClass, rule) -> plan.rule(callClass).decide(rule.calls(), rule.forwards()));
        if (!draft.code().isEmpty()) {
            plan.setCodeHash(PasswordHash.of(draft.code()));
        }
        if (draft.standard() && !plan.standard()) {
            plans.ofCompany(plan.company().id()).forEach(other -> other.makeStandard(other.equals(plan)));
        }
    }

    private Company company(long administratorId) {
        administrators.companyOf(administratorId);
        return users.get(administratorId).company();
    }

    private User own(long administratorId, long userId) {
        long company = administrators.companyOf(administratorId);
        return Optional.of(users.get(userId)).filter(user -> user.company().id() == company).orElseThrow(() -> Refusal.notFound("accounts.error.no_user"));
    }

    private Optional<OutgoingPlan> standard(Company company) {
        return plans.ofCompany(company.id()).stream().filter(OutgoingPlan::standard).findFirst();
    }

    private static PlanDraft firstDraft(Company company) {
        return PlanDraft.of(first(company));
    }

    private static OutgoingPlan first(Company company) {
        OutgoingPlan plan = new OutgoingPlan(company, Texts.in(company.language()).of("calls.plans.first"));
        plan.makeStandard(true);
        return plan;
    }
}
