package lu.fix4bizz.hub.security.web;

import jakarta.servlet.http.HttpServletRequest;

import lu.fix4bizz.hub.model.Refusal;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Optional;

/** Why the way by a provider led nowhere: kept in the browser's session for the page where it ends, said once. */
public record Told(String key, ArrayList<Object> arguments) implements Serializable {

    private static final String ATTRIBUTE = Told.class.getName();

    /** Keeps it for the page that the browser goes to now. */
    public static void keep(Refusal why, HttpServletRequest request) {
        request.getSession().setAttribute(ATTRIBUTE, new Told(why.key(), new ArrayList<>(why.arguments())));
    }

    /** What was kept, which is thereby forgotten. */
    public static Optional<Refusal> take(HttpServletRequest request) {
        Optional<Told> told = Optional.ofNullable(request.getSession(false)).map(session -> (Told) session.getAttribute(ATTRIBUTE));
        told.ifPresent(known -> request.getSession().removeAttribute(ATTRIBUTE));
        return told.map(known -> Refusal.invalid(known.key(), known.arguments().toArray()));
    }
}
