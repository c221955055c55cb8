package lu.fix4bizz.hub.database;

import java.util.stream.Stream;

/** Why something failed, for one line of the log: what lies at the bottom, without the layers that passed it on. */
public final class Cause {
    private Cause() {
    }

    /** @return for example {@code java.net.ConnectException: Connection refused} */
    public static String of(Throwable failure) {
        Throwable root = Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(30).reduce((above, below) -> below).orElse(failure);
        return root.toString().lines().findFirst().orElse("");
    }
}
