package lu.fix4bizz.hub.accounts;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lu.fix4bizz.hub.accounts.model.ClaimNames;
import lu.fix4bizz.hub.accounts.model.Company;
import lu.fix4bizz.hub.accounts.model.CorporateDomain;
import lu.fix4bizz.hub.accounts.model.CorporateSignIn;
import lu.fix4bizz.hub.accounts.model.CorporateSignInRepository;
import lu.fix4bizz.hub.model.Refusal;
import lu.fix4bizz.hub.secrets.SecretBox;

/** The provider at which the people of a company sign in, as its administrator looks after it. */
@Stateless
public class CorporateSignIns {
    @Inject
    private CorporateSignInRepository signIns;
    @Inject
    private Administrators administrators;
    @Inject
    private CorporateRules rules;
    @Inject
    private SecretBox secrets;
    @Inject
    private SignIns open;
    @Inject
    private CorporateWays ways;
    @Inject
    private Clock clock;

    /**
     * What stands in the form.
     *
     * @param secretSince since when there is a client secret; empty without one
     * @param proven      whether somebody came in with these settings
     */
    public record Kept(CorporateDraft draft, Optional<Instant> secretSince, boolean proven) {
    }

    /** What it takes to ask the provider. @param clientSecret empty for a client that has none */
    public record Access(long companyId, String company, String issuer, String clientId, String clientSecret, ClaimNames claims) {
        /** Never in a log. */
        @Override
        public String toString() {
            return clientId + " at " + issuer;
        }
    }

    public Kept kept(long administratorId) {
        long company = administrators.companyOf(administratorId);
        return signIns.find(company).map(known -> new Kept(CorporateDraft.of(known, signIns.domains(company)), known.secretSetAt(), known.isProven()))
                .orElse(new Kept(CorporateDraft.NONE, Optional.empty(), false));
    }

    /**
     * Stores it. A client secret belongs to one client of one issuer: with another of either it is gone, so that nobody can have it sent elsewhere.
     * When passwords open nothing any more, what is open of those whom they let in ends: they come in again by the provider.
     *
     * @throws Refusal as {@link CorporateRules#check}; {@code accounts.corporate.error.stale} when somebody else changed it meanwhile;
     *                 {@code accounts.corporate.error.only_unproven} for the only way in before anybody came in by it
     */
    public void save(long administratorId, CorporateDraft draft) {
        Company company = administrators.require(administratorId).company();
        Optional<CorporateSignIn> before = signIns.find(company.id());
        if (before.map(CorporateSignIn::version).orElse(0) != draft.version()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "accounts.corporate.error.stale");
        }
        rules.check(draft, company.id());
        CorporateSignIn signIn = before.orElseGet(() -> signIns.add(new CorporateSignIn(company, draft.issuer(), draft.clientId(), draft.claims())));
        boolean closed = signIn.closesPasswords();
        write(draft, signIn);
        if (draft.onlyWay() && !signIn.isProven()) {
            throw Refusal.invalid("accounts.corporate.error.only_unproven");
        }
        if (!closed && signIn.closesPasswords()) {
            open.endOfCompany(company.id(), user -> !ways.allowsPassword(user));
        }
    }

    /** How to ask the provider of the administrator's company, whether it is open to its people or not. @throws Refusal {@code accounts.corporate.error.off} */
    public Access ownAccess(long administratorId) {
        return signIns.find(administrators.companyOf(administratorId)).map(this::access).orElseThrow(CorporateSignIns::off);
    }

    /** How to ask the provider of a company whose people may come in by it. @throws Refusal {@code accounts.corporate.error.off} */
    public Access access(long companyId) {
        return signIns.find(companyId).filter(CorporateSignIn::isEnabled).map(this::access).orElseThrow(CorporateSignIns::off);
    }

    /** Whether this user is tied to somebody at the provider. */
    public boolean isLinked(long administratorId, long userId) {
        return signIns.link(administrators.own(administratorId, userId).id()).isPresent();
    }

    /** Frees a user from who they are at the provider: whoever comes with their address next is it. */
    public void unlink(long administratorId, long userId) {
        signIns.link(administrators.own(administratorId, userId).id()).ifPresent(signIns::remove);
    }

    private void write(CorporateDraft draft, CorporateSignIn signIn) {
        boolean elsewhere = !signIn.issuer().equals(draft.issuer()) || !signIn.clientId().equals(draft.clientId());
        signIn.ask(draft.issuer(), draft.clientId());
        if (!draft.secret().isEmpty()) {
            signIn.keepSecret(secrets.seal(draft.secret()), clock.instant());
        } else if (elsewhere) {
            signIn.forgetSecret();
        }
        signIn.read(draft.claims());
        signIn.open(draft.enabled(), draft.onlyWay(), draft.createsUsers());
        writeDomains(draft.domainList(), signIn);
    }

    private void writeDomains(List<String> wanted, CorporateSignIn signIn) {
        Set<String> missing = new HashSet<>(wanted);
        for (CorporateDomain domain : signIns.domains(signIn.companyId())) {
            if (!missing.remove(domain.domain())) {
                signIns.remove(domain);
            }
        }
        missing.forEach(domain -> signIns.add(new CorporateDomain(domain, signIn)));
    }

    private Access access(CorporateSignIn signIn) {
        return new Access(signIn.companyId(), signIn.company().name(), signIn.issuer(), signIn.clientId(), signIn.sealedSecret().map(secrets::open).orElse(""),
                signIn.claims());
    }

    private static Refusal off() {
        return Refusal.notFound("accounts.corporate.error.off");
    }
}
