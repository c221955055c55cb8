package lu.fix4bizz.hub.voicemail.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import lu.fix4bizz.hub.portal.Viewer;
import lu.fix4bizz.hub.portal.Words;
import lu.fix4bizz.hub.voicemail.Voicemail;

/** How many messages nobody has listened to yet: the number beside Voicemail on every page; and the newest one, for Home. */
@Named
@RequestScoped
public class NewMessages {

    @Inject
    private Voicemail voicemail;

    @Inject
    private Viewer viewer;

    @Inject
    private Words words;

    private Long count;

    /** Counted once for a request. */
    public long getCount() {
        if (count == null) {
            count = viewer.isOnLine() ? voicemail.counts(viewer.id()).unread() : 0;
        }
        return count;
    }

    /** The newest message in one line; empty without one. */
    public String getNewest() {
        return viewer.isOnLine() ? voicemail.newest(viewer.id()).map(message -> MessageRow.of(message, words))
                .map(newest -> words.say("voicemail.inbox.newest", newest.who(), newest.when(), words.length(newest.seconds()))).orElse("") : "";
    }
}
