package lu.fix4bizz.hub.calls.model;

/** How a call of the log stands or ended, seen from the user whose log it is. */
public enum CallStatus {
    /** Ringing or talking now. */
    IN_PROGRESS,
    /** Received, and answered by this user. */
    RECEIVED,
    /** Placed by this user, whether it was answered or not: {@code answeredAt} tells. */
    PLACED,
    /** Nobody of this user's answered, and it went nowhere else. */
    MISSED,
    /** Refused by a rule or by the user. */
    REJECTED,
    /** Sent on by a forward. */
    FORWARDED,
    /** Answered by this user's voicemail. */
    VOICEMAIL
}
