package lu.fix4bizz.hub.http;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/**
 * A cookie of the hub: out of reach of scripts and of other sites, and of plain connections where the hub itself is reached by TLS.
 *
 * @param lasts how long the browser keeps it
 */
public record OwnCookie(String name, Duration lasts) {
    /** What this browser sent; empty when there is none or it was taken back. */
    public Optional<String> in(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).stream().flatMap(Arrays::stream)
                .filter(sent -> name.equals(sent.getName())).map(Cookie::getValue).filter(value -> !value.isEmpty()).findFirst();
    }

    public void send(String value, HttpServletRequest request, HttpServletResponse response) {
        add(value, lasts, request, response);
    }

    public void takeBack(HttpServletRequest request, HttpServletResponse response) {
        add("", Duration.ZERO, request, response);
    }

    private void add(String value, Duration kept, HttpServletRequest request, HttpServletResponse response) {
        Cookie cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setMaxAge((int) kept.toSeconds());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }
}
