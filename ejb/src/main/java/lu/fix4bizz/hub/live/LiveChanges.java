package lu.fix4bizz.hub.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import lu.fix4bizz.hub.accounts.UserChanged;
import lu.fix4bizz.hub.calls.CallLogChanged;
import lu.fix4bizz.hub.devices.RegistrationsChanged;
import lu.fix4bizz.hub.voicemail.MailboxChanged;

/** Tells subscribers of every committed change, on the thread that made it: a subscriber must be quick and must not fail. */
@ApplicationScoped
public class LiveChanges {
    private final List<Consumer<Change>> subscribers = new CopyOnWriteArrayList<>();

    public void subscribe(Consumer<Change> subscriber) {
        subscribers.add(subscriber);
    }

    public void unsubscribe(Consumer<Change> subscriber) {
        subscribers.remove(subscriber);
    }

    void settings(@Observes(during = TransactionPhase.AFTER_SUCCESS) UserChanged event) {
        tell(Change.Kind.SETTINGS, event.userId());
    }

    void calls(@Observes(during = TransactionPhase.AFTER_SUCCESS) CallLogChanged event) {
        tell(Change.Kind.CALLS, event.userId());
    }

    void mailbox(@Observes(during = TransactionPhase.AFTER_SUCCESS) MailboxChanged event) {
        tell(Change.Kind.MAILBOX, event.userId());
    }

    void devices(@Observes(during = TransactionPhase.AFTER_SUCCESS) RegistrationsChanged event) {
        tell(Change.Kind.DEVICES, event.userId());
    }

    private void tell(Change.Kind kind, long userId) {
        Change change = new Change(kind, userId);
        subscribers.forEach(subscriber -> subscriber.accept(change));
    }
}
