package lu.fix4bizz.hub.accounts;

import lu.fix4bizz.hub.accounts.model.Company;

/** Something of a company changed that answers from memory hold: whether it is in at all, its country, its main number. Fired inside the transaction. */
public record CompanyChanged(long companyId, String domain) {
    static CompanyChanged of(Company company) {
        return new CompanyChanged(company.id(), company.domain());
    }
}
