package lu.fix4bizz.hub.accounts.model;

/** A user with how far they have come. */
public record FoundUser(User user, UserState state) {
}
