package lu.fix4bizz.hub.security.oidc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import lu.fix4bizz.hub.accounts.CorporateSignIns;
import lu.fix4bizz.hub.accounts.CorporateSignIns.Access;
import lu.fix4bizz.hub.model.Refusal;

/** Looks whether a provider can be used as it is written down, step by step. */
@ApplicationScoped
public class ProviderCheck {
    @Inject
    private CorporateSignIns signIns;
    @Inject
    private Providers providers;
    @Inject
    private TokenExchange exchange;
    @Inject
    private CorporateDoor door;

    /** What the provider is asked for. */
    public enum Step {
        /** It answers, calls itself as it was written down, and has keys. */
        PROVIDER,
        /** It knows the client and takes its secret. */
        CLIENT
    }

    /**
     * Asks the provider of the administrator's company.
     *
     * @throws Refusal what is wrong, and what to do about it
     */
    public void check(long administratorId, Step step) {
        Access access = signIns.ownAccess(administratorId);
        Provider provider = step == Step.PROVIDER ? providers.look(access.issuer()) : providers.find(access.issuer());
        if (step == Step.CLIENT && !exchange.knowsClient(door.comeBack(), access, provider)) {
            throw ProviderFault.wrong("secret");
        }
    }
}
