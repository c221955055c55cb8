package lu.fix4bizz.hub.accounts.model;

/** How far a user has come with the hub, as the administrator sees it. */
public enum UserState {
    /** May sign in. */
    ACTIVE,
    /** Has not chosen a password yet, nor come in by the company's own account. */
    INVITED,
    /** Keeps everything and gets in nowhere. */
    SUSPENDED;

    static UserState of(User user, boolean hasComeIn) {
        if (user.disabled()) {
            return SUSPENDED;
        }
        return hasComeIn ? ACTIVE : INVITED;
    }
}
