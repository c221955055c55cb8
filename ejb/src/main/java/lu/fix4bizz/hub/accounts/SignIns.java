package lu.fix4bizz.hub.accounts;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import lu.fix4bizz.hub.accounts.model.CredentialsRepository;
import lu.fix4bizz.hub.accounts.model.PortalSession;
import lu.fix4bizz.hub.accounts.model.User;
import lu.fix4bizz.hub.accounts.model.UserRepository;
import lu.fix4bizz.hub.live.Change;
import lu.fix4bizz.hub.model.Refusal;
import lu.fix4bizz.hub.secrets.RandomSecret;

/** The browsers in which users are signed in. {@link OpenSignIns} answers the question of every request from memory. */
@Stateless
public class SignIns {
    /** How long a browser may be idle. */
    public static final Duration IDLE = Duration.ofHours(2);
    /** How long a browser that asked for it is remembered. */
    public static final Duration REMEMBERED = Duration.ofDays(30);

    @Inject
    private UserRepository users;
    @Inject
    private CredentialsRepository credentials;
    @Inject
    private Event<Change> changed;
    @Inject
    private Clock clock;

    /** A sign-in as its user sees it in the list of their own. */
    public record Seen(long id, String agent, String source, Instant startedAt, Instant seenAt, boolean remembered) {
    }

    /** @param cookie what the browser is to send to be known again: {@code id.secret} */
    public record Remembered(SignIn signIn, String cookie) {
    }

    /**
     * Begins a sign-in; who it is was proven before.
     *
     * @throws Refusal {@code accounts.error.disabled}
     */
    public SignIn begin(String userName, String agent, String source) {
        var user = users.findByLogin(userName).filter(known -> !known.isOut())
                .orElseThrow(() -> new Refusal(Refusal.Kind.FORBIDDEN, "accounts.error.disabled"));
        Instant now = clock.instant();
        return SignIn.of(credentials.add(new PortalSession(user, agent, source, now, now.plus(IDLE))));
    }

    /** From now on the browser is known by this cookie. */
    public String remember(long id) {
        return cookie(credentials.session(id).orElseThrow(() -> Refusal.notFound("accounts.error.no_sign_in")));
    }

    /**
     * The sign-in of a browser that was remembered, with the cookie to send from now on. A cookie that was replaced long ago has
     * been copied: its sign-in ends.
     *
     * @return empty when the browser is not known
     */
    public Optional<Remembered> recognise(String cookie) {
        return recognise(cookie, this::cookie);
    }

    /** As {@link #recognise}, and the cookie stays as it is. */
    public Optional<Remembered> recogniseAside(String cookie) {
        return recognise(cookie, session -> "");
    }

    private Optional<Remembered> recognise(String cookie, Function<PortalSession, String> next) {
        String[] parts = cookie.split("\\.", 2);
        if (parts.length != 2 || !parts[0].matches("\\d{1,18}")) {
            return Optional.empty();
        }
        Optional<PortalSession> session = credentials.lockedSession(Long.parseLong(parts[0])).filter(this::isOpen);
        return session.flatMap(known -> switch (known.recognise(parts[1], clock.instant())) {
            case CURRENT -> Optional.of(new Remembered(SignIn.of(known), next.apply(known)));
            case JUST_REPLACED -> Optional.of(new Remembered(SignIn.of(known), ""));
            case STOLEN -> {
                end(known);
                yield Optional.empty();
            }
            case UNKNOWN -> Optional.empty();
        });
    }

    /** The sign-in, while it lasts. */
    public Optional<SignIn> find(long id) {
        return open(id).map(SignIn::of);
    }

    /** The user's own, the latest seen first. */
    public List<Seen> of(long userId) {
        return credentials.sessions(userId, clock.instant()).stream()
                .map(one -> new Seen(one.id(), one.agent(), one.source(), one.startedAt(), one.seenAt(), one.remembered())).toList();
    }

    /** @throws Refusal {@code accounts.error.no_sign_in}, also when it is somebody else's */
    public void end(long userId, long id) {
        end(credentials.session(id).filter(session -> session.user().id() == userId)
                .orElseThrow(() -> Refusal.notFound("accounts.error.no_sign_in")));
    }

    /** All but this one. */
    public void endOthers(long userId, long here) {
        end(userId, session -> session.id() != here);
    }

    public void endAll(long userId) {
        end(userId, session -> true);
    }

    /** Of all users of a company. */
    public void endAllOfCompany(long companyId) {
        endOfCompany(companyId, user -> true);
    }

    /** Of those users of a company. */
    public void endOfCompany(long companyId, Predicate<User> whose) {
        credentials.sessionsOfCompany(companyId, clock.instant()).stream().filter(session -> whose.test(session.user())).forEach(this::end);
    }

    /** Notes when each was seen last. */
    public void seen(Map<Long, Instant> when) {
        when.forEach((id, at) -> credentials.session(id).ifPresent(session -> session.seen(at, IDLE)));
    }

    public void removeEnded() {
        credentials.removeEnded(clock.instant());
    }

    private Optional<PortalSession> open(long id) {
        return credentials.session(id).filter(this::isOpen);
    }

    private boolean isOpen(PortalSession session) {
        return session.isOpen(clock.instant()) && !session.user().isOut();
    }

    private String cookie(PortalSession session) {
        String secret = RandomSecret.next();
        Instant now = clock.instant();
        session.remember(secret, now, now.plus(REMEMBERED));
        return session.id() + "." + secret;
    }

    private void end(long userId, Predicate<PortalSession> which) {
        credentials.sessions(userId, clock.instant()).stream().filter(which).forEach(this::end);
    }

    private void end(PortalSession session) {
        credentials.remove(session);
        changed.fire(new Change(Change.Kind.SIGN_INS, session.user().id()));
    }
}
