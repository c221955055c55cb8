package lu.fix4bizz.hub.accounts.model;

/** What users set for themselves and an administrator may hold. */
public enum UserSetting {
    FORWARD_ALWAYS, FORWARD_BUSY, FORWARD_NO_ANSWER, FORWARD_NOT_REACHABLE, DO_NOT_DISTURB, HIDE_NUMBER, CALL_WAITING, PROFESSIONAL_MODE, VOICEMAIL, DEVICES, LANGUAGE, TIME_ZONE
}
