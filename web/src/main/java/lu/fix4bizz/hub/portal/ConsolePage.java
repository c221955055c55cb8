package lu.fix4bizz.hub.portal;

import lu.fix4bizz.hub.accounts.model.Role;

/** A page of the administrator's or the operator's console, in the order of the rail. Its words stand under {@code portal.rail.<name>}. */
public enum ConsolePage {

    COMPANIES(Role.OPERATOR, "/operator/companies", "pi pi-building"),
    TRUNKS(Role.OPERATOR, "/operator/trunks", "pi pi-share-alt"),
    HEALTH(Role.OPERATOR, "/operator/health", "pi pi-heart"),
    USERS(Role.ADMINISTRATOR, "/administration/users", "pi pi-users"),
    GROUPS(Role.ADMINISTRATOR, "/administration/groups", "pi pi-sitemap"),
    LOCKS(Role.ADMINISTRATOR, "/administration/locks", "pi pi-lock"),
    NUMBERS(Role.ADMINISTRATOR, "/administration/numbers", "pi pi-hashtag"),
    QUEUES(Role.ADMINISTRATOR, "/administration/queues", "pi pi-phone"),
    PLANS(Role.ADMINISTRATOR, "/administration/plans", "pi pi-list-check"),
    COMPANY(Role.ADMINISTRATOR, "/administration/company", "pi pi-building"),
    SIGN_IN(Role.ADMINISTRATOR, "/administration/sign-in", "pi pi-sign-in"),
    LICENCES(Role.ADMINISTRATOR, "/administration/licences", "pi pi-ticket"),
    AUDIT(Role.ADMINISTRATOR, "/administration/audit", "pi pi-book");

    private final Role role;
    private final String address;
    private final String icon;

    ConsolePage(Role role, String address, String icon) {
        this.role = role;
        this.address = address;
        this.icon = icon;
    }

    Role role() {
        return role;
    }

    public String address() {
        return address;
    }

    public String icon() {
        return icon;
    }

    /** The last part of its message keys. */
    public String key() {
        return address.substring(address.lastIndexOf('/') + 1);
    }
}
