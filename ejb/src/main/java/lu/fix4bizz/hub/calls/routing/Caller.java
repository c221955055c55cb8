package lu.fix4bizz.hub.calls.routing;

/**
 * Who calls.
 *
 * @param number    E.164, or an extension for a colleague; empty unless it is shown or withheld from a trusted source
 * @param name      display name, may be empty
 * @param identity  whether the number may be shown
 * @param colleague a user of the callee's own company
 */
public record Caller(String number, String name, Identity identity, boolean colleague) {
    /** A withheld number was hidden on purpose (CLIR); an unavailable one never arrived. */
    public enum Identity { SHOWN, WITHHELD, UNAVAILABLE }

    /** Any caller from outside with a number: what "Right now" assumes. */
    public static final Caller ANYONE = new Caller("", "", Identity.SHOWN, false);
}
