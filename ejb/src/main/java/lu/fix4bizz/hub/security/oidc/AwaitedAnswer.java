package lu.fix4bizz.hub.security.oidc;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What this browser was sent to its company's provider with. It waits in the browser's session, each for one answer; an answer to
 * anything else is somebody else's.
 *
 * @param companyId     whose provider is asked
 * @param administrator who tries the provider; 0 for a sign-in
 * @param wanted        where the person was on their way to
 */
public record AwaitedAnswer(long companyId, long administrator, String wanted, String state, String nonce, String verifier, Instant since) implements Serializable {
    private static final String ATTRIBUTE = AwaitedAnswer.class.getName();
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    /** A browser may try in several tabs. */
    private static final int MOST = 5;

    static AwaitedAnswer of(long companyId, long administrator, String wanted, Instant now) {
        return new AwaitedAnswer(companyId, administrator, wanted, new State().getValue(), new Nonce().getValue(), new CodeVerifier().getValue(), now);
    }

    /** Whether an administrator only tries. */
    public boolean isTrial() {
        return administrator != 0;
    }

    void keep(HttpServletRequest request) {
        ArrayList<AwaitedAnswer> all = new ArrayList<>(in(request));
        all.add(this);
        request.getSession().setAttribute(ATTRIBUTE, new ArrayList<>(all.subList(Math.max(0, all.size() - MOST), all.size())));
    }

    /** The one that this answer is to, which is thereby used up. */
    static Optional<AwaitedAnswer> take(String state, HttpServletRequest request, Instant now) {
        List<AwaitedAnswer> all = in(request);
        Optional<AwaitedAnswer> found = all.stream().filter(one -> one.state().equals(state)).findFirst();
        found.ifPresent(one -> request.getSession().setAttribute(ATTRIBUTE, new ArrayList<>(all.stream().filter(other -> other != one).toList())));
        return found.filter(one -> now.isBefore(one.since().plus(PATIENCE)));
    }

    @SuppressWarnings("unchecked") // nobody else writes it
    private static List<AwaitedAnswer> in(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false)).map(session -> (List<AwaitedAnswer>) session.getAttribute(ATTRIBUTE)).orElse(List.of());
    }

    /** Never in a log. */
    @Override
    public String toString() {
        return "AwaitedAnswer of company " + companyId;
    }
}
