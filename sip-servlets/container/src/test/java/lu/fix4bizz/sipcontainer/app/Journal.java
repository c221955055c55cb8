package lu.fix4bizz.sipcontainer.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.servlet.sip.SipApplicationSession;

/** What happened, for tests to wait for. */
@ApplicationScoped
public class Journal {

    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final Set<String> watched = ConcurrentHashMap.newKeySet();

    private volatile boolean refusing;

    public void refuse() {
        refusing = true;
    }

    public boolean refuses() {
        return refusing;
    }

    public void write(String line) {
        lines.add(line);
    }

    /** Has the end of a session written; one of a single request ends when it likes, in the middle of the next test too. */
    public void watch(SipApplicationSession session) {
        watched.add(session.getId());
    }

    /** Writes that a session ended, if it is watched. */
    public void end(SipApplicationSession session) {
        if (watched.remove(session.getId())) {
            write("ended");
        }
    }

    public void clear() {
        lines.clear();
    }

    public String next() throws InterruptedException {
        return lines.poll(10, TimeUnit.SECONDS);
    }
}
