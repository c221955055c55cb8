package lu.fix4bizz.hub.mail;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last mails that were caught, within bounds of number and size. */
final class CaughtMails {
    private static final int MOST = 200;
    private static final long MOST_BYTES = 64L * 1024 * 1024;

    /** Makes a mail of a number. */
    @FunctionalInterface
    interface Reader {
        CaughtMail read(long id) throws MessagingException, IOException;
    }

    private record Kept(CaughtMail mail, long size) {
    }

    private final Deque<Kept> newestFirst = new ArrayDeque<>();
    private long last;
    private long bytes;

    synchronized void add(Reader reader, long size) throws MessagingException, IOException {
        newestFirst.addFirst(new Kept(reader.read(last + 1), size));
        last++;
        bytes += size;
        while (newestFirst.size() > MOST || bytes > MOST_BYTES) {
            bytes -= newestFirst.removeLast().size();
        }
    }

    synchronized List<CaughtMail> newestFirst() {
        return newestFirst.stream().map(Kept::mail).toList();
    }
}
