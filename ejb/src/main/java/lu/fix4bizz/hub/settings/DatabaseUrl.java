package lu.fix4bizz.hub.settings;

import java.nio.file.Path;

/** JDBC URLs, with the options that the hub counts on. */
final class DatabaseUrl {

    /**
     * H2 in a file. WRITE_DELAY=0 hands each commit to the operating system at once, so that a killed hub loses nothing;
     * DB_CLOSE_ON_EXIT=FALSE leaves closing to the pool, which does it after the last bean; the rest makes H2 read the
     * migrations as PostgreSQL does.
     */
    private static final String H2_OPTIONS = ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000;CACHE_SIZE=65536"
            + ";QUERY_CACHE_SIZE=64;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";

    /** A dead connection is noticed, and batches travel as one statement. */
    private static final String POSTGRESQL_OPTIONS = "reWriteBatchedInserts=true&connectTimeout=5&socketTimeout=60&tcpKeepAlive=true"
            + "&ApplicationName=fix4bizz-hub";

    private DatabaseUrl() {
    }

    /** The embedded database in a file; its name gets the ending .mv.db. */
    static String embedded(Path file) {
        return "jdbc:h2:file:" + file + H2_OPTIONS;
    }

    /** WildFly's own tables: batch repository and timers. */
    static String server(Path file) {
        return "jdbc:h2:file:" + file + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;CACHE_SIZE=4096";
    }

    /** Adds the hub's options to a URL that has none; options that are there are left alone. */
    static String complete(String url) {
        if (url.startsWith("jdbc:h2:")) {
            return url.contains(";") ? url : url + H2_OPTIONS;
        }
        return url.contains("?") ? url : url + '?' + POSTGRESQL_OPTIONS;
    }
}
