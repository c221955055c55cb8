package lu.fix4bizz.hub.voicemail.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import lu.fix4bizz.hub.portal.Viewer;
import lu.fix4bizz.hub.portal.Words;
import lu.fix4bizz.hub.voicemail.Voicemail;
import lu.fix4bizz.hub.voicemail.model.VoicemailRepository;

/** How many messages nobody has listened to yet: the number beside Voicemail on every page; and the newest one, for Home. Counted once for a request. */
@Named
@RequestScoped
public class NewMessages {

    @Inject
    private Voicemail voicemail;

    @Inject
    private Viewer viewer;

    @Inject
    private Words words;

    private VoicemailRepository.Counts counts;

    public long getCount() {
        return viewer.isOnLine() ? counts().unread() : 0;
    }

    private VoicemailRepository.Counts counts() {
        if (counts == null) {
            counts = voicemail.counts(viewer.id());
        }
        return counts;
    }

    /** The newest message in one line; empty without one. */
    public String getNewest() {
        boolean any = viewer.isOnLine() && counts().unread() + counts().read() > 0;
        return any ? voicemail.newest(viewer.id()).map(message -> MessageRow.of(message, words))
                .map(newest -> words.say("voicemail.inbox.newest", newest.who(), newest.when(), words.length(newest.seconds()))).orElse("") : "";
    }
}
