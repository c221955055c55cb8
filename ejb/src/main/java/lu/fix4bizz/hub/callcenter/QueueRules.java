package lu.fix4bizz.hub.callcenter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import lu.fix4bizz.hub.accounts.ExtensionWanted;
import lu.fix4bizz.hub.accounts.model.Company;
import lu.fix4bizz.hub.accounts.model.LicencePackRepository;
import lu.fix4bizz.hub.accounts.model.UserRepository;
import lu.fix4bizz.hub.callcenter.model.Queue;
import lu.fix4bizz.hub.callcenter.model.QueueRepository;
import lu.fix4bizz.hub.model.Fitting;
import lu.fix4bizz.hub.model.Refusal;
import lu.fix4bizz.hub.numbers.model.Extension;
import lu.fix4bizz.hub.numbers.model.PhoneNumber;

/** What may be written of a queue. Each refusal's key ends in the field that it is about, and why. */
@ApplicationScoped
class QueueRules {
    private static final int LONGEST_NAME = 60;

    @Inject
    private QueueRepository queues;
    @Inject
    private UserRepository users;
    @Inject
    private LicencePackRepository packs;

    /** @throws Refusal {@code callcenter.queues.error.name_*}, {@code .extension_*} */
    Extension check(QueueDraft draft, Company company, Optional<Queue> before) {
        if (draft.name().isEmpty()) {
            throw Refusal.invalid("callcenter.queues.error.name_missing");
        }
        if (!Fitting.fits(draft.name(), LONGEST_NAME)) {
            throw Refusal.invalid("callcenter.queues.error.name_long", LONGEST_NAME);
        }
        return free(draft.extension(), company, before);
    }

    /** Whoever gives an extension of the company away waits for the others: a user's and a queue's stand in two tables. */
    private Extension free(String typed, Company company, Optional<Queue> before) {
        if (!Extension.isOne(typed)) {
            throw Refusal.invalid("callcenter.queues.error.extension_wrong", typed);
        }
        if (PhoneNumber.isEmergency(typed, company.country())) {
            throw Refusal.invalid("accounts.users.error.extension_emergency", typed);
        }
        Extension extension = Extension.of(typed);
        packs.locked(company.id());
        users.findByExtension(company.id(), extension).ifPresent(owner -> refuse(typed, owner.displayName()));
        queues.findByExtension(company.id(), extension).filter(other -> before.isEmpty() || other.id() != before.get().id())
                .ifPresent(other -> refuse(typed, other.name()));
        return extension;
    }

    private static void refuse(String extension, String holder) {
        throw new Refusal(Refusal.Kind.CONFLICT, "callcenter.queues.error.extension_taken", extension, holder);
    }

    /** A user shall have an extension. @throws Refusal {@code accounts.users.error.extension_taken} when it is a queue's */
    void refuse(@Observes ExtensionWanted wanted) {
        packs.locked(wanted.companyId());
        queues.findByExtension(wanted.companyId(), wanted.extension()).ifPresent(queue -> {
            throw new Refusal(Refusal.Kind.CONFLICT, "accounts.users.error.extension_taken", wanted.extension().digits(), queue.name());
        });
    }
}
