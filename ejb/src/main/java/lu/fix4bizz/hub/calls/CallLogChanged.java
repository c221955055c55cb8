package lu.fix4bizz.hub.calls;

/** Fired when a call of this user began, was answered or ended. */
public record CallLogChanged(long userId) {
}
