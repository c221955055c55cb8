package lu.fix4bizz.hub.push;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.websocket.Session;

import lu.fix4bizz.hub.accounts.UserChanged;
import lu.fix4bizz.hub.calls.CallLogChanged;
import lu.fix4bizz.hub.devices.RegistrationsChanged;
import lu.fix4bizz.hub.voicemail.MailboxChanged;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tells the open pages of a user that something of theirs changed, once the change is committed. It only names what
 * changed: the page asks for its parts as any other request, so nothing is shown that the user may not see.
 */
@ApplicationScoped
public class Live {

    private final Map<Long, Set<Session>> pages = new ConcurrentHashMap<>();

    void open(long userId, Session page) {
        pages.computeIfAbsent(userId, user -> ConcurrentHashMap.newKeySet()).add(page);
    }

    void closed(long userId, Session page) {
        pages.computeIfPresent(userId, (user, open) -> open.remove(page) && open.isEmpty() ? null : open);
    }

    void settings(@Observes(during = TransactionPhase.AFTER_SUCCESS) UserChanged changed) {
        tell(changed.userId(), "settings");
    }

    void mailbox(@Observes(during = TransactionPhase.AFTER_SUCCESS) MailboxChanged changed) {
        tell(changed.userId(), "voicemail");
    }

    void calls(@Observes(during = TransactionPhase.AFTER_SUCCESS) CallLogChanged changed) {
        tell(changed.userId(), "calls");
    }

    void devices(@Observes(during = TransactionPhase.AFTER_SUCCESS) RegistrationsChanged changed) {
        tell(changed.userId(), "devices");
    }

    private void tell(long userId, String what) {
        pages.getOrDefault(userId, Set.of()).stream().filter(Session::isOpen)
                .forEach(page -> page.getAsyncRemote().sendText(what));
    }
}
