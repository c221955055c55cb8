package lu.fix4bizz.hub.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import lu.fix4bizz.hub.accounts.OpenSignIns;
import lu.fix4bizz.hub.accounts.SignIn;
import lu.fix4bizz.hub.accounts.SignIns;
import lu.fix4bizz.hub.http.OwnCookie;

/**
 * What a browser holds of its sign-in: the number of it in the server's session and, where it is remembered, a cookie that opens
 * a new session. Neither says who the user is; that is asked anew on every request.
 */
@ApplicationScoped
public class BrowserSignIn {
    private static final String ATTRIBUTE = SignIn.class.getName();
    private static final String ELSEWHERE = ATTRIBUTE + ".elsewhere";
    private static final OwnCookie REMEMBERED = new OwnCookie("hub-remember", SignIns.REMEMBERED);

    @Inject
    private SignIns signIns;
    @Inject
    private OpenSignIns open;
    @Inject
    private Clock clock;

    /** The sign-in of this browser, if it is still open. */
    public Optional<SignIn> find(HttpServletRequest request, HttpServletResponse response) {
        Optional<Long> id = idOf(request);
        if (id.isPresent()) {
            return id.flatMap(open::find).or(() -> {
                endSession(request); // signed out from elsewhere
                return Optional.empty();
            });
        }
        return REMEMBERED.in(request).flatMap(cookie -> recognised(cookie, request, response));
    }

    /** The number of this browser's sign-in, whether it is still open or not. */
    public static Optional<Long> idOf(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false)).map(session -> (Long) session.getAttribute(ATTRIBUTE));
    }

    /** After how long without use this browser is signed out; empty where it is remembered, or not signed in. */
    public Optional<Duration> idleTime(HttpServletRequest request) {
        return idOf(request).flatMap(open::find).filter(signIn -> !signIn.remembered()).map(signIn -> SignIns.IDLE);
    }

    /** Whether the right password was given and the code of the second factor is still owed; the container passes on no more than a no. */
    public boolean isCodeAwaited(HttpServletRequest request) {
        return AwaitedCode.in(request, clock.instant()).isPresent();
    }

    /** Whether the right password was given, and the user's company has its own account as the only way in. */
    public static boolean isSentElsewhere(HttpServletRequest request) {
        return request.getAttribute(ELSEWHERE) != null;
    }

    static void sendElsewhere(HttpServletRequest request) {
        request.setAttribute(ELSEWHERE, true);
    }

    /** Signs somebody in who has proven who they are. */
    public SignIn begin(String userName, boolean remember, HttpServletRequest request, HttpServletResponse response) {
        SignIn signIn = signIns.begin(userName, Optional.ofNullable(request.getHeader("User-Agent")).orElse(""), request.getRemoteAddr());
        startSession(signIn, request);
        if (remember) {
            REMEMBERED.send(signIns.remember(signIn.id()), request, response);
        }
        return signIn;
    }

    /** Signs out: what was open in other tabs of this browser ends as well. */
    public void end(HttpServletRequest request, HttpServletResponse response) {
        Optional<SignIn> here = idOf(request).flatMap(open::find);
        endSession(request); // before the other tabs hear of it and come to see
        here.ifPresent(signIn -> signIns.end(signIn.userId(), signIn.id()));
        REMEMBERED.in(request).ifPresent(known -> REMEMBERED.takeBack(request, response));
    }

    private Optional<SignIn> recognised(String cookie, HttpServletRequest request, HttpServletResponse response) {
        Optional<SignIns.Remembered> known = isPage(request) ? signIns.recognise(cookie) : signIns.recogniseAside(cookie);
        if (known.isEmpty()) {
            REMEMBERED.takeBack(request, response);
        }
        known.map(SignIns.Remembered::cookie).filter(next -> !next.isEmpty())
                .ifPresent(next -> REMEMBERED.send(next, request, response));
        known.map(SignIns.Remembered::signIn).ifPresent(signIn -> startSession(signIn, request));
        return known.map(SignIns.Remembered::signIn);
    }

    /** What a page asks for aside may be broken off, and its answer with the new cookie lost; browsers that do not say get one each time. */
    private static boolean isPage(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Sec-Fetch-Mode")).map("navigate"::equals).orElse(true);
    }

    /** Another tab's request may have ended it this moment. */
    private static void endSession(HttpServletRequest request) {
        try {
            Optional.ofNullable(request.getSession(false)).ifPresent(HttpSession::invalidate);
        } catch (IllegalStateException alreadyOver) {
            // as was wanted
        }
    }

    /** Starts the session under a new id, so that an id known to somebody before is worth nothing. */
    private static void startSession(SignIn signIn, HttpServletRequest request) {
        HttpSession session = request.getSession();
        request.changeSessionId();
        session.setMaxInactiveInterval((int) SignIns.IDLE.toSeconds());
        session.setAttribute(ATTRIBUTE, signIn.id());
    }
}
