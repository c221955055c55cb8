package lu.fix4bizz.hub.security.oidc;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lu.fix4bizz.hub.accounts.CorporateIdentity;
import lu.fix4bizz.hub.accounts.CorporateSignIns;
import lu.fix4bizz.hub.accounts.CorporateSignIns.Access;
import lu.fix4bizz.hub.accounts.CorporateUsers;
import lu.fix4bizz.hub.accounts.CorporateUsers.Seen;
import lu.fix4bizz.hub.accounts.SignIn;
import lu.fix4bizz.hub.database.Cause;
import lu.fix4bizz.hub.model.Fitting;
import lu.fix4bizz.hub.model.Refusal;
import lu.fix4bizz.hub.security.BrowserSignIn;
import lu.fix4bizz.hub.settings.Settings;

/** The way in by a company's own provider: the browser is sent there, and comes back with an answer that has to prove itself. */
@ApplicationScoped
public class CorporateDoor {
    private static final Logger LOG = System.getLogger(CorporateDoor.class.getName());
    private static final int LONGEST_CODE = 60;
    private static final Scope WHO = new Scope("openid", "email", "profile");

    @Inject
    private CorporateSignIns signIns;
    @Inject
    private CorporateUsers users;
    @Inject
    private Providers providers;
    @Inject
    private TokenExchange exchange;
    @Inject
    private IdTokens tokens;
    @Inject
    private Claims claims;
    @Inject
    private BrowserSignIn browsers;
    @Inject
    private Settings settings;
    @Inject
    private Clock clock;

    /** Where the provider sends browsers back to; it has to know it. */
    public URI comeBack() {
        return URI.create(settings.publicUrl() + "/accounts/sign-in/callback");
    }

    /** Where the provider sends browsers after it signed them out; it has to know it. */
    public URI afterSignOut() {
        return URI.create(settings.publicUrl() + "/accounts/sign-in?left=true");
    }

    /**
     * Sends a person to their company's provider.
     *
     * @param login  as the person wrote it: the provider may fill it in
     * @param wanted where they were on their way to
     * @return where the browser goes
     * @throws Refusal when the company has no such way, or its provider is away
     */
    public URI open(long companyId, String login, String wanted, HttpServletRequest request) {
        Access access = signIns.access(companyId);
        try {
            return open(access, AwaitedAnswer.of(companyId, 0, wanted, clock.instant()), login, request);
        } catch (ProviderFault fault) {
            throw toPeople(fault, access);
        }
    }

    /** Sends an administrator to the provider of their company, to try it. @throws Refusal what is wrong with it */
    public URI tryOut(long administratorId, HttpServletRequest request) {
        Access access = signIns.ownAccess(administratorId);
        return open(access, AwaitedAnswer.of(access.companyId(), administratorId, "", clock.instant()), "", request);
    }

    /** What this browser was sent with, if it is this that it brings an answer to. It is used up. */
    public Optional<AwaitedAnswer> awaited(HttpServletRequest request) {
        return AwaitedAnswer.take(Optional.ofNullable(request.getParameter("state")).orElse(""), request, clock.instant());
    }

    /** Signs in whom the answer proves. @throws Refusal in words for the person */
    public SignIn enter(AwaitedAnswer awaited, HttpServletRequest request, HttpServletResponse response) {
        Access access = signIns.access(awaited.companyId());
        try {
            Provider provider = providers.find(access.issuer());
            Proven proven = proven(awaited, access, provider, request);
            SignIn begun = browsers.begin(users.recognise(proven.who()), false, request, response);
            Optional.ofNullable(provider.metadata().getEndSessionEndpointURI())
                    .ifPresent(door -> new ProviderSession(proven.idToken(), door, access.clientId()).keep(request));
            return begun;
        } catch (ProviderFault fault) {
            throw toPeople(fault, access);
        }
    }

    /** Whom the answer to an administrator's trial proves. @throws Refusal what is wrong */
    public Seen tried(AwaitedAnswer awaited, HttpServletRequest request) {
        Access access = signIns.ownAccess(awaited.administrator());
        return users.preview(proven(awaited, access, providers.find(access.issuer()), request).who());
    }

    /** Where a browser that came in by a provider goes to leave there, too. To be asked before its session ends. */
    public Optional<URI> leave(HttpServletRequest request) {
        return ProviderSession.in(request).map(session -> session.out(afterSignOut()));
    }

    private record Proven(CorporateIdentity who, String idToken) {
    }

    private URI open(Access access, AwaitedAnswer awaited, String login, HttpServletRequest request) {
        Provider provider = providers.find(access.issuer());
        awaited.keep(request);
        return new AuthenticationRequest.Builder(ResponseType.CODE, WHO, new ClientID(access.clientId()), comeBack())
                .endpointURI(provider.metadata().getAuthorizationEndpointURI()).state(new State(awaited.state())).nonce(new Nonce(awaited.nonce()))
                .codeChallenge(new CodeVerifier(awaited.verifier()), CodeChallengeMethod.S256).loginHint(login.isEmpty() ? null : login).build().toURI();
    }

    private Proven proven(AwaitedAnswer awaited, Access access, Provider provider, HttpServletRequest request) {
        AuthorizationCode code = code(request, provider);
        OIDCTokens told = exchange.redeem(code, new CodeVerifier(awaited.verifier()), comeBack(), access, provider);
        IDTokenClaimsSet token = tokens.proven(told.getIDToken(), new Nonce(awaited.nonce()), access, provider);
        return new Proven(claims.of(token, told.getAccessToken(), access, provider), told.getIDTokenString());
    }

    private AuthorizationCode code(HttpServletRequest request, Provider provider) {
        AuthenticationResponse answer = answer(request);
        boolean named = answer.getIssuer() != null; // RFC 9207 section 2.4
        if (named ? !answer.getIssuer().equals(provider.metadata().getIssuer()) : provider.metadata().supportsAuthorizationResponseIssuerParam()) {
            throw ProviderFault.wrong("token_wrong", new ParseException("The answer is of issuer " + answer.getIssuer()));
        }
        if (!answer.indicatesSuccess()) {
            throw no(answer.toErrorResponse().getErrorObject().getCode());
        }
        return Optional.ofNullable(answer.toSuccessResponse().getAuthorizationCode())
                .orElseThrow(() -> ProviderFault.wrong("token_wrong", new ParseException("The answer holds no code")));
    }

    private AuthenticationResponse answer(HttpServletRequest request) {
        try {
            return AuthenticationResponseParser.parse(comeBack(), request.getParameterMap().entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, one -> Arrays.asList(one.getValue()))));
        } catch (ParseException nonsense) {
            throw ProviderFault.wrong("token_wrong", nonsense);
        }
    }

    private static Refusal no(String code) {
        if (OAuth2Error.ACCESS_DENIED.getCode().equals(code)) {
            return new Refusal(Refusal.Kind.FORBIDDEN, "accounts.corporate.error.denied");
        }
        boolean passes = OAuth2Error.TEMPORARILY_UNAVAILABLE.getCode().equals(code) || OAuth2Error.SERVER_ERROR.getCode().equals(code);
        return passes ? ProviderFault.away(new ParseException(code)) : ProviderFault.wrong("said_no", Fitting.text(code, LONGEST_CODE));
    }

    /** The administrator's trial and the log say what is wrong; whoever only wants to come in is told what to do. */
    private static Refusal toPeople(ProviderFault fault, Access access) {
        LOG.log(Level.WARNING, "Sign-in by the provider of {0} failed: {1}, {2}", access.company(), fault.key(), Cause.of(fault));
        boolean away = fault.kind() == Refusal.Kind.UNAVAILABLE;
        return new Refusal(fault.kind(), away ? "accounts.corporate.error.away" : "accounts.corporate.error.unproven", access.company());
    }
}
