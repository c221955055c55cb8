package lu.fix4bizz.sipcontainer.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** What happened, for tests to wait for. */
@ApplicationScoped
public class Journal {

    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

    public void write(String line) {
        lines.add(line);
    }

    public String next() throws InterruptedException {
        return lines.poll(10, TimeUnit.SECONDS);
    }
}
