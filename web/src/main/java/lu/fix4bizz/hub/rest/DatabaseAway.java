package lu.fix4bizz.hub.rest;

import jakarta.resource.ResourceException;
import java.sql.SQLException;
import java.util.stream.Stream;

/** Tells a database that does not answer, which passes, from a failure of the hub's own. */
final class DatabaseAway {
    /** Seconds; the pool finds a database that is back with the next connection it is asked for. */
    static final int RETRY_AFTER = 5;

    private DatabaseAway() {
    }

    static boolean in(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(20)
                .anyMatch(cause -> cause instanceof ResourceException || cause instanceof SQLException sql && isAway(sql));
    }

    /** SQLSTATE class 08 is "connection exception" in every database; 57P is PostgreSQL shutting down or starting. */
    private static boolean isAway(SQLException failure) {
        String state = failure.getSQLState() == null ? "" : failure.getSQLState();
        return state.startsWith("08") || state.startsWith("57P");
    }
}
