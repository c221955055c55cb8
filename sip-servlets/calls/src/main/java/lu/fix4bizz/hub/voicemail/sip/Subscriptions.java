package lu.fix4bizz.hub.voicemail.sip;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.servlet.sip.SipSession;
import javax.servlet.sip.SipSessionBindingEvent;
import javax.servlet.sip.SipSessionBindingListener;

/** Who subscribed to whose mailbox. Each session carries its subscription, which leaves with it, however the session ends. */
final class Subscriptions {
    private static final String ATTRIBUTE = Subscriptions.class.getName();

    private final Map<Long, Set<Subscription>> byUser = new ConcurrentHashMap<>();

    /** Bound to its session: the container says when that ends or expires. */
    private final class Subscription implements SipSessionBindingListener {
        private final long userId;
        private final SipSession session;

        private Subscription(long userId, SipSession session) {
            this.userId = userId;
            this.session = session;
        }

        @Override
        public void valueBound(SipSessionBindingEvent event) {
            byUser.compute(userId, (user, known) -> {
                Set<Subscription> all = known == null ? ConcurrentHashMap.newKeySet() : known;
                all.add(this);
                return all;
            });
        }

        @Override
        public void valueUnbound(SipSessionBindingEvent event) {
            byUser.computeIfPresent(userId, (user, known) -> {
                known.remove(this);
                return known.isEmpty() ? null : known;
            });
        }
    }

    /** A first SUBSCRIBE, or a refresh. */
    void add(long userId, SipSession session) {
        if (!has(session)) {
            session.setAttribute(ATTRIBUTE, new Subscription(userId, session));
        }
    }

    void remove(SipSession session) {
        if (has(session)) {
            session.removeAttribute(ATTRIBUTE);
        }
    }

    boolean has(SipSession session) {
        return session.isValid() && session.getAttribute(ATTRIBUTE) != null;
    }

    Collection<SipSession> of(long userId) {
        return byUser.getOrDefault(userId, Set.of()).stream().map(subscription -> subscription.session).toList();
    }

    /** How many users have one. */
    int users() {
        return byUser.size();
    }
}
