package lu.fix4bizz.hub.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.stream.Collectors;
import lu.fix4bizz.hub.accounts.PasswordHash;
import lu.fix4bizz.hub.accounts.model.Credentials;
import lu.fix4bizz.hub.accounts.model.CredentialsRepository;
import lu.fix4bizz.hub.accounts.model.User;
import lu.fix4bizz.hub.accounts.model.UserRepository;

/** The users of the hub, known by password or by token. The caller's name is the user name, the groups are the roles. */
@ApplicationScoped
public class UserStore implements IdentityStore {
    @Inject
    private UserRepository users;
    @Inject
    private CredentialsRepository credentials;

    @Override
    @Transactional
    public CredentialValidationResult validate(Credential credential) {
        return switch (credential) {
            case UsernamePasswordCredential form -> byPassword(form.getCaller(), form.getPasswordAsString());
            case BearerToken token -> answer(users.findByToken(token.value()));
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
        return answer(user.filter(known -> !known.disabled()));
    }

    private static CredentialValidationResult answer(Optional<User> user) {
        return user.map(known -> new CredentialValidationResult(known.userName(),
                known.roles().stream().map(Enum::name).collect(Collectors.toSet())))
                .orElse(CredentialValidationResult.INVALID_RESULT);
    }
}
