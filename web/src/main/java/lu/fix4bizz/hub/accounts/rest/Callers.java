package lu.fix4bizz.hub.accounts.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.PathSegment;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import lu.fix4bizz.hub.accounts.Accounts;
import lu.fix4bizz.hub.accounts.UserProfile;
import lu.fix4bizz.hub.accounts.model.Role;
import lu.fix4bizz.hub.model.Refusal;
import lu.fix4bizz.hub.rest.AnswerLanguage;
import lu.fix4bizz.hub.rest.Answers;
import lu.fix4bizz.hub.security.UserStore;

/** Finds out who calls and about whom, before anything else of the API runs. */
@Provider
@PreMatching
public class Callers implements ContainerRequestFilter {
    /** RFC 9110 section 9.2.1. */
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Pattern USER_NAME = Pattern.compile("[\\p{L}\\p{N}._@+-]{1,100}");

    @Inject
    private Accounts accounts;
    @Inject
    private Owner owner;
    @Inject
    private AnswerLanguage language;
    @Inject
    private Answers answers;

    @Override
    public void filter(ContainerRequestContext request) {
        language.choose(request.getAcceptableLanguages());
        SecurityContext security = request.getSecurityContext();
        if (security.getUserPrincipal() == null) {
            request.abortWith(answers.noToken());
            return;
        }
        if (security.isUserInRole(UserStore.READ_ONLY) && !READING.contains(request.getMethod())) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "rest.error.read_only");
        }
        UserProfile caller = accounts.profile(security.getUserPrincipal().getName());
        language.choose(caller.language());
        List<String> path = request.getUriInfo().getPathSegments().stream().map(PathSegment::getPath).toList();
        owner.is(path.size() > 1 && "users".equals(path.getFirst()) ? colleague(caller, path.get(1)) : caller.id());
    }

    private long colleague(UserProfile caller, String userName) {
        if (!caller.roles().contains(Role.ADMINISTRATOR)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "rest.error.administrators_only");
        }
        if (!USER_NAME.matcher(userName).matches()) {
            throw Refusal.notFound("accounts.error.no_user");
        }
        return accounts.inCompanyOf(caller.id(), userName).id();
    }
}
