package lu.fix4bizz.hub.callcenter.web;

import lu.fix4bizz.hub.callcenter.model.AgentState;

/**
 * How a state of an agent's is shown beside its word.
 *
 * @param lamp the presence whose colour it has
 * @param icon of the portal's font
 */
record AgentLook(String lamp, String icon) {

    static AgentLook of(AgentState state) {
        return switch (state) {
            case AVAILABLE -> new AgentLook("available", "check");
            case UNAVAILABLE -> new AgentLook("dnd", "minus");
            case WRAP_UP -> new AgentLook("away", "clock");
            case SIGNED_IN -> new AgentLook("away", "pause");
            case SIGNED_OUT -> new AgentLook("offline", "times");
        };
    }
}
