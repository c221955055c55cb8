package lu.fix4bizz.hub.accounts.model;

import java.util.List;

/** A user with a line, and the keys of those phones that do not sign in with the line's own password. */
public record PhoneLine(User user, List<PhoneKey> keys) {
}
