package lu.fix4bizz.hub.voicemail.web;

import lu.fix4bizz.hub.numbers.model.PhoneNumber;
import lu.fix4bizz.hub.portal.Words;
import lu.fix4bizz.hub.voicemail.Voicemail.Message;

import java.io.Serializable;

/**
 * A message of the inbox in the words of a page.
 *
 * @param number where that is the name already, the country that it belongs to
 * @param audio  the address of the recording
 */
public record MessageRow(long id, String who, String number, String when, int seconds, boolean read, String audio) implements Serializable {

    static MessageRow of(Message message, Words words) {
        boolean withheld = message.from().isEmpty();
        String number = withheld ? words.say("calls.recent.unavailable") : message.shownFrom();
        String who = withheld ? words.say("calls.recent.withheld") : message.name().isEmpty() ? number : message.name();
        return new MessageRow(message.id(), who, who.equals(number) ? country(message, words) : number,
                words.when(message.receivedAt()), message.seconds(), message.read(), "/voicemail/recording?id=" + message.id());
    }

    private static String country(Message message, Words words) {
        return PhoneNumber.stored(message.from()).flatMap(PhoneNumber::country).map(words::country).orElse("");
    }
}
