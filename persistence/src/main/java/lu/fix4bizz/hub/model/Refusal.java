package lu.fix4bizz.hub.model;

import jakarta.ejb.ApplicationException;
import java.util.List;

/**
 * The hub says no: the one exception for everything a person, a phone or a program asked for and cannot have.
 * Its key is at once the message key, the {@code error} of a REST answer and the word in the log.
 */
@ApplicationException(rollback = true, inherited = true)
public class Refusal extends RuntimeException {
    /** What kind of no it is; the REST room turns it into a status. */
    public enum Kind { INVALID, NOT_FOUND, FORBIDDEN, CONFLICT, UNAVAILABLE }

    private static final long serialVersionUID = 1L;
    private final Kind kind;
    private final String key;
    private final transient List<Object> arguments;

    public Refusal(Kind kind, String key, Object... arguments) {
        super(key + (arguments.length == 0 ? "" : " " + List.of(arguments)));
        this.kind = kind;
        this.key = key;
        this.arguments = List.of(arguments);
    }

    /** The input breaks a rule. */
    public static Refusal invalid(String key, Object... arguments) {
        return new Refusal(Kind.INVALID, key, arguments);
    }

    /** There is no such thing, or it belongs to somebody else: both look the same from outside. */
    public static Refusal notFound(String key, Object... arguments) {
        return new Refusal(Kind.NOT_FOUND, key, arguments);
    }

    public Kind kind() {
        return kind;
    }

    /** For example {@code calls.forwarding.error.loop}. */
    public String key() {
        return key;
    }

    public List<Object> arguments() {
        return arguments == null ? List.of() : arguments;
    }
}
