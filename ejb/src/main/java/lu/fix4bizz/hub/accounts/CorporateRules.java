package lu.fix4bizz.hub.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lu.fix4bizz.hub.accounts.model.CorporateSignInRepository;
import lu.fix4bizz.hub.model.Refusal;

/** What may be written of a company's provider. Each refusal's key ends in the field that it is about, and why. */
@ApplicationScoped
class CorporateRules {
    private static final int LONGEST_ISSUER = 300;
    private static final int LONGEST_CLIENT = 200;
    private static final int LONGEST_SECRET = 200;
    private static final int LONGEST_CLAIM = 80;
    private static final int LONGEST_DOMAIN = 120;
    private static final int MOST_DOMAINS = 50;
    private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7e]+");
    private static final Pattern DOMAIN = Pattern.compile("([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z0-9-]{2,}");

    @Inject
    private CorporateSignInRepository signIns;
    @Inject
    private ProviderAddresses addresses;

    /** @throws Refusal {@code accounts.corporate.error.<field>_<why>} */
    void check(CorporateDraft draft, long companyId) {
        fits("issuer", draft.issuer(), LONGEST_ISSUER);
        addresses.check(draft.issuer());
        fits("client", draft.clientId(), LONGEST_CLIENT);
        if (!draft.secret().isEmpty()) {
            fits("secret", draft.secret(), LONGEST_SECRET);
        }
        Stream.of(draft.claims().email(), draft.claims().firstName(), draft.claims().lastName()).forEach(claim -> fits("claim", claim, LONGEST_CLAIM));
        if (draft.enabled() && draft.domainList().isEmpty()) {
            throw Refusal.invalid("accounts.corporate.error.domains_missing");
        }
        if (draft.domainList().size() > MOST_DOMAINS) {
            throw Refusal.invalid("accounts.corporate.error.domains_many", MOST_DOMAINS);
        }
        draft.domainList().forEach(domain -> domain(domain, companyId));
    }

    private static void fits(String field, String text, int longest) {
        if (text.isEmpty()) {
            throw Refusal.invalid("accounts.corporate.error." + field + "_missing");
        }
        if (text.length() > longest || !VISIBLE.matcher(text).matches()) {
            throw Refusal.invalid("accounts.corporate.error." + field + "_wrong", longest);
        }
    }

    private void domain(String domain, long companyId) {
        if (domain.length() > LONGEST_DOMAIN || !DOMAIN.matcher(domain).matches()) {
            throw Refusal.invalid("accounts.corporate.error.domains_wrong", domain);
        }
        if (signIns.isOthers(domain, companyId)) {
            throw new Refusal(Refusal.Kind.CONFLICT, "accounts.corporate.error.domains_taken", domain);
        }
    }
}
