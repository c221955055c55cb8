package lu.fix4bizz.hub.accounts;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lu.fix4bizz.hub.accounts.model.Company;
import lu.fix4bizz.hub.accounts.model.CompanyRepository;
import lu.fix4bizz.hub.accounts.model.LicencePackRepository;
import lu.fix4bizz.hub.accounts.model.Role;
import lu.fix4bizz.hub.accounts.model.User;
import lu.fix4bizz.hub.accounts.model.UserRepository;
import lu.fix4bizz.hub.model.Refusal;
import lu.fix4bizz.hub.numbers.model.NumberRangeRepository;

/** The customers, as the operator looks after them. To anybody else they do not exist. */
@Stateless
public class Companies {
    @Inject
    private Operators operators;
    @Inject
    private CompanyRepository companies;
    @Inject
    private NumberRangeRepository ranges;
    @Inject
    private LicencePackRepository packs;
    @Inject
    private CompanyRules rules;
    @Inject
    private UserRepository users;
    @Inject
    private UserRules userRules;
    @Inject
    private UserNames names;
    @Inject
    private PasswordLinks links;
    @Inject
    private SignIns signIns;
    @Inject
    private Event<CompanyChanged> changed;

    /**
     * @param numbers how many public numbers its users have, {@code range} how many its ranges hold
     * @param given   how many licences of all kinds its users have, {@code bought} of how many
     */
    public record Row(long id, String name, String domain, boolean suspended, long users, long numbers, long range, long given, long bought) implements Serializable {
    }

    /** @param total how many the search finds in all */
    public record Page(List<Row> rows, long total) {
    }

    /** Who looks after a new company. */
    public record FirstAdministrator(String firstName, String lastName, String email) {
    }

    /** Customers by name. @param from how many are left out first */
    public Page search(long operatorId, String text, int from, int most) {
        operators.require(operatorId);
        List<CompanyRepository.Found> found = companies.search(text, from, most);
        List<Long> ids = found.stream().map(one -> one.company().id()).toList();
        Map<Long, Long> range = ranges.sizes(ids);
        Map<Long, Long> given = packs.used(ids);
        Map<Long, Long> bought = packs.bought(ids);
        return new Page(found.stream().map(one -> row(one, range, given, bought)).toList(), companies.count(text));
    }

    /** What stands in the form of this company. @throws Refusal {@code accounts.error.no_company} */
    public CompanyDraft draft(long operatorId, long companyId) {
        operators.require(operatorId);
        return CompanyDraft.of(companies.customer(companyId));
    }

    public boolean isSuspended(long operatorId, long companyId) {
        operators.require(operatorId);
        return companies.customer(companyId).suspended();
    }

    /**
     * Takes a customer in; its first administrator is sent the welcome mail.
     *
     * @return its id
     * @throws Refusal as {@link CompanyRules#check}, and of the administrator as {@link UserRules#check}
     */
    public long add(long operatorId, CompanyDraft draft, FirstAdministrator person) {
        operators.require(operatorId);
        rules.check(draft, Optional.empty());
        Company company = new Company(Company.Kind.CUSTOMER, draft.name(), draft.domain(), draft.country(), ZoneId.of(draft.zone()), draft.language());
        UserDraft administrator = new UserDraft(person.firstName(), person.lastName(), person.email(), draft.language(), "", "", "", true, 0);
        userRules.check(administrator, company, Optional.empty());
        CompanyRules.mainNumber(draft).ifPresent(company::setMainNumber);
        companies.add(company);
        links.welcome(first(administrator, company));
        changed.fire(CompanyChanged.of(company));
        return company.id();
    }

    private User first(UserDraft draft, Company company) {
        User user = new User(company, names.free(draft.email()), draft.firstName(), draft.lastName(), draft.email());
        user.grant(Set.of(Role.USER, Role.ADMINISTRATOR));
        return users.add(user);
    }

    /** @throws Refusal as {@link CompanyRules#check}; {@code accounts.companies.error.stale} when somebody else changed the company meanwhile */
    public void change(long operatorId, long companyId, CompanyDraft draft) {
        operators.require(operatorId);
        Company company = companies.customer(companyId);
        if (company.version() != draft.version()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "accounts.companies.error.stale");
        }
        rules.check(draft, Optional.of(company));
        company.rename(draft.name());
        company.settle(draft.country(), ZoneId.of(draft.zone()), draft.language());
        CompanyRules.mainNumber(draft).ifPresentOrElse(company::setMainNumber, company::removeMainNumber);
        changed.fire(CompanyChanged.of(company));
    }

    /**
     * Takes a company out at once, or lets it in again: portal, phones, tokens, calls to its numbers. Its phones stay registered until that
     * lapses, though nothing reaches them: a company that comes back at once misses no call.
     */
    public void suspend(long operatorId, long companyId, boolean out) {
        operators.require(operatorId);
        Company company = companies.customer(companyId);
        company.suspend(out);
        if (out) {
            signIns.endAllOfCompany(companyId);
        }
        changed.fire(CompanyChanged.of(company));
    }

    private static Row row(CompanyRepository.Found found, Map<Long, Long> range, Map<Long, Long> given, Map<Long, Long> bought) {
        Company company = found.company();
        long id = company.id();
        return new Row(id, company.name(), company.domain(), company.suspended(), found.users(), found.numbers(), range.getOrDefault(id, 0L), given.getOrDefault(id, 0L),
                bought.getOrDefault(id, 0L));
    }
}
