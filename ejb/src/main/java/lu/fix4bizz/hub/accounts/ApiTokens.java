package lu.fix4bizz.hub.accounts;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lu.fix4bizz.hub.accounts.model.ApiToken;
import lu.fix4bizz.hub.accounts.model.ApiToken.Scope;
import lu.fix4bizz.hub.accounts.model.UserRepository;
import lu.fix4bizz.hub.model.Fitting;
import lu.fix4bizz.hub.model.Refusal;
import lu.fix4bizz.hub.secrets.RandomSecret;

/** A user's own tokens for programs that use the REST API in their name. */
@Stateless
public class ApiTokens {
    private static final int MOST = 20;
    private static final int LONGEST_NAME = 60;
    /** So that scanners for leaked secrets know one when they see it. */
    private static final String MARK = "hub_";

    @Inject
    private UserRepository users;
    @Inject
    private Clock clock;

    /** A token without its secret. */
    public record Shown(long id, String name, Scope scope, Instant createdAt, Optional<Instant> lastUsedAt) {
    }

    /** The newest first. */
    public List<Shown> of(long userId) {
        return users.tokens(userId).stream().map(token -> new Shown(token.id(), token.name(), token.scope(), token.createdAt(), token.lastUsedAt())).toList();
    }

    /**
     * Makes a token.
     *
     * @param name what it is for, so that its owner knows which one to revoke
     * @return the token itself: shown now and never again
     * @throws Refusal {@code accounts.tokens.error.name}, {@code .same_name} or {@code .many}
     */
    public String create(long userId, String name, Scope scope) {
        String wanted = name.strip();
        if (wanted.isEmpty() || !Fitting.fits(wanted, LONGEST_NAME)) {
            throw Refusal.invalid("accounts.tokens.error.name", LONGEST_NAME);
        }
        List<ApiToken> own = users.tokens(userId);
        if (own.size() >= MOST) {
            throw new Refusal(Refusal.Kind.CONFLICT, "accounts.tokens.error.many", MOST);
        }
        if (own.stream().anyMatch(token -> token.name().equalsIgnoreCase(wanted))) {
            throw new Refusal(Refusal.Kind.CONFLICT, "accounts.tokens.error.same_name");
        }
        String token = MARK + RandomSecret.next();
        users.add(new ApiToken(users.get(userId), wanted, token, scope, clock.instant()));
        return token;
    }

    /** From now on nobody gets in with it. One that is gone already, or somebody else's, stays as it is. */
    public void revoke(long userId, long id) {
        users.tokens(userId).stream().filter(token -> token.id() == id).forEach(users::remove);
    }
}
