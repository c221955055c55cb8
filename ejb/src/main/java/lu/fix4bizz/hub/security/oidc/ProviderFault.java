package lu.fix4bizz.hub.security.oidc;

import lu.fix4bizz.hub.model.Refusal;

/**
 * What is wrong with a provider, in the words that its administrator needs. People who only want to sign in get other ones
 * ({@link CorporateDoor}).
 */
class ProviderFault extends Refusal {
    private static final long serialVersionUID = 1L;

    private ProviderFault(Kind kind, String why, Object... arguments) {
        super(kind, "accounts.corporate.error." + why, arguments);
    }

    /** It does not answer, or not in time. */
    static ProviderFault away(Throwable cause) {
        ProviderFault fault = new ProviderFault(Kind.UNAVAILABLE, "unreachable");
        fault.initCause(cause);
        return fault;
    }

    /** It says something else than a provider says. */
    static ProviderFault wrong(String why, Object... arguments) {
        return new ProviderFault(Kind.INVALID, why, arguments);
    }

    static ProviderFault wrong(String why, Throwable cause) {
        ProviderFault fault = new ProviderFault(Kind.INVALID, why);
        fault.initCause(cause);
        return fault;
    }
}
