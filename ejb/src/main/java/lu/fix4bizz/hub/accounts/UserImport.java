package lu.fix4bizz.hub.accounts;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import lu.fix4bizz.hub.accounts.model.Company;
import lu.fix4bizz.hub.accounts.model.Licence;
import lu.fix4bizz.hub.model.Refusal;

/** Many users at once, from a file that is looked at before anything is added. */
@Stateless
public class UserImport {
    /** Bytes of a file. */
    public static final int LARGEST = UserFile.MOST_BYTES;

    @Inject
    private Administrators administrators;
    @Inject
    private UserRules rules;
    @Inject
    private LicenceRules licences;

    /**
     * A row of the file.
     *
     * @param line    of the file
     * @param phone   not looked at yet
     * @param refusal why it cannot be added; empty for a good one
     */
    public record Line(long line, UserDraft draft, PhoneColumns phone, Optional<Refusal> refusal) {
    }

    /**
     * What the file would do; nothing is written.
     *
     * @throws Refusal as {@link UserFile#read}
     */
    public List<Line> preview(long administratorId, byte[] file) {
        Company company = administrators.require(administratorId).company();
        Set<String> seen = new HashSet<>();
        Map<Licence, LicenceRules.Stock> stock = licences.stock(company.id());
        return UserFile.read(file, company.language()).stream().map(row -> new Line(row.line(), row.draft(), row.phone(), refusal(row, company, seen, stock))).toList();
    }

    private Optional<Refusal> refusal(UserFile.Row row, Company company, Set<String> seen, Map<Licence, LicenceRules.Stock> stock) {
        UserDraft draft = row.draft();
        try {
            rules.check(draft, company, Optional.empty());
            if (!row.unknown().isEmpty()) {
                throw Refusal.invalid("accounts.users.error.licences_unknown", row.unknown());
            }
            refuseTwice("email", draft.email().toLowerCase(Locale.ROOT), seen);
            refuseTwice("extension", draft.extension(), seen);
            UserRules.number(draft, company).ifPresent(number -> refuseTwice("number", number.e164(), seen));
            draft.licences().forEach(licence -> LicenceRules.refuseWithout(licence, stock.get(licence)));
            draft.licences().forEach(licence -> stock.computeIfPresent(licence, (same, before) -> before.afterOne()));
            return Optional.empty();
        } catch (Refusal no) {
            return Optional.of(no);
        }
    }

    private static void refuseTwice(String field, String value, Set<String> seen) {
        if (!value.isEmpty() && !seen.add(field + " " + value)) {
            throw Refusal.invalid("accounts.users.error." + field + "_twice", value);
        }
    }
}
