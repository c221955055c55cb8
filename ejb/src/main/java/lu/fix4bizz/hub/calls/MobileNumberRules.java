package lu.fix4bizz.hub.calls;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import lu.fix4bizz.hub.accounts.model.User;
import lu.fix4bizz.hub.accounts.model.UserRepository;
import lu.fix4bizz.hub.calls.model.CallClass;
import lu.fix4bizz.hub.calls.model.MobileNumber;
import lu.fix4bizz.hub.model.Refusal;
import lu.fix4bizz.hub.numbers.model.Extension;
import lu.fix4bizz.hub.numbers.model.NumberRangeRepository;
import lu.fix4bizz.hub.numbers.model.PhoneNumber;

/** Which numbers may ring with a fixed line: what a forward may not lead to (call-services section 2) may not ring either, nor what comes back to the hub. */
@ApplicationScoped
class MobileNumberRules {
    @Inject
    private UserRepository users;
    @Inject
    private NumberRangeRepository ranges;
    @Inject
    private OutgoingPlans plans;

    /**
     * Reads what the user typed.
     *
     * @param others the user's other mobile numbers
     * @throws Refusal {@code calls.mobility.error.number_*}
     */
    PhoneNumber read(User user, String typed, List<MobileNumber> others) {
        String country = user.company().country();
        if (PhoneNumber.isEmergency(typed, country)) {
            throw Refusal.invalid("calls.mobility.error.number_emergency", typed.strip());
        }
        line(user, typed.strip()).ifPresent(owner -> refuse(user, owner, typed.strip()));
        PhoneNumber number = PhoneNumber.read(typed, country).orElseThrow(() -> Refusal.invalid("calls.mobility.error.number_wrong", typed.strip()));
        String shown = number.shownIn(country);
        Optional<User> holder = users.findByNumber(number);
        holder.filter(owner -> owner.company().id() == user.company().id()).ifPresent(owner -> refuse(user, owner, shown));
        if (holder.isPresent() || ranges.holds(number)) {
            throw Refusal.invalid("calls.mobility.error.number_hub", shown);
        }
        if (others.stream().anyMatch(other -> other.number().equals(number))) {
            throw new Refusal(Refusal.Kind.CONFLICT, "calls.mobility.error.number_taken", shown);
        }
        if (!plan(user).test(number)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "calls.mobility.error.number_plan", shown, CallClass.of(number, country));
        }
        return number;
    }

    /** Whether a number may still ring: the user's plan lets calls go on to it, and it has not become one that comes back to the hub. */
    Predicate<PhoneNumber> allowed(User user) {
        Predicate<PhoneNumber> plan = plan(user);
        return number -> plan.test(number) && !ranges.holds(number);
    }

    private Predicate<PhoneNumber> plan(User user) {
        PlanDraft plan = plans.ofUser(user.id());
        String country = user.company().country();
        return number -> plan.forwards(CallClass.of(number, country));
    }

    /** So short a number is an extension for whoever types it. */
    private Optional<User> line(User user, String typed) {
        return Extension.isOne(typed) ? users.findByExtension(user.company().id(), Extension.of(typed)) : Optional.empty();
    }

    private static void refuse(User user, User owner, String shown) {
        throw owner.id() == user.id() ? Refusal.invalid("calls.mobility.error.number_own", shown)
                : Refusal.invalid("calls.mobility.error.number_colleague", shown, owner.displayName());
    }
}
