package lu.fix4bizz.hub.calls;

import lu.fix4bizz.hub.calls.model.CallStatus;

/** Fired when a call ended for one of its users; a call between two users ends for both. */
public record CallEnded(long userId, CallStatus how) {
}
