package lu.fix4bizz.hub.callcenter.model;

/** How an agent stands (call-services section 7); each may follow each. */
public enum AgentState {
    /** Present, and takes no calls. */
    SIGNED_IN,
    /** The only one in which queues' calls are offered. */
    AVAILABLE,
    /** A pause. */
    UNAVAILABLE,
    /** Finishes what a call left to do. */
    WRAP_UP,
    SIGNED_OUT
}
