package lu.fix4bizz.hub.voicemail.web;

import lu.fix4bizz.hub.portal.Words;
import lu.fix4bizz.hub.voicemail.Voicemail.Message;

import java.io.Serializable;

/** A message of the inbox in the words of a page; {@code audio} is the address of its recording. */
public record MessageRow(long id, String who, String number, String when, int seconds, boolean read, String audio) implements Serializable {

    static MessageRow of(Message message, Words words) {
        boolean withheld = message.from().isEmpty();
        String number = withheld ? words.say("calls.recent.unavailable") : message.shownFrom();
        String who = withheld ? words.say("calls.recent.withheld") : message.name().isEmpty() ? number : message.name();
        return new MessageRow(message.id(), who, number, words.when(message.receivedAt()), message.seconds(), message.read(),
                "/voicemail/recording?id=" + message.id());
    }
}
