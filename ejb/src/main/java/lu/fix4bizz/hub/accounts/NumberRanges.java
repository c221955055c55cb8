package lu.fix4bizz.hub.accounts;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import lu.fix4bizz.hub.accounts.model.Company;
import lu.fix4bizz.hub.accounts.model.CompanyRepository;
import lu.fix4bizz.hub.accounts.model.NumberUseRepository;
import lu.fix4bizz.hub.model.Refusal;
import lu.fix4bizz.hub.numbers.model.NumberRange;
import lu.fix4bizz.hub.numbers.model.NumberRangeRepository;
import lu.fix4bizz.hub.numbers.model.PhoneNumber;

/** Which public numbers are whose, as the operator gives them out. */
@Stateless
public class NumberRanges {
    @Inject
    private Operators operators;
    @Inject
    private CompanyRepository companies;
    @Inject
    private NumberRangeRepository ranges;
    @Inject
    private NumberUseRepository used;
    @Inject
    private Event<NumberRangesChanged> changed;

    /** @param used how many of its numbers somebody has, the company itself with its main number among them */
    public record Shown(long id, String first, String last, long size, long used) implements Serializable {
    }

    /** By their numbers. @throws Refusal {@code accounts.error.no_company} */
    public List<Shown> of(long operatorId, long companyId) {
        operators.require(operatorId);
        Company company = companies.customer(companyId);
        return ranges.ofCompany(companyId).stream()
                .map(range -> new Shown(range.id(), range.first().international(), range.last().international(), range.size(), used(range, company))).toList();
    }

    /**
     * Gives a range to a company.
     *
     * @param first as typed, in the company's country
     * @throws Refusal {@code numbers.error.not_a_number}, {@code numbers.error.range_*}
     */
    public void add(long operatorId, long companyId, String first, String last) {
        operators.require(operatorId);
        Company company = companies.customer(companyId);
        NumberRange range = ranges.add(new NumberRange(companyId, number(first, company), number(last, company)));
        long others = used.count(range.first(), range.last()) - used.count(companyId, range.first(), range.last());
        if (others > 0) {
            throw new Refusal(Refusal.Kind.CONFLICT, "numbers.error.range_others", others);
        }
        changed.fire(new NumberRangesChanged());
    }

    /** Takes a range back that nobody uses. @throws Refusal {@code numbers.error.range_used} */
    public void remove(long operatorId, long companyId, long id) {
        operators.require(operatorId);
        NumberRange range = ranges.get(companyId, id);
        long inUse = used(range, companies.customer(companyId));
        if (inUse > 0) {
            throw new Refusal(Refusal.Kind.CONFLICT, "numbers.error.range_used", inUse);
        }
        ranges.remove(range);
        changed.fire(new NumberRangesChanged());
    }

    private long used(NumberRange range, Company company) {
        return used.count(company.id(), range.first(), range.last()) + company.mainNumber().filter(range::holds).stream().count();
    }

    private static PhoneNumber number(String typed, Company company) {
        return PhoneNumber.read(typed.strip(), company.country()).orElseThrow(() -> Refusal.invalid("numbers.error.not_a_number", typed));
    }
}
