package lu.fix4bizz.hub.push;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.websocket.Session;

import lu.fix4bizz.hub.live.Change;
import lu.fix4bizz.hub.live.LiveChanges;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Tells the open pages of a user that something of theirs changed, once the change is committed. It only names what
 * changed: the page asks for its parts as any other request, so nothing is shown that the user may not see.
 */
@ApplicationScoped
public class Live {

    @Inject
    private LiveChanges changes;

    private final Map<Long, Set<Session>> pages = new ConcurrentHashMap<>();
    private final Consumer<Change> tell = this::tell;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object started) {
        changes.subscribe(tell);
    }

    @PreDestroy
    void end() {
        changes.unsubscribe(tell);
    }

    void open(long userId, Session page) {
        pages.computeIfAbsent(userId, user -> ConcurrentHashMap.newKeySet()).add(page);
    }

    void closed(long userId, Session page) {
        pages.computeIfPresent(userId, (user, open) -> open.remove(page) && open.isEmpty() ? null : open);
    }

    /** On the thread that made the change: sending waits for nobody. */
    private void tell(Change change) {
        pages.getOrDefault(change.userId(), Set.of()).stream().filter(Session::isOpen)
                .forEach(page -> tell(page, change.kind()));
    }

    /** A browser that was signed out is shut out; the others of the user come back by themselves. */
    private static void tell(Session page, Change.Kind what) {
        if (what == Change.Kind.SIGN_INS) {
            LiveSocket.askAgain(page);
        } else {
            page.getAsyncRemote().sendText(what.name());
        }
    }
}
