package lu.fix4bizz.hub.model;

import jakarta.resource.ResourceException;
import java.sql.SQLException;
import java.util.stream.Stream;

/** Tells a database that does not answer, which passes, from a failure of the hub's own. */
public final class DatabaseAway {
    /** Seconds; the pool finds a database that is back with the next connection it is asked for. */
    public static final int RETRY_AFTER = 5;

    private DatabaseAway() {
    }

    /** Whether this is a database that does not answer, or was caused by one. */
    public static boolean in(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(20)
                .anyMatch(cause -> cause instanceof ResourceException || cause instanceof SQLException sql && isAway(sql));
    }

    /** SQLSTATE class 08 is "connection exception" in every database; 57P is PostgreSQL shutting down or starting. */
    private static boolean isAway(SQLException failure) {
        String state = failure.getSQLState() == null ? "" : failure.getSQLState();
        return state.startsWith("08") || state.startsWith("57P");
    }
}
