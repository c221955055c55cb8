package lu.fix4bizz.hub.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import lu.fix4bizz.hub.accounts.model.Role;
import lu.fix4bizz.hub.accounts.model.User;
import lu.fix4bizz.hub.accounts.model.UserRepository;
import lu.fix4bizz.hub.model.Refusal;

/** Who may look after a company. */
@ApplicationScoped
public class Administrators {
    @Inject
    private UserRepository users;

    /**
     * The company that this administrator looks after.
     *
     * @throws Refusal {@code accounts.error.no_user} for anybody else: to them nothing of it exists
     */
    public long companyOf(long userId) {
        return require(userId).company().id();
    }

    User require(long userId) {
        return Optional.of(users.get(userId)).filter(user -> user.roles().contains(Role.ADMINISTRATOR)).orElseThrow(Administrators::nobody);
    }

    /** One of the same company's users. @throws Refusal {@code accounts.error.no_user}, also when the user is another company's */
    User own(long administratorId, long userId) {
        long company = companyOf(administratorId);
        return Optional.of(users.get(userId)).filter(user -> user.company().id() == company).orElseThrow(Administrators::nobody);
    }

    /** @throws Refusal {@code accounts.error.no_user} when this user is not the administrator's to look after */
    public void requireOwn(long administratorId, long userId) {
        own(administratorId, userId);
    }

    private static Refusal nobody() {
        return Refusal.notFound("accounts.error.no_user");
    }
}
