package lu.fix4bizz.hub.callcenter.model;

/** Why an agent is unavailable, where they say so. */
public enum UnavailableReason { BREAK, LUNCH, MEETING, TRAINING, OTHER }
