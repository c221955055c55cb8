package lu.fix4bizz.hub.accounts.rest;

import jakarta.enterprise.context.RequestScoped;

/** Whose resource this request is about: the token's user, or the one an administrator names. */
@RequestScoped
public class Owner {
    /** What the path of every resource of a user begins with. */
    public static final String PATH = "{owner: me|users/[^/]+}";

    private long userId;

    void is(long id) {
        userId = id;
    }

    public long id() {
        return userId;
    }
}
