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
 * The table behind the registrations. Plain JDBC: it is written in batches, a thousand contacts a second on a
 * busy hub, and read once at start; an entity's identity and life would only cost here.
 */
public class RegistrationRepository {
    private static final String UPDATE = "update registration set received = ?, transport = ?, agent = ?, path = ?, call_id = ?, cseq = ?,"
            + " since = ?, expires = ?, device_id = ? where aor = ? and contact = ?";
    private static final String INSERT = "insert into registration (received, transport, agent, path, call_id, cseq, since, expires,"
            + " device_id, aor, contact) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final Connection connection;

    /** @param connection with a transaction of the caller's, who also ends it */
    public RegistrationRepository(Connection connection) {
        this.connection = connection;
    }

    /**
     * Removes contacts and stores others. Nearly all of them are refreshed ones, which are there: they are updated, and
     * only what that did not find is inserted.
     *
     * @param gone     for each address of record, contacts to remove
     * @param contacts to store
     */
    public void write(Map<String, ? extends Collection<String>> gone, List<Registration> contacts) throws SQLException {
        delete(gone);
        List<Registration> unknown = new ArrayList<>();
        int[] updated = batch(UPDATE, contacts);
        for (int i = 0; i < updated.length; i++) {
            if (updated[i] == 0) {
                unknown.add(contacts.get(i));
            }
        }
        batch(INSERT, unknown);
    }

    private void delete(Map<String, ? extends Collection<String>> gone) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from registration where aor = ? and contact = ?")) {
            for (var entry : gone.entrySet()) {
                delete.setString(1, entry.getKey());
                for (String contact : entry.getValue()) {
                    delete.setString(2, contact);
                    delete.addBatch();
                }
            }
            delete.executeBatch();
        }
    }

    private int[] batch(String sql, List<Registration> contacts) throws SQLException {
        if (contacts.isEmpty()) {
            return new int[0];
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Registration contact : contacts) {
                bind(statement, contact);
            }
            return statement.executeBatch();
        }
    }

    private static void bind(PreparedStatement statement, Registration r) throws SQLException {
        statement.setString(1, r.received());
        statement.setString(2, r.transport());
        statement.setString(3, r.agent());
        statement.setString(4, r.path());
        statement.setString(5, r.callId());
        statement.setLong(6, r.cseq());
        statement.setObject(7, r.since().atOffset(ZoneOffset.UTC));
        statement.setObject(8, r.expires().atOffset(ZoneOffset.UTC));
        statement.setLong(9, r.device());
        statement.setString(10, r.aor());
        statement.setString(11, r.contact());
        statement.addBatch();
    }

    /** Removes what lapsed while nobody was there to notice. */
    public void dropLapsed(Instant now) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from registration where expires <= ?")) {
            delete.setObject(1, now.atOffset(ZoneOffset.UTC));
            delete.executeUpdate();
        }
    }

    /** All that are still valid, most recently registered first. */
    public List<Registration> valid(Instant now) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select aor, device_id, contact, received, transport, agent, path, call_id, cseq,"
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
        return new Registration(row.getString(1), row.getLong(2), row.getString(3), row.getString(4), row.getString(5), row.getString(6),
                row.getString(7), row.getString(8), row.getLong(9), moment(row, 10), moment(row, 11));
    }

    /** Not by way of {@link java.sql.Timestamp}, which is ambiguous in the hour that clocks show twice. */
    private static Instant moment(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
