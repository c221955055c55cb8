package lu.fix4bizz.hub.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.CredentialValidationResult.Status;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import lu.fix4bizz.hub.accounts.CorporateWays;
import lu.fix4bizz.hub.accounts.SecondFactor;
import lu.fix4bizz.hub.accounts.SignIn;
import lu.fix4bizz.hub.accounts.SignInThrottle;
import lu.fix4bizz.hub.database.Cause;

/** The one way into the hub over HTTP: a page's session, the sign-in form, or the bearer token of a program. */
@ApplicationScoped
public class HubSignIn implements HttpAuthenticationMechanism {
    private static final Logger LOG = System.getLogger(HubSignIn.class.getName());
    private static final String API = "/api/";
    private static final String BEARER = "Bearer ";

    @Inject
    private IdentityStoreHandler stores;
    @Inject
    private SignInThrottle throttle;
    @Inject
    private RequestRate rate;
    @Inject
    private SecondFactor secondFactor;
    @Inject
    private CorporateWays ways;
    @Inject
    private BrowserSignIn browsers;
    @Inject
    private Clock clock;

    @Override
    public AuthenticationStatus validateRequest(HttpServletRequest request, HttpServletResponse response,
            HttpMessageContext context) throws AuthenticationException {
        if (context.isAuthenticationRequest()) {
            return switch (context.getAuthParameters().getCredential()) {
                case UsernamePasswordCredential form -> signIn(form, context);
                case SecondFactorCode code -> signIn(code, context);
                case null, default -> AuthenticationStatus.SEND_FAILURE;
            };
        }
        if (request.getRequestURI().startsWith(request.getContextPath() + API)) {
            return program(context);
        }
        return browsers.find(request, response).map(known -> login(known, context)).orElseGet(() -> person(context));
    }

    @Override
    public void cleanSubject(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        browsers.end(request, response);
    }

    private AuthenticationStatus signIn(UsernamePasswordCredential form, HttpMessageContext context) {
        String source = context.getRequest().getRemoteAddr();
        AwaitedCode.forget(context.getRequest());
        if (throttle.waitFor(form.getCaller(), source).isPositive()) {
            return AuthenticationStatus.SEND_FAILURE;
        }
        CredentialValidationResult answer = stores.validate(form);
        if (answer.getStatus() != Status.VALID) {
            throttle.wrong(form.getCaller(), source);
            return AuthenticationStatus.SEND_FAILURE;
        }
        String userName = answer.getCallerPrincipal().getName();
        if (!ways.allowsPassword(userName)) {
            throttle.wrong(form.getCaller(), source); // by waiting nobody learns that the password was right
            BrowserSignIn.sendElsewhere(context.getRequest());
            return AuthenticationStatus.SEND_FAILURE;
        }
        throttle.right(form.getCaller(), source);
        boolean remember = context.getAuthParameters().isRememberMe();
        if (secondFactor.isAsked(userName)) {
            new AwaitedCode(userName, remember, clock.instant()).keep(context.getRequest());
            return AuthenticationStatus.SEND_CONTINUE;
        }
        return begin(userName, remember, context);
    }

    /** Whoever tries codes knows the password already: every source is slowed down together. */
    private AuthenticationStatus signIn(SecondFactorCode code, HttpMessageContext context) {
        Optional<AwaitedCode> awaited = AwaitedCode.in(context.getRequest(), clock.instant());
        if (awaited.isEmpty() || throttle.waitFor(awaited.get().userName(), SignInThrottle.ANY_SOURCE).isPositive()) {
            return AuthenticationStatus.SEND_FAILURE;
        }
        String userName = awaited.get().userName();
        if (!secondFactor.accepts(userName, code.value())) {
            throttle.wrong(userName, SignInThrottle.ANY_SOURCE);
            return AuthenticationStatus.SEND_FAILURE;
        }
        throttle.right(userName, SignInThrottle.ANY_SOURCE);
        AwaitedCode.forget(context.getRequest());
        return begin(userName, awaited.get().remember(), context);
    }

    private AuthenticationStatus begin(String userName, boolean remember, HttpMessageContext context) {
        return login(browsers.begin(userName, remember, context.getRequest(), context.getResponse()), context);
    }

    private static AuthenticationStatus login(SignIn known, HttpMessageContext context) {
        return context.notifyContainerAboutLogin(known.userName(), known.roles());
    }

    private AuthenticationStatus program(HttpMessageContext context) {
        Optional<CredentialValidationResult> known;
        try {
            known = bearerToken(context.getRequest()).map(token -> stores.validate(new BearerToken(token)))
                    .filter(answer -> answer.getStatus() == Status.VALID);
        } catch (RuntimeException storeAway) {
            LOG.log(Level.WARNING, "A token could not be checked: {0}", Cause.of(storeAway));
            return Challenge.later(context);
        }
        Duration wait = known.map(user -> rate.ofUser(user.getCallerPrincipal().getName()))
                .orElseGet(() -> rate.ofStranger(context.getRequest().getRemoteAddr()));
        if (wait.isPositive()) {
            return Challenge.slower(context, wait);
        }
        if (known.isPresent()) {
            return context.notifyContainerAboutLogin(known.get());
        }
        return context.isProtected() ? Challenge.program(context) : context.doNothing();
    }

    private static AuthenticationStatus person(HttpMessageContext context) {
        return context.isProtected() ? Challenge.person(context) : context.doNothing();
    }

    private static Optional<String> bearerToken(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Authorization"))
                .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(header -> header.substring(BEARER.length()).strip());
    }
}
