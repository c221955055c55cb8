package lu.fix4bizz.hub.accounts.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import lu.fix4bizz.hub.testing.Engine;
import lu.fix4bizz.hub.testing.HubDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A hub that comes from before licences: everybody keeps what they use. */
class LicencesUpgradeTest {
    private static final String SCHEMA = "upgrade";
    private static final List<String> BEFORE = List.of(
            "insert into company (id, kind, name, domain, country, zone, language, digest_algorithms, version, suspended) values (1, 'CUSTOMER', 'acme', 'acme.example', 'LU', 'UTC', 'fr', 'MD5', 1, false)",
            "insert into company (id, kind, name, domain, country, zone, language, digest_algorithms, version, suspended) values (2, 'OPERATOR', 'hub', 'hub.example', 'LU', 'UTC', 'fr', 'MD5', 1, false)",
            user(1, 1, "alice", "'7201'", "USER"), user(2, 1, "david", "'7202'", "USER,AGENT"), user(3, 1, "admin", "null", "USER,ADMINISTRATOR"), user(4, 2, "operator", "null", "OPERATOR"),
            "insert into mailbox (id, user_id, enabled, on_busy, on_no_answer, on_not_reachable, delivery, copy_to, delete_after_sending, message_minutes, mailbox_minutes, version)"
                    + " values (1, 1, true, true, true, false, 'PORTAL', '', false, 3, 60, 1)");

    private static String user(int id, int company, String name, String extension, String roles) {
        return "insert into hub_user (id, company_id, user_name, first_name, last_name, email, extension, language, time_zone, roles, do_not_disturb, hide_number, call_waiting, version)"
                + " values (%d, %d, '%s', 'A', 'B', '%s@acme.example', %s, 'fr', 'UTC', '%s', false, false, true, 1)".formatted(id, company, name, name, extension, roles);
    }

    @ParameterizedTest
    @EnumSource
    void everybody_keeps_what_they_use(Engine engine) throws SQLException {
        DataSource database = HubDatabase.empty(engine).dataSource();
        flyway(database, "15").clean();
        flyway(database, "15").migrate();
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            String before = connection.getSchema();
            connection.setSchema(SCHEMA);
            for (String insert : BEFORE) {
                statement.executeUpdate(insert);
            }
            flyway(database, "latest").migrate();
            assertEquals(List.of("admin ", "alice STANDARD,VOICEMAIL", "david STANDARD,CALL_CENTRE", "operator "), rows(statement, "select user_name, licences from hub_user order by user_name"));
            assertEquals(List.of("CALL_CENTRE 1", "STANDARD 2", "VOICEMAIL 1"), rows(statement, "select licence, bought from licence_pack order by licence"));
            connection.setSchema(before);
        } finally {
            flyway(database, "latest").clean();
        }
    }

    private static Flyway flyway(DataSource database, String target) {
        return Flyway.configure(HubDatabase.class.getClassLoader()).dataSource(database).schemas(SCHEMA).target(target).cleanDisabled(false).load();
    }

    private static List<String> rows(Statement statement, String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (ResultSet found = statement.executeQuery(query)) {
            while (found.next()) {
                rows.add(found.getString(1) + " " + found.getString(2));
            }
        }
        return rows;
    }
}
