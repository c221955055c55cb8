package lu.fix4bizz.hub.administration.web;

import java.io.Serializable;

import lu.fix4bizz.hub.accounts.CorporateDraft;
import lu.fix4bizz.hub.accounts.model.ClaimNames;

/** The fields of a company's provider while they are written; everything that was typed stays until it is stored. */
public class CorporateForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String issuer;
    private String clientId;
    private String secret = "";
    private String domains;
    private String emailClaim;
    private String firstNameClaim;
    private String lastNameClaim;
    private boolean enabled;
    private boolean onlyWay;
    private boolean createsUsers;
    private final int version;

    CorporateForm(CorporateDraft draft) {
        issuer = draft.issuer();
        clientId = draft.clientId();
        domains = draft.domains();
        emailClaim = draft.claims().email();
        firstNameClaim = draft.claims().firstName();
        lastNameClaim = draft.claims().lastName();
        enabled = draft.enabled();
        onlyWay = draft.onlyWay();
        createsUsers = draft.createsUsers();
        version = draft.version();
    }

    CorporateDraft draft() {
        return new CorporateDraft(issuer, clientId, secret, domains, new ClaimNames(emailClaim, firstNameClaim, lastNameClaim), enabled, onlyWay, createsUsers, version);
    }

    public String getIssuer() {
        return issuer;
    }

    public void setIssuer(String issuer) {
        this.issuer = issuer;
    }

    public String getClientId() {
        return clientId;
    }

    public void setClientId(String clientId) {
        this.clientId = clientId;
    }

    public String getSecret() {
        return secret;
    }

    public void setSecret(String secret) {
        this.secret = secret;
    }

    public String getDomains() {
        return domains;
    }

    public void setDomains(String domains) {
        this.domains = domains;
    }

    public String getEmailClaim() {
        return emailClaim;
    }

    public void setEmailClaim(String emailClaim) {
        this.emailClaim = emailClaim;
    }

    public String getFirstNameClaim() {
        return firstNameClaim;
    }

    public void setFirstNameClaim(String firstNameClaim) {
        this.firstNameClaim = firstNameClaim;
    }

    public String getLastNameClaim() {
        return lastNameClaim;
    }

    public void setLastNameClaim(String lastNameClaim) {
        this.lastNameClaim = lastNameClaim;
    }

    public boolean isEnabled() {
        return enabled;
    }

    public void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }

    public boolean isOnlyWay() {
        return onlyWay;
    }

    public void setOnlyWay(boolean onlyWay) {
        this.onlyWay = onlyWay;
    }

    public boolean isCreatesUsers() {
        return createsUsers;
    }

    public void setCreatesUsers(boolean createsUsers) {
        this.createsUsers = createsUsers;
    }
}
