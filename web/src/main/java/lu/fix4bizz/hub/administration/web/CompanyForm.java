package lu.fix4bizz.hub.administration.web;

import java.io.Serializable;

import lu.fix4bizz.hub.accounts.CompanyDraft;

/** The fields of a company while they are written; everything that was typed stays until it is stored. */
public class CompanyForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String name;
    private String domain;
    private String country;
    private String zone;
    private String language;
    private String mainNumber;
    private final int version;

    public CompanyForm(CompanyDraft draft) {
        name = draft.name();
        domain = draft.domain();
        country = draft.country();
        zone = draft.zone();
        language = draft.language();
        mainNumber = draft.mainNumber();
        version = draft.version();
    }

    public CompanyDraft draft() {
        return new CompanyDraft(name, domain, country, zone, language, mainNumber, version);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getDomain() {
        return domain;
    }

    public void setDomain(String domain) {
        this.domain = domain;
    }

    public String getCountry() {
        return country;
    }

    public void setCountry(String country) {
        this.country = country;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getMainNumber() {
        return mainNumber;
    }

    public void setMainNumber(String mainNumber) {
        this.mainNumber = mainNumber;
    }
}
