package lu.fix4bizz.hub.accounts;

/**
 * Somebody as their company's provider has it, proven by its signature.
 *
 * @param subject who it is there, for ever
 * @param email   empty when the provider does not tell it
 */
public record CorporateIdentity(long companyId, String issuer, String subject, String email, Proof proof, String firstName, String lastName) {
    /** Whether the provider says that the address is the person's. */
    public enum Proof { VERIFIED, DENIED, UNSAID }
}
