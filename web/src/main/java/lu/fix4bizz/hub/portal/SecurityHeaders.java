package lu.fix4bizz.hub.portal;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;

/**
 * The headers that every answer carries. Faces pages get their Content-Security-Policy from PrimeFaces, which adds
 * the nonce of the page; nothing else of the hub is a page, so everything else may load nothing at all.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class SecurityHeaders implements Filter {

    private static final String STATIC = "/jakarta.faces.resource/";

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        HttpServletResponse answer = (HttpServletResponse) response;
        answer.setHeader("X-Content-Type-Options", "nosniff");
        answer.setHeader("Referrer-Policy", "same-origin");
        answer.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        answer.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        answer.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(self)");
        answer.setHeader("Cache-Control", isVersioned(asked) ? "public, max-age=31536000, immutable" : "no-store");
        chain.doFilter(request, response);
    }

    private static boolean isVersioned(HttpServletRequest asked) {
        return asked.getServletPath().startsWith(STATIC) && asked.getParameter("v") != null;
    }
}
