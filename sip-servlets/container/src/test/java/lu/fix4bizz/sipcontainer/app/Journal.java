package lu.fix4bizz.sipcontainer.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** What happened, for tests to wait for. */
@ApplicationScoped
public class Journal {

    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

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

    public void clear() {
        lines.clear();
    }

    public String next() throws InterruptedException {
        return lines.poll(10, TimeUnit.SECONDS);
    }
}
