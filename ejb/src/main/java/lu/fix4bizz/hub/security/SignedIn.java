package lu.fix4bizz.hub.security;

import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Optional;
import java.util.Set;

/** The user that a browser session belongs to, kept in that session. */
record SignedIn(String userName, Set<String> roles) implements Serializable {
    private static final String ATTRIBUTE = SignedIn.class.getName();

    SignedIn {
        roles = Set.copyOf(roles);
    }

    static SignedIn from(CredentialValidationResult valid) {
        return new SignedIn(valid.getCallerPrincipal().getName(), valid.getCallerGroups());
    }

    static Optional<SignedIn> in(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false)).map(session -> (SignedIn) session.getAttribute(ATTRIBUTE));
    }

    /** Starts the user's session under a new id, so that an id known to somebody before is worth nothing. */
    void startSession(HttpServletRequest request) {
        HttpSession session = request.getSession();
        request.changeSessionId();
        session.setAttribute(ATTRIBUTE, this);
    }
}
