package lu.fix4bizz.hub.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import lu.fix4bizz.hub.accounts.model.Company;
import lu.fix4bizz.hub.accounts.model.CompanyRepository;
import lu.fix4bizz.hub.accounts.model.UserRepository;
import lu.fix4bizz.hub.model.Fitting;
import lu.fix4bizz.hub.model.Language;
import lu.fix4bizz.hub.model.Refusal;
import lu.fix4bizz.hub.numbers.model.NumberRange;
import lu.fix4bizz.hub.numbers.model.NumberRangeRepository;
import lu.fix4bizz.hub.numbers.model.PhoneNumber;

/** What may be written of a company. Each refusal's key ends in the field that it is about, and why. */
@ApplicationScoped
class CompanyRules {
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_DOMAIN = 120;
    private static final Pattern DOMAIN = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+");

    @Inject
    private CompanyRepository companies;
    @Inject
    private UserRepository users;
    @Inject
    private NumberRangeRepository ranges;

    /**
     * @param before the company as it is; empty for a new one
     * @throws Refusal {@code accounts.companies.error.<field>_<why>}, {@code accounts.error.language}, {@code accounts.error.time_zone}
     */
    void check(CompanyDraft draft, Optional<Company> before) {
        name(draft.name(), before);
        if (before.isEmpty()) {
            domain(draft.domain());
        }
        if (!Set.of(Locale.getISOCountries()).contains(draft.country())) {
            throw Refusal.invalid("accounts.companies.error.country_wrong", draft.country());
        }
        if (!ZoneId.getAvailableZoneIds().contains(draft.zone())) {
            throw Refusal.invalid("accounts.error.time_zone", draft.zone());
        }
        if (Language.of(draft.language()).isEmpty()) {
            throw Refusal.invalid("accounts.error.language", draft.language());
        }
        mainNumber(draft).ifPresent(number -> mainNumber(number, before));
    }

    /** The main number. @throws Refusal {@code accounts.companies.error.main_number_wrong} */
    static Optional<PhoneNumber> mainNumber(CompanyDraft draft) {
        return draft.mainNumber().isEmpty() ? Optional.empty() : Optional.of(PhoneNumber.read(draft.mainNumber(), draft.country())
                .orElseThrow(() -> Refusal.invalid("accounts.companies.error.main_number_wrong", draft.mainNumber())));
    }

    private void name(String name, Optional<Company> before) {
        if (name.isEmpty()) {
            throw Refusal.invalid("accounts.companies.error.name_missing");
        }
        if (!Fitting.fits(name, LONGEST_NAME)) {
            throw Refusal.invalid("accounts.companies.error.name_long", LONGEST_NAME);
        }
        if (isOthers(companies.findByName(name), before)) {
            throw new Refusal(Refusal.Kind.CONFLICT, "accounts.companies.error.name_taken", name);
        }
    }

    private void domain(String domain) {
        if (domain.length() > LONGEST_DOMAIN || !DOMAIN.matcher(domain).matches()) {
            throw Refusal.invalid("accounts.companies.error.domain_wrong");
        }
        if (companies.findByDomain(domain).isPresent()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "accounts.companies.error.domain_taken", domain);
        }
    }

    private void mainNumber(PhoneNumber number, Optional<Company> before) {
        if (users.findByNumber(number).isPresent() || isOthers(companies.findByMainNumber(number.e164()), before)) {
            throw new Refusal(Refusal.Kind.CONFLICT, "accounts.companies.error.main_number_taken", number.international());
        }
        if (before.filter(company -> !company.mainNumber().equals(Optional.of(number)) && !isOwn(number, company.id())).isPresent()) {
            throw Refusal.invalid("accounts.companies.error.main_number_outside", number.international());
        }
    }

    /** Whether the number lies in a range of the company; while it has none, any number does. */
    boolean isOwn(PhoneNumber number, long companyId) {
        List<NumberRange> own = ranges.ofCompany(companyId);
        return own.isEmpty() || own.stream().anyMatch(range -> range.holds(number));
    }

    private static boolean isOthers(Optional<Company> owner, Optional<Company> before) {
        return owner.isPresent() && before.filter(company -> company.id() == owner.get().id()).isEmpty();
    }
}
