package lu.fix4bizz.hub.accounts;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import lu.fix4bizz.hub.accounts.model.Company;
import lu.fix4bizz.hub.accounts.model.NumberUseRepository;
import lu.fix4bizz.hub.accounts.model.User;
import lu.fix4bizz.hub.accounts.model.UserRepository;
import lu.fix4bizz.hub.model.Refusal;
import lu.fix4bizz.hub.numbers.model.Extension;
import lu.fix4bizz.hub.numbers.model.NumberRange;
import lu.fix4bizz.hub.numbers.model.NumberRangeRepository;
import lu.fix4bizz.hub.numbers.model.PhoneNumber;

/**
 * The public numbers and the extensions of a company: who has which, and which are free. Free numbers stand in no table: the ranges are
 * counted through, and of users only those whose numbers are shown are read.
 */
@Stateless
public class CompanyNumbers {
    /** More numbers are not named in a query: all users with one are read instead. */
    private static final int MOST_NAMED = 500;

    @Inject
    private Administrators administrators;
    @Inject
    private NumberRangeRepository ranges;
    @Inject
    private UserRepository users;
    @Inject
    private NumberUseRepository used;
    @Inject
    private CompanyUsers companyUsers;

    /** Which of them are listed. */
    public enum Show { ALL, FREE, USED, EXTENSIONS }

    /**
     * A number or an extension.
     *
     * @param number   E.164, empty for an extension without one
     * @param userId   who has it; 0 where nobody does
     * @param main     whether it is the company's main number
     */
    public record Row(String number, long userId, String name, String extension, boolean main) implements Serializable {
        static Row of(User user) {
            return new Row(user.number().map(PhoneNumber::e164).orElse(""), user.id(), user.displayName(), user.extension().map(Extension::digits).orElse(""), false);
        }

        public boolean isFree() {
            return userId == 0 && !main;
        }

        /** With blanks; empty without a number. */
        public String shown() {
            return number.isEmpty() ? "" : PhoneNumber.of(number).international();
        }
    }

    /** @param total how many there are in all */
    public record Page(List<Row> rows, long total) {
    }

    /**
     * A part of the list.
     *
     * @param text part of a number; where somebody has it, also of their name or extension
     * @param from how many are left out first
     */
    public Page page(long administratorId, Show show, String text, int from, int most) {
        Company company = administrators.require(administratorId).company();
        List<NumberRange> own = ranges.ofCompany(company.id());
        return switch (show) {
            case ALL -> own.isEmpty() || text.matches(".*\\p{L}.*") ? used(company, text, from, most) : counted(company, own, matching(text), from, most);
            case FREE -> counted(company, own, matching(text).and(free(company)), from, most);
            case USED -> used(company, text, from, most);
            case EXTENSIONS -> new Page(users.withLine(company.id(), text, from, most).stream().map(Row::of).toList(), users.countWithLine(company.id(), text));
        };
    }

    /** Gives a number to the user with this extension; the one that they had is free again. @throws Refusal as {@link UserRules#check} */
    public void assign(long administratorId, String number, String extension) {
        long company = administrators.companyOf(administratorId);
        User user = Optional.of(extension).filter(Extension::isOne).flatMap(line -> users.findByExtension(company, Extension.of(line)))
                .orElseThrow(() -> Refusal.invalid("accounts.numbers.error.nobody"));
        give(administratorId, user.id(), number);
    }

    /** Gives a number to a user; an empty one takes theirs away. @throws Refusal as {@link UserRules#check} */
    public void give(long administratorId, long userId, String number) {
        companyUsers.change(administratorId, userId, companyUsers.draft(administratorId, userId).numbered(number));
    }

    private Page used(Company company, String text, int from, int most) {
        return new Page(users.withNumber(company.id(), text, from, most).stream().map(Row::of).toList(), users.countWithNumber(company.id(), text));
    }

    private Page counted(Company company, List<NumberRange> own, LongPredicate which, int from, int most) {
        List<String> shown = numbers(own).filter(which).skip(from).limit(most).mapToObj(number -> "+" + number).toList();
        List<User> having = shown.size() > MOST_NAMED ? users.withNumber(company.id(), "", 0, Integer.MAX_VALUE) : used.owners(company.id(), shown);
        Map<String, User> owners = having.stream().collect(Collectors.toMap(user -> user.number().orElseThrow().e164(), Function.identity()));
        return new Page(shown.stream().map(number -> row(number, Optional.ofNullable(owners.get(number)), company)).toList(), numbers(own).filter(which).count());
    }

    private static Row row(String number, Optional<User> owner, Company company) {
        return owner.map(Row::of).orElseGet(() -> new Row(number, 0, "", "", company.mainNumber().filter(PhoneNumber.of(number)::equals).isPresent()));
    }

    private static LongStream numbers(List<NumberRange> own) {
        return own.stream().flatMapToLong(range -> LongStream.rangeClosed(range.first().digits(), range.last().digits()));
    }

    /** A number that begins with +352 or 00352 is looked for as it is stored. */
    private static LongPredicate matching(String text) {
        String digits = text.replaceAll("\\D", "").replaceFirst("^00", "");
        return number -> digits.isEmpty() || String.valueOf(number).contains(digits);
    }

    private LongPredicate free(Company company) {
        Set<Long> taken = used.all(company.id()).stream().map(PhoneNumber::of).map(PhoneNumber::digits).collect(Collectors.toCollection(HashSet::new));
        company.mainNumber().map(PhoneNumber::digits).ifPresent(taken::add);
        return number -> !taken.contains(number);
    }
}
