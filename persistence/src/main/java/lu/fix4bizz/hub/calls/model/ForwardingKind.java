package lu.fix4bizz.hub.calls.model;

import lu.fix4bizz.hub.accounts.model.UserSetting;

/** The four call forwards (3GPP TS 24.604: CFU, CFB, CFNR, CFNL) with the reason they put into Diversion and History-Info. */
public enum ForwardingKind {
    ALWAYS("unconditional", 302), BUSY("user-busy", 486), NO_ANSWER("no-answer", 408), NOT_REACHABLE("unavailable", 404);

    private final String diversionReason;
    private final int historyCause;

    ForwardingKind(String diversionReason, int historyCause) {
        this.diversionReason = diversionReason;
        this.historyCause = historyCause;
    }

    /** What an administrator holds when this forward is locked. */
    public UserSetting setting() {
        return UserSetting.valueOf("FORWARD_" + this);
    }

    /** The {@code reason} parameter of Diversion (RFC 5806 section 4). */
    public String diversionReason() {
        return diversionReason;
    }

    /** The {@code cause} URI parameter of RFC 4458 section 2, which History-Info entries carry (RFC 7044). */
    public int historyCause() {
        return historyCause;
    }
}
