package lu.fix4bizz.hub.accounts;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import lu.fix4bizz.hub.accounts.model.Company;
import lu.fix4bizz.hub.accounts.model.CompanyRepository;
import lu.fix4bizz.hub.accounts.model.Licence;
import lu.fix4bizz.hub.accounts.model.LicencePack;
import lu.fix4bizz.hub.accounts.model.LicencePackRepository;
import lu.fix4bizz.hub.model.Refusal;

/** What companies bought: the operator sells, the administrator sees what is left. Users get theirs in {@link CompanyUsers}. */
@Stateless
public class Licences {
    private static final int MOST = 1_000_000;

    @Inject
    private Administrators administrators;
    @Inject
    private Operators operators;
    @Inject
    private CompanyRepository companies;
    @Inject
    private LicencePackRepository packs;
    @Inject
    private LicenceRules rules;

    /** One kind: how many users have it, of how many. */
    public record Pack(Licence licence, long used, long bought) implements Serializable {
        /** Never less than none: what was sold back by mistake is missing. */
        public long free() {
            return Math.max(0, bought - used);
        }
    }

    /** What was bought of one kind becomes another number. @param before what stood there when the form was opened */
    public record Sale(Licence licence, long before, long bought) {
    }

    /** Every kind, of the administrator's own company. */
    public List<Pack> own(long administratorId) {
        return all(administrators.companyOf(administratorId));
    }

    /** Every kind, of a customer. */
    public List<Pack> of(long operatorId, long companyId) {
        operators.require(operatorId);
        return all(companies.customer(companyId).id());
    }

    /**
     * Sells licences, or takes back those that nobody has.
     *
     * @throws Refusal {@code accounts.licences.error.number}, {@code .in_use}; {@code .stale} when somebody else sold meanwhile
     */
    public void sell(long operatorId, long companyId, List<Sale> sales) {
        operators.require(operatorId);
        Company company = companies.customer(companyId);
        Map<Licence, LicencePack> sold = packs.locked(companyId);
        Map<Licence, LicenceRules.Stock> stock = rules.stock(companyId);
        for (Sale sale : sales) {
            check(sale, stock.get(sale.licence()));
            if (sold.containsKey(sale.licence())) {
                sold.get(sale.licence()).buy((int) sale.bought());
            } else if (sale.bought() > 0) {
                packs.add(new LicencePack(company, sale.licence(), (int) sale.bought()));
            }
        }
    }

    private static void check(Sale sale, LicenceRules.Stock now) {
        if (now.bought() != sale.before()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "accounts.licences.error.stale");
        }
        if (sale.bought() < 0 || sale.bought() > MOST) {
            throw Refusal.invalid("accounts.licences.error.number", MOST);
        }
        if (sale.bought() < now.used() && sale.bought() < now.bought()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "accounts.licences.error.in_use", sale.licence(), now.used());
        }
    }

    private List<Pack> all(long companyId) {
        Map<Licence, LicenceRules.Stock> stock = rules.stock(companyId);
        return Arrays.stream(Licence.values()).map(licence -> new Pack(licence, stock.get(licence).used(), stock.get(licence).bought())).toList();
    }
}
