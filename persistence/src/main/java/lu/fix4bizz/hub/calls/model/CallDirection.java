package lu.fix4bizz.hub.calls.model;

/** Seen from the user whose log it is. */
public enum CallDirection { RECEIVED, PLACED }
