package lu.fix4bizz.hub.accounts;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import lu.fix4bizz.hub.accounts.model.Company;
import lu.fix4bizz.hub.accounts.model.DigestAlgorithm;
import lu.fix4bizz.hub.model.Refusal;

/** What the administrator of a company sets for all of it. Its name and its SIP domain are the operator's. */
@Stateless
public class CompanySettings {
    @Inject
    private Administrators administrators;
    @Inject
    private CompanyRules rules;
    @Inject
    private Event<CompanyChanged> changed;

    public CompanyDraft draft(long administratorId) {
        return CompanyDraft.of(company(administratorId));
    }

    /** What phones are offered to prove who they are, the strongest first. */
    public List<DigestAlgorithm> digests(long administratorId) {
        return company(administratorId).digestAlgorithms();
    }

    /**
     * Sets all of it; calls and phones follow at once.
     *
     * @param draft   its name and domain change nothing
     * @param digests at least one, the strongest first
     * @throws Refusal as {@link CompanyRules#check}; {@code accounts.companies.error.stale} when somebody else changed the company meanwhile
     */
    public void change(long administratorId, CompanyDraft draft, List<DigestAlgorithm> digests) {
        Company company = company(administratorId);
        if (company.version() != draft.version()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "accounts.companies.error.stale");
        }
        rules.check(draft.named(company.name()), Optional.of(company));
        company.settle(draft.country(), ZoneId.of(draft.zone()), draft.language());
        CompanyRules.mainNumber(draft).ifPresentOrElse(company::setMainNumber, company::removeMainNumber);
        company.offer(digests);
        changed.fire(CompanyChanged.of(company));
    }

    private Company company(long administratorId) {
        return administrators.require(administratorId).company();
    }
}
