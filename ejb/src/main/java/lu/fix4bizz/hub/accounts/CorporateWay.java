package lu.fix4bizz.hub.accounts;

/**
 * A company's own account as a way in.
 *
 * @param domain by which the company was found
 * @param only   whether passwords are refused beside it
 */
public record CorporateWay(long companyId, String company, String domain, boolean only) {
}
