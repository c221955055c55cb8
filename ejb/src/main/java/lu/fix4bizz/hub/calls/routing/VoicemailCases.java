package lu.fix4bizz.hub.calls.routing;

/**
 * When the callee's voicemail answers.
 *
 * @param enabled whether there is a mailbox at all; a forward to voicemail needs only this
 */
public record VoicemailCases(boolean enabled, boolean busy, boolean noAnswer, boolean notReachable) {
    public static final VoicemailCases OFF = new VoicemailCases(false, false, false, false);

    boolean answers(Outcome outcome) {
        return enabled && switch (outcome) {
            case BUSY -> busy;
            case NO_ANSWER -> noAnswer;
            case NOT_REACHABLE -> notReachable;
        };
    }
}
