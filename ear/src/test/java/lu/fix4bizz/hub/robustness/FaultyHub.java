package lu.fix4bizz.hub.robustness;

import java.util.HashMap;
import java.util.Map;
import lu.fix4bizz.hub.testing.HubServer;
import lu.fix4bizz.hub.testing.MailServer;
import lu.fix4bizz.hub.testing.PostgreSqlCluster;

/** One hub for the tests that take something away from it: its database is PostgreSQL, its mail server the test's. */
public final class FaultyHub {

    public static final PostgreSqlCluster DATABASE = PostgreSqlCluster.running();
    static final MailServer MAIL = new MailServer();
    public static final HubServer HUB = HubServer.with(settings()).start();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(HUB::close));
    }

    private FaultyHub() {
    }

    private static Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>(MAIL.settings());
        settings.putAll(Map.of("HUB_LOAD_USERS", "5", "HUB_DB_URL", DATABASE.url(), "HUB_DB_POOL", "20"));
        return settings;
    }
}
