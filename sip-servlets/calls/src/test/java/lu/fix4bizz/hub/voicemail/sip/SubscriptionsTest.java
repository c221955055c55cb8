package lu.fix4bizz.hub.voicemail.sip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import javax.servlet.sip.SipSession;
import javax.servlet.sip.SipSessionBindingListener;
import org.junit.jupiter.api.Test;

class SubscriptionsTest {
    private final Subscriptions subscriptions = new Subscriptions();

    /** Binds one value, as the container does. */
    private static final class Session {
        private final SipSession session = (SipSession) Proxy.newProxyInstance(Session.class.getClassLoader(), new Class<?>[] {SipSession.class},
                (proxy, called, arguments) -> switch (called.getName()) {
                    case "isValid" -> valid();
                    case "getAttribute" -> bound().orElse(null);
                    case "setAttribute" -> bind((SipSessionBindingListener) arguments[1]);
                    case "removeAttribute" -> unbind();
                    default -> throw new UnsupportedOperationException(called.getName());
                });
        private Optional<SipSessionBindingListener> bound = Optional.empty();
        private boolean valid = true;

        private boolean valid() {
            return valid;
        }

        private Optional<SipSessionBindingListener> bound() {
            return bound;
        }

        private Object bind(SipSessionBindingListener value) {
            bound = Optional.of(value);
            value.valueBound(null);
            return null;
        }

        private Object unbind() {
            bound.orElseThrow().valueUnbound(null);
            bound = Optional.empty();
            return null;
        }

        /** Its time is over, or the phone is gone. */
        void end() {
            valid = false;
            unbind();
        }
    }

    @Test
    void a_session_that_ends_leaves_nothing_behind() {
        Session desk = new Session();
        Session mobile = new Session();
        subscriptions.add(7, desk.session);
        subscriptions.add(7, mobile.session);
        desk.end();
        assertEquals(List.of(mobile.session), List.copyOf(subscriptions.of(7)));
        assertFalse(subscriptions.has(desk.session));
        mobile.end();
        assertEquals(0, subscriptions.users());
    }

    @Test
    void a_refresh_changes_nothing() {
        Session desk = new Session();
        subscriptions.add(7, desk.session);
        subscriptions.add(7, desk.session);
        assertEquals(1, subscriptions.of(7).size());
        assertTrue(subscriptions.has(desk.session));
    }

    @Test
    void who_ends_it_is_not_told_any_more() {
        Session desk = new Session();
        subscriptions.add(7, desk.session);
        subscriptions.remove(desk.session);
        subscriptions.remove(desk.session);
        assertTrue(subscriptions.of(7).isEmpty());
        assertFalse(subscriptions.has(desk.session));
    }
}
