package lu.fix4bizz.hub.accounts;

import java.io.Serializable;
import java.util.Locale;
import lu.fix4bizz.hub.accounts.model.Company;
import lu.fix4bizz.hub.numbers.model.PhoneNumber;

/**
 * What is written of a company.
 *
 * @param name       short, unique over the hub
 * @param domain     SIP domain; given once, for the passwords of phones hold for it only
 * @param country    ISO 3166 code
 * @param zone       of the tz database
 * @param language   of new users
 * @param mainNumber as typed, empty without one
 * @param version    of the company when the form was opened; 0 for a new one
 */
public record CompanyDraft(String name, String domain, String country, String zone, String language, String mainNumber, int version) implements Serializable {
    public CompanyDraft {
        name = name.strip();
        domain = domain.strip().toLowerCase(Locale.ROOT);
        mainNumber = mainNumber.strip();
    }

    CompanyDraft named(String other) {
        return new CompanyDraft(other, domain, country, zone, language, mainNumber, version);
    }

    static CompanyDraft of(Company company) {
        return new CompanyDraft(company.name(), company.domain(), company.country(), company.zone().getId(), company.language(),
                company.mainNumber().map(PhoneNumber::international).orElse(""), company.version());
    }
}
