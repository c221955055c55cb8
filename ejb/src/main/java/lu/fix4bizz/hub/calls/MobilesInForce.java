package lu.fix4bizz.hub.calls;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Predicate;
import lu.fix4bizz.hub.accounts.model.Licence;
import lu.fix4bizz.hub.accounts.model.User;
import lu.fix4bizz.hub.calls.model.MobileNumber;
import lu.fix4bizz.hub.calls.model.MobileNumberRepository;
import lu.fix4bizz.hub.calls.routing.MobileLine;
import lu.fix4bizz.hub.numbers.model.PhoneNumber;

/** Without the licence or professional mode no mobile number rings, whatever its own switch says. */
@ApplicationScoped
class MobilesInForce {
    @Inject
    private MobileNumberRepository numbers;
    @Inject
    private MobileNumberRules rules;

    List<MobileLine> of(User user) {
        boolean inForce = user.professionalMode() && user.has(Licence.MOBILITY);
        List<MobileNumber> on = inForce ? numbers.ofUser(user.id()).stream().filter(MobileNumber::enabled).toList() : List.of();
        return on.isEmpty() ? List.of() : lines(on, rules.allowed(user));
    }

    private static List<MobileLine> lines(List<MobileNumber> numbers, Predicate<PhoneNumber> allowed) {
        return numbers.stream().map(mobile -> new MobileLine(mobile.name(), mobile.number(), allowed.test(mobile.number()))).toList();
    }
}
