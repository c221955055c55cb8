package lu.fix4bizz.hub.security;

import jakarta.json.Json;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import lu.fix4bizz.hub.texts.Texts;

/** How one who is not known yet is asked who they are. */
final class Challenge {
    private static final String SIGN_IN = "/accounts/sign-in";
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int MOST_READ = 1_000_000;

    private Challenge() {
    }

    /** 401 with the error body of the API (RFC 6750 section 3). */
    static AuthenticationStatus program(HttpMessageContext context) {
        HttpServletResponse response = context.getResponse();
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setHeader("WWW-Authenticate", "Bearer realm=\"hub\"");
        return error(context, "rest.error.no_token");
    }

    /** 503: nobody can say now whose token it is. */
    static AuthenticationStatus later(HttpMessageContext context) {
        context.getResponse().setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        context.getResponse().setHeader("Retry-After", "5");
        return error(context, "rest.error.unavailable");
    }

    /** 429: the program asks too much (RFC 6585 section 4). */
    static AuthenticationStatus slower(HttpMessageContext context, Duration wait) {
        context.getResponse().setStatus(TOO_MANY_REQUESTS);
        context.getResponse().setHeader("Retry-After", String.valueOf(wait.toSeconds() + 1));
        error(context, "rest.error.too_many");
        return AuthenticationStatus.SEND_FAILURE;
    }

    private static AuthenticationStatus error(HttpMessageContext context, String key) {
        String message = Texts.in(context.getRequest().getLocale().getLanguage()).of(key);
        if (!isWhole(context.getRequest())) {
            return AuthenticationStatus.SEND_CONTINUE; // the server's own page with this status
        }
        return write(context.getResponse(), "application/json", Json.createObjectBuilder().add("error", key).add("message", message)
                .add("details", Json.createObjectBuilder()).build().toString());
    }

    /**
     * Reads what has come of the request, because an answer is not complete before (see {@link #write}). What has not come yet is not
     * waited for: a stranger could hold a thread with it.
     */
    private static boolean isWhole(HttpServletRequest request) {
        try {
            ServletInputStream body = request.getInputStream();
            int read = 0;
            for (int here = body.available(); here > 0 && read < MOST_READ; here = body.available()) {
                read += body.readNBytes(here).length;
            }
            return body.isFinished();
        } catch (IOException tooLongOrGone) {
            return false;
        }
    }

    /** The sign-in page, which leads back to where the person wanted to go. */
    static AuthenticationStatus person(HttpMessageContext context) {
        HttpServletRequest request = context.getRequest();
        String signIn = request.getContextPath() + SIGN_IN + "?return="
                + URLEncoder.encode(wanted(request), StandardCharsets.UTF_8) + (hadSession(request) ? "&ended=true" : "");
        if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            return write(context.getResponse(), "text/xml", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                    + "<partial-response id=\"j_id1\"><redirect url=\"" + signIn.replace("&", "&amp;") + "\"/></partial-response>");
        }
        return redirect(context.getResponse(), signIn);
    }

    /** Whether the browser believes to be signed in: its session is over meanwhile. */
    private static boolean hadSession(HttpServletRequest request) {
        return request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
    }

    private static String wanted(HttpServletRequest request) {
        return "GET".equals(request.getMethod()) && request.getQueryString() != null
                ? request.getRequestURI() + "?" + request.getQueryString() : request.getRequestURI();
    }

    private static AuthenticationStatus redirect(HttpServletResponse response, String location) {
        try {
            response.sendRedirect(location);
            return AuthenticationStatus.SEND_CONTINUE;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static AuthenticationStatus write(HttpServletResponse response, String type, String body) {
        try {
            response.setContentType(type);
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.getWriter().write(body);
            response.getWriter().close(); // an answer that is not complete yet is replaced by the server's own page
            return AuthenticationStatus.SEND_CONTINUE;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
