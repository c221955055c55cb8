package lu.fix4bizz.hub.calls;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import lu.fix4bizz.hub.accounts.model.Company;
import lu.fix4bizz.hub.accounts.model.User;
import lu.fix4bizz.hub.accounts.model.UserRepository;
import lu.fix4bizz.hub.calls.model.CallTarget;
import lu.fix4bizz.hub.model.Refusal;
import lu.fix4bizz.hub.numbers.model.Extension;
import lu.fix4bizz.hub.numbers.model.PhoneNumber;

/** Reads where a forward shall lead, as somebody of a company wrote it. */
@ApplicationScoped
class ForwardingTargets {
    @Inject
    private UserRepository users;

    /**
     * An extension that exists comes first; a colleague's public number is kept as their extension, so that a loop over it is seen.
     *
     * @throws Refusal {@code calls.forwarding.error.*}: no target, not a target, emergency number, nobody's extension
     */
    CallTarget read(Company company, String to) {
        String typed = to.strip();
        if (Extension.isOne(typed) && users.findByExtension(company.id(), Extension.of(typed)).isPresent()) {
            return CallTarget.extension(typed);
        }
        CallTarget target = CallTarget.read(typed, company.country(), company.domain());
        return switch (target.kind()) {
            case EXTENSION -> users.findByExtension(company.id(), Extension.of(target.text())).map(found -> target)
                    .orElseThrow(() -> Refusal.invalid("calls.forwarding.error.no_extension", target.text()));
            case NUMBER -> colleague(company, PhoneNumber.of(target.text())).orElse(target);
            case SIP_URI, VOICEMAIL -> target;
        };
    }

    private Optional<CallTarget> colleague(Company company, PhoneNumber number) {
        return users.findByNumber(number).filter(owner -> owner.company().id() == company.id())
                .flatMap(User::extension).map(Extension::digits).map(CallTarget::extension);
    }
}
