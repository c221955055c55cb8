package lu.fix4bizz.hub.mail;

import java.net.URI;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Map;

/**
 * Somebody left a message.
 *
 * @param callerName        as the hub knows it, or empty
 * @param callerNumber      as it is shown, or empty when it is withheld
 * @param receivedAt        when, in the time zone of the mailbox's owner
 * @param length            of the recording
 * @param inbox             the page of the portal with the message
 * @param recordingAttached whether the recording goes with the mail; else the mail only tells of it
 * @param keptInPortal      false if the message leaves the portal once this mail is sent
 */
public record VoicemailMail(String callerName, String callerNumber, ZonedDateTime receivedAt, Duration length, URI inbox,
                            boolean recordingAttached, boolean keptInPortal) implements MailModel {

    public VoicemailMail {
        callerName = Wording.line(callerName);
        callerNumber = Wording.line(callerNumber);
    }

    @Override
    public String template() {
        return recordingAttached ? "voicemail" : "voicemail-notification";
    }

    @Override
    public Map<String, Object> words(Locale language) {
        return Map.of("name", callerName, "number", callerNumber, "at", Wording.moment(receivedAt, language),
                "length", Wording.length(length), "inbox", inbox.toString(), "kept", keptInPortal);
    }
}
