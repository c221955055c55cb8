package lu.fix4bizz.hub.calls.model;

/** What a plan says to a call. */
public enum PlanDecision {
    ALLOW,
    /** Whoever knows the plan's authorisation code may. */
    CODE,
    BLOCK
}
