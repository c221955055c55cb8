package lu.fix4bizz.hub.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import lu.fix4bizz.hub.accounts.model.Company;
import lu.fix4bizz.hub.accounts.model.Role;
import lu.fix4bizz.hub.accounts.model.User;
import lu.fix4bizz.hub.accounts.model.UserRepository;
import lu.fix4bizz.hub.model.Refusal;

/** Who runs the hub for its customers: companies, numbers, trunks, health. Calls, messages and contacts of customers are none of theirs. */
@ApplicationScoped
public class Operators {
    @Inject
    private UserRepository users;

    /**
     * The operator's own company.
     *
     * @throws Refusal {@code accounts.error.no_user} for anybody else, administrators too: to them nothing of it exists
     */
    public Company require(long userId) {
        return Optional.of(users.get(userId)).filter(user -> user.roles().contains(Role.OPERATOR)).map(User::company)
                .filter(company -> company.kind() == Company.Kind.OPERATOR).orElseThrow(() -> Refusal.notFound("accounts.error.no_user"));
    }
}
