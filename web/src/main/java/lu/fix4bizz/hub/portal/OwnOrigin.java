package lu.fix4bizz.hub.portal;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import lu.fix4bizz.hub.settings.Settings;

import java.io.IOException;
import java.util.Set;

/**
 * Refuses what another site lets a browser do here. Cookies are {@code SameSite=Lax} and Faces knows its own forms; this holds for
 * everything else, and for sites beside ours under one domain. Programs send a token instead of a cookie, and no origin.
 */
@WebFilter("/*")
public class OwnOrigin implements Filter {

    /** RFC 9110 section 9.2.1: they change nothing. */
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    @Inject
    private Settings settings;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        if (SAFE.contains(asked.getMethod()) || isOwn(asked)) {
            chain.doFilter(request, response);
        } else {
            ((HttpServletResponse) response).sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private boolean isOwn(HttpServletRequest asked) {
        String origin = asked.getHeader("Origin");
        return origin == null || origin.replaceFirst("^https?://", "").equalsIgnoreCase(asked.getHeader("Host")) || origin.equalsIgnoreCase(settings.publicUrl().toString());
    }
}
