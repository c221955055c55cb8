package lu.fix4bizz.hub.accounts;

import java.io.Serializable;
import java.util.Set;
import java.util.stream.Collectors;
import lu.fix4bizz.hub.accounts.model.PortalSession;

/**
 * A browser that is signed in, and as whom.
 *
 * @param id         of the sign-in
 * @param roles      the names of what the user may do
 * @param remembered whether it lasts longer than the browser is used
 */
public record SignIn(long id, long userId, String userName, Set<String> roles, boolean remembered) implements Serializable {
    public SignIn {
        roles = Set.copyOf(roles);
    }

    static SignIn of(PortalSession session) {
        return new SignIn(session.id(), session.user().id(), session.user().userName(),
                session.user().roles().stream().map(Enum::name).collect(Collectors.toSet()), session.remembered());
    }
}
