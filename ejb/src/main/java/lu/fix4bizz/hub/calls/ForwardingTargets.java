package lu.fix4bizz.hub.calls;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import lu.fix4bizz.hub.accounts.model.Company;
import lu.fix4bizz.hub.accounts.model.User;
import lu.fix4bizz.hub.accounts.model.UserRepository;
import lu.fix4bizz.hub.callcenter.model.QueueRepository;
import lu.fix4bizz.hub.calls.model.CallTarget;
import lu.fix4bizz.hub.model.Refusal;
import lu.fix4bizz.hub.numbers.model.Extension;
import lu.fix4bizz.hub.numbers.model.PhoneNumber;

/** Reads where a forward shall lead, as somebody of a company wrote it. */
@ApplicationScoped
class ForwardingTargets {
    @Inject
    private UserRepository users;
    @Inject
    private QueueRepository queues;

    /**
     * An extension that exists comes first; a colleague's public number is kept as their extension, so that a loop over it is seen.
     *
     * @throws Refusal {@code calls.forwarding.error.*}: no target, not a target, emergency number, nobody's extension
     */
    CallTarget read(Company company, String to) {
        String typed = to.strip();
        if (Extension.isOne(typed) && isSomebodys(company, Extension.of(typed))) {
            return CallTarget.extension(typed);
        }
        CallTarget target = CallTarget.read(typed, company.country(), company.domain());
        return switch (target.kind()) {
            case EXTENSION -> existing(company, target);
            case NUMBER -> colleague(company, PhoneNumber.of(target.text())).orElse(target);
            case SIP_URI, VOICEMAIL -> target;
        };
    }

    private CallTarget existing(Company company, CallTarget target) {
        if (!isSomebodys(company, Extension.of(target.text()))) {
            throw Refusal.invalid("calls.forwarding.error.no_extension", target.text());
        }
        return target;
    }

    /** A user's or a queue's. */
    private boolean isSomebodys(Company company, Extension extension) {
        return users.findByExtension(company.id(), extension).isPresent() || queues.findByExtension(company.id(), extension).isPresent();
    }

    private Optional<CallTarget> colleague(Company company, PhoneNumber number) {
        return users.findByNumber(number).filter(owner -> owner.company().id() == company.id())
                .flatMap(User::extension).map(Extension::digits).map(CallTarget::extension);
    }
}
