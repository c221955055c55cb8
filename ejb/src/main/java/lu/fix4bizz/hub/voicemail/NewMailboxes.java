package lu.fix4bizz.hub.voicemail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import lu.fix4bizz.hub.accounts.NewLine;
import lu.fix4bizz.hub.accounts.model.UserRepository;
import lu.fix4bizz.hub.voicemail.model.Mailbox;
import lu.fix4bizz.hub.voicemail.model.VoicemailRepository;

/** Gives each new line its mailbox; who had one before finds it again. */
@ApplicationScoped
class NewMailboxes {
    @Inject
    private VoicemailRepository mailboxes;
    @Inject
    private UserRepository users;

    void create(@Observes NewLine line) {
        if (mailboxes.mailbox(line.userId()).isEmpty()) {
            mailboxes.add(new Mailbox(users.get(line.userId())));
        }
    }
}
