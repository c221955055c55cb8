package lu.fix4bizz.hub.calls.model;

/** What kind of number an outgoing call goes to (call-services section 5). Emergency numbers are none of them: they are always allowed. */
public enum CallClass {
    NATIONAL, MOBILE, INTERNATIONAL, PREMIUM, TOLL_FREE, SHARED_COST,
    /** Short codes and whatever else is in no other class. */
    SPECIAL;

    /** What a plan begins with: what costs much is blocked. */
    PlanDecision standard() {
        return this == INTERNATIONAL || this == PREMIUM ? PlanDecision.BLOCK : PlanDecision.ALLOW;
    }
}
