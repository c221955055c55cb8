package lu.fix4bizz.hub.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

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

    /**
     * Passes it on. Called by CDI for what services fire, after their transaction; and at once by what changes outside of transactions
     * and often, for firing an event costs more than telling.
     */
    public void tell(@Observes(during = TransactionPhase.AFTER_SUCCESS) Change change) {
        subscribers.forEach(subscriber -> subscriber.accept(change));
    }
}
