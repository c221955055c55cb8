package lu.fix4bizz.hub.voicemail.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import lu.fix4bizz.hub.model.Refusal;
import lu.fix4bizz.hub.portal.Viewer;
import lu.fix4bizz.hub.portal.Words;
import lu.fix4bizz.hub.voicemail.Voicemail;

import java.io.Serializable;
import java.util.List;

/** The voicemail inbox. The list stays as it was shown until it is shown again, so that a click meets the message it was meant for. */
@Named
@ViewScoped
public class InboxPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Voicemail voicemail;

    @Inject
    private Viewer viewer;

    @Inject
    private Words words;

    private List<MessageRow> messages = List.of();
    private boolean onlyNew;
    private boolean full;
    private MessageRow deleted;

    /** Reads the inbox, before each rendering. */
    public void show() {
        messages = viewer.isOnLine() ? voicemail.messages(viewer.id()).stream().map(message -> MessageRow.of(message, words)).toList() : List.of();
        full = !messages.isEmpty() && voicemail.room(viewer.id()).isZero();
    }

    public List<MessageRow> getMessages() {
        return messages.stream().filter(message -> !onlyNew || !message.read()).toList();
    }

    /** Whether callers can leave no more messages. */
    public boolean isFull() {
        return full;
    }

    public String getCounts() {
        long unread = messages.stream().filter(message -> !message.read()).count();
        return words.say("voicemail.inbox.counts", unread, messages.size() - unread);
    }

    public void mark(MessageRow message, boolean read) {
        unlessGone(() -> voicemail.mark(viewer.id(), message.id(), read));
    }

    public void delete(MessageRow message) {
        unlessGone(() -> {
            voicemail.delete(viewer.id(), message.id());
            deleted = message;
        });
    }

    public void undo() {
        unlessGone(() -> voicemail.restore(viewer.id(), deleted.id()));
        deleted = null;
    }

    /** A message that another page or the phone removed meanwhile is simply no longer in the list that is shown next. */
    private static void unlessGone(Runnable act) {
        try {
            act.run();
        } catch (Refusal gone) {
            if (gone.kind() != Refusal.Kind.NOT_FOUND) {
                throw gone;
            }
        }
    }

    public boolean isOnlyNew() {
        return onlyNew;
    }

    public void setOnlyNew(boolean onlyNew) {
        this.onlyNew = onlyNew;
    }

    public boolean isPending() {
        return deleted != null;
    }

    public String getToastTitle() {
        return words.say("voicemail.inbox.deleted");
    }

    public String getToastText() {
        return words.say("voicemail.inbox.deleted.text", deleted.who(), deleted.when());
    }
}
