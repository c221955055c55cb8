package lu.fix4bizz.hub.settings;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** JDBC URLs, with the options that the hub counts on. */
final class DatabaseUrl {

    /**
     * H2 in a file. WRITE_DELAY=0 hands each commit to the operating system at once, so that a killed hub loses nothing;
     * DB_CLOSE_ON_EXIT=FALSE leaves closing to the pool, which does it after the last bean; the rest makes H2 read the
     * migrations as PostgreSQL does.
     */
    private static final String H2_OPTIONS = "WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000;CACHE_SIZE=65536"
            + ";QUERY_CACHE_SIZE=64;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";

    /** A dead connection is noticed, and batches travel as one statement. */
    private static final String POSTGRESQL_OPTIONS = "reWriteBatchedInserts=true&connectTimeout=5&socketTimeout=60&tcpKeepAlive=true"
            + "&ApplicationName=fix4bizz-hub";

    private DatabaseUrl() {
    }

    /** The embedded database in a file; its name gets the ending .mv.db. */
    static String embedded(Path file) {
        return "jdbc:h2:file:" + file + ';' + H2_OPTIONS;
    }

    /** WildFly's own tables: batch repository and timers. */
    static String server(Path file) {
        return "jdbc:h2:file:" + file + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;CACHE_SIZE=4096";
    }

    /** Adds each of the hub's options that the URL does not set itself. */
    static String complete(String url) {
        return url.startsWith("jdbc:h2:") ? completed(url, ";", ";", H2_OPTIONS) : completed(url, "?", "&", POSTGRESQL_OPTIONS);
    }

    private static String completed(String url, String begin, String between, String options) {
        int start = url.indexOf(begin);
        Set<String> given = start < 0 ? Set.of() : names(url.substring(start + 1), between);
        String missing = Arrays.stream(options.split(between)).filter(option -> !given.contains(name(option))).collect(joining(between));
        String joint = start < 0 ? begin : url.endsWith(begin) || url.endsWith(between) ? "" : between;
        return missing.isEmpty() ? url : url + joint + missing;
    }

    private static Set<String> names(String options, String between) {
        return Arrays.stream(options.split(between)).map(DatabaseUrl::name).collect(toSet());
    }

    /** Neither database has two options that differ in case only. */
    private static String name(String option) {
        return option.replaceFirst("=.*", "").toLowerCase(Locale.ROOT);
    }
}
