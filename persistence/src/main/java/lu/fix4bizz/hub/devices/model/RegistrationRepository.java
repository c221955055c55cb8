package lu.fix4bizz.hub.devices.model;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The table behind the registrations. Plain JDBC: it is written in batches of whole addresses of record, a thousand a second on a
 * busy hub, and read once at start; an entity's identity and life would only cost here.
 */
public class RegistrationRepository {
    private static final String INSERT = "insert into registration (aor, contact, received, transport, agent, path, call_id, cseq,"
            + " since, expires) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final Connection connection;

    /** @param connection with a transaction of the caller's, who also ends it */
    public RegistrationRepository(Connection connection) {
        this.connection = connection;
    }

    /** Makes the table say exactly this for these addresses of record. */
    public void replace(Map<String, ? extends Collection<Registration>> byAor) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from registration where aor = ?");
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (var entry : byAor.entrySet()) {
                delete.setString(1, entry.getKey());
                delete.addBatch();
                for (Registration registration : entry.getValue()) {
                    bind(insert, registration);
                }
            }
            delete.executeBatch();
            insert.executeBatch();
        }
    }

    private static void bind(PreparedStatement insert, Registration r) throws SQLException {
        insert.setString(1, r.aor());
        insert.setString(2, r.contact());
        insert.setString(3, r.received());
        insert.setString(4, r.transport());
        insert.setString(5, r.agent());
        insert.setString(6, r.path());
        insert.setString(7, r.callId());
        insert.setLong(8, r.cseq());
        insert.setObject(9, r.since().atOffset(ZoneOffset.UTC));
        insert.setObject(10, r.expires().atOffset(ZoneOffset.UTC));
        insert.addBatch();
    }

    /** All that are still valid, most recently registered first. */
    public List<Registration> valid(Instant now) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select aor, contact, received, transport, agent, path, call_id, cseq,"
                + " since, expires from registration where expires > ? order by since desc")) {
            select.setObject(1, now.atOffset(ZoneOffset.UTC));
            List<Registration> found = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(read(rows));
                }
            }
            return found;
        }
    }

    private static Registration read(ResultSet row) throws SQLException {
        return new Registration(row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5), row.getString(6),
                row.getString(7), row.getLong(8), moment(row, 9), moment(row, 10));
    }

    /** Not by way of {@link java.sql.Timestamp}, which is ambiguous in the hour that clocks show twice. */
    private static Instant moment(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
