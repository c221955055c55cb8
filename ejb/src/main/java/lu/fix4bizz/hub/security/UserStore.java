package lu.fix4bizz.hub.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lu.fix4bizz.hub.accounts.PasswordHash;
import lu.fix4bizz.hub.accounts.model.ApiToken;
import lu.fix4bizz.hub.accounts.model.Credentials;
import lu.fix4bizz.hub.accounts.model.CredentialsRepository;
import lu.fix4bizz.hub.accounts.model.User;
import lu.fix4bizz.hub.accounts.model.UserRepository;

/** The users of the hub, known by password or by token. The caller's name is the user name, the groups are the roles. */
@ApplicationScoped
public class UserStore implements IdentityStore {
    /** Role of a program whose token may only read. */
    public static final String READ_ONLY = "READ_ONLY";

    @Inject
    private UserRepository users;
    @Inject
    private Clock clock;
    @Inject
    private CredentialsRepository credentials;

    @Override
    @Transactional
    public CredentialValidationResult validate(Credential credential) {
        return switch (credential) {
            case UsernamePasswordCredential form -> byPassword(form.getCaller(), form.getPasswordAsString());
            case BearerToken token -> users.findByToken(token.value()).map(this::byToken).orElse(CredentialValidationResult.INVALID_RESULT);
            default -> CredentialValidationResult.NOT_VALIDATED_RESULT;
        };
    }

    private CredentialValidationResult byPassword(String login, String password) {
        Optional<User> user = users.findByLogin(login);
        Optional<Credentials> own = user.flatMap(known -> credentials.find(known.id()));
        boolean right = own.flatMap(Credentials::passwordHash).map(stored -> PasswordHash.matches(password, stored))
                .orElseGet(() -> PasswordHash.matchesNobody(password));
        if (!right) {
            return CredentialValidationResult.INVALID_RESULT;
        }
        own.filter(known -> known.passwordHash().filter(PasswordHash::isOutdated).isPresent())
                .ifPresent(known -> known.upgradePassword(PasswordHash.of(password)));
        return answer(user.filter(known -> !known.isOut()));
    }

    private CredentialValidationResult byToken(ApiToken token) {
        token.used(clock.instant());
        return known(token.user(), token.scope() == ApiToken.Scope.READ ? Stream.of(READ_ONLY) : Stream.empty());
    }

    private static CredentialValidationResult answer(Optional<User> user) {
        return user.map(known -> known(known, Stream.empty())).orElse(CredentialValidationResult.INVALID_RESULT);
    }

    private static CredentialValidationResult known(User user, Stream<String> more) {
        return new CredentialValidationResult(user.userName(), Stream.concat(user.roles().stream().map(Enum::name), more).collect(Collectors.toSet()));
    }
}
