package lu.fix4bizz.hub.settings;

/**
 * The database of the hub.
 *
 * @param url JDBC URL, complete
 * @param user user name
 * @param pool most connections at once
 */
public record Database(String url, String user, int pool) {

    /** True for PostgreSQL, false for the embedded H2. */
    public boolean postgresql() {
        return url.startsWith("jdbc:postgresql:");
    }
}
