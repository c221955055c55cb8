package lu.fix4bizz.hub.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import lu.fix4bizz.hub.accounts.model.Licence;
import lu.fix4bizz.hub.accounts.model.LicencePack;
import lu.fix4bizz.hub.accounts.model.LicencePackRepository;
import lu.fix4bizz.hub.model.Refusal;

/** No more licences are given than the company bought. */
@ApplicationScoped
class LicenceRules {
    @Inject
    private LicencePackRepository packs;

    /** How many of a kind are in use, and how many the company has. */
    record Stock(long used, long bought) {
        boolean isFree() {
            return used < bought;
        }

        Stock afterOne() {
            return new Stock(used + 1, bought);
        }
    }

    /** Of every kind. */
    Map<Licence, Stock> stock(long companyId) {
        return stock(packs.ofCompany(companyId), companyId);
    }

    /**
     * Whether a user may have these.
     *
     * @param before what they have now
     * @throws Refusal {@code accounts.users.error.licences_none_free}
     */
    void check(Set<Licence> wanted, Set<Licence> before, long companyId) {
        Set<Licence> added = EnumSet.noneOf(Licence.class);
        added.addAll(wanted);
        added.removeAll(before);
        if (!added.isEmpty()) {
            Map<Licence, Stock> stock = stock(packs.locked(companyId), companyId);
            added.forEach(licence -> refuseWithout(licence, stock.get(licence)));
        }
    }

    static void refuseWithout(Licence licence, Stock stock) {
        if (!stock.isFree()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "accounts.users.error.licences_none_free", licence, stock.used(), stock.bought());
        }
    }

    private Map<Licence, Stock> stock(Map<Licence, LicencePack> bought, long companyId) {
        Map<Licence, Long> used = packs.used(companyId);
        return Arrays.stream(Licence.values()).collect(Collectors.toMap(Function.identity(),
                licence -> new Stock(used.getOrDefault(licence, 0L), bought.containsKey(licence) ? bought.get(licence).bought() : 0)));
    }
}
