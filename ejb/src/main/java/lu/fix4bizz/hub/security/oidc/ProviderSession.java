package lu.fix4bizz.hub.security.oidc;

import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.net.URI;
import java.text.ParseException;
import java.util.Optional;

/** That this browser came in by a provider, and how it leaves there, too (OpenID Connect RP-Initiated Logout). It waits in the browser's session. */
record ProviderSession(String idToken, URI door, String clientId) implements Serializable {
    private static final String ATTRIBUTE = ProviderSession.class.getName();

    void keep(HttpServletRequest request) {
        request.getSession().setAttribute(ATTRIBUTE, this);
    }

    static Optional<ProviderSession> in(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false)).map(session -> (ProviderSession) session.getAttribute(ATTRIBUTE));
    }

    /** @param back where the provider sends the browser afterwards */
    URI out(URI back) {
        return new LogoutRequest(door, token(), null, new ClientID(clientId), back, null, null).toURI();
    }

    private JWT token() {
        try {
            return JWTParser.parse(idToken);
        } catch (ParseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Never in a log. */
    @Override
    public String toString() {
        return "ProviderSession of " + clientId;
    }
}
