package lu.fix4bizz.hub.push;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.websocket.CloseReason;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;

import lu.fix4bizz.hub.accounts.Accounts;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** {@code /live}: the socket of one open page. The container has let only signed-in users come here. */
@Dependent
@ServerEndpoint("/live")
public class LiveSocket {

    private static final Logger LOG = System.getLogger(LiveSocket.class.getName());
    /** A page only listens; whoever sends more than a ping is none of ours. */
    private static final int LONGEST_TEXT = 16;
    private static final String USER = "user";
    /** RFC 6455 section 7.4.2: 4000 to 4999 are ours; hub.js knows it. */
    private static final CloseReason.CloseCode COME_AGAIN = () -> 4001;

    @Inject
    private Live live;

    @Inject
    private Accounts accounts;

    @OnOpen
    public void open(Session page) {
        page.setMaxTextMessageBufferSize(LONGEST_TEXT);
        page.setMaxIdleTimeout(0);
        long user = accounts.profile(page.getUserPrincipal().getName()).id();
        page.getUserProperties().put(USER, user);
        live.open(user, page);
    }

    @OnClose
    public void close(Session page, CloseReason why) {
        if (page.getUserProperties().get(USER) instanceof Long user) {
            live.closed(user, page);
        }
    }

    /** Shuts the socket and asks the page to come again, if it still may. */
    static void askAgain(Session page) {
        try {
            page.close(new CloseReason(COME_AGAIN, ""));
        } catch (IOException gone) {
            LOG.log(Level.DEBUG, "A live page went away: {0}", gone.toString());
        }
    }

    /** A connection that broke: {@link #close} follows, and the page connects again by itself. */
    @OnError
    public void broken(Session page, Throwable why) {
        LOG.log(Level.DEBUG, "A live page went away: {0}", why.toString());
    }
}
