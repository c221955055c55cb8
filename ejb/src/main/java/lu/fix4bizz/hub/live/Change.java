package lu.fix4bizz.hub.live;

/** Something of a user's changed, and the change is committed. */
public record Change(Kind kind, long userId) {
    public enum Kind { SETTINGS, CALLS, MAILBOX, DEVICES }
}
