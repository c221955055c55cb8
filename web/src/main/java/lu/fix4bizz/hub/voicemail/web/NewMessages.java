package lu.fix4bizz.hub.voicemail.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import lu.fix4bizz.hub.portal.Viewer;
import lu.fix4bizz.hub.voicemail.Voicemail;

/** How many messages nobody has listened to yet: the number beside Voicemail on every page. */
@Named
@RequestScoped
public class NewMessages {

    @Inject
    private Voicemail voicemail;

    @Inject
    private Viewer viewer;

    public long getCount() {
        return viewer.isOnLine() ? voicemail.counts(viewer.id()).unread() : 0;
    }
}
