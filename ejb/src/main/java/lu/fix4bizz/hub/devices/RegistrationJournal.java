package lu.fix4bizz.hub.devices;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import lu.fix4bizz.hub.database.Cause;
import lu.fix4bizz.hub.devices.Registrations.Changed;
import lu.fix4bizz.hub.devices.model.Registration;
import lu.fix4bizz.hub.devices.model.RegistrationRepository;
import lu.fix4bizz.hub.model.Trouble;

/**
 * Writes the registrations behind to the database, and reads them back at start. A database that does not answer leaves the
 * changed lines where they are; the next second tries again.
 */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionManagement(TransactionManagementType.BEAN)
public class RegistrationJournal {
    private static final Logger LOG = System.getLogger(RegistrationJournal.class.getName());
    private static final int LINES_IN_ONE_TRANSACTION = 1000;

    @Resource
    private jakarta.transaction.UserTransaction transaction;
    @Resource(lookup = "java:jboss/datasources/HubDS")
    private DataSource database;
    @Inject
    private Registrations registrations;
    @Inject
    private Clock clock;
    private final Trouble databaseAway = new Trouble(LOG, "Registrations wait to be written: {0}");

    @PostConstruct
    void bringBack() {
        try (Connection connection = database.getConnection()) {
            RegistrationRepository table = new RegistrationRepository(connection);
            table.dropLapsed(clock.instant());
            List<Registration> valid = table.valid(clock.instant());
            valid.stream().collect(Collectors.groupingBy(Registration::aor)).forEach(registrations::restore);
            LOG.log(Level.INFO, "{0} registrations are back", valid.size());
        } catch (SQLException unreadable) {
            throw new IllegalStateException("The registrations cannot be read", unreadable);
        }
    }

    /** Every second: what changed. */
    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    @Lock(LockType.WRITE)
    void write() {
        List<Changed> changed = registrations.takeChanged();
        for (int from = 0; from < changed.size(); from += LINES_IN_ONE_TRANSACTION) {
            writeOrGiveBack(changed.subList(from, Math.min(changed.size(), from + LINES_IN_ONE_TRANSACTION)));
        }
    }

    @Schedule(hour = "*", minute = "*", second = "30", persistent = false)
    @Lock(LockType.WRITE)
    void dropLapsed() {
        registrations.dropLapsed(clock.instant());
    }

    @PreDestroy
    void writeLast() {
        write();
    }

    private void writeOrGiveBack(List<Changed> changed) {
        try {
            inTransaction(changed);
            databaseAway.over();
        } catch (Exception refused) {
            if (!isData(refused)) {
                giveBack(changed, refused);
            } else if (changed.size() > 1) {
                changed.forEach(line -> writeOrGiveBack(List.of(line)));
            } else {
                LOG.log(Level.WARNING, "The registrations of {0} cannot be stored: {1}", changed.getFirst().aor(), refused.toString());
            }
        }
    }

    private void giveBack(List<Changed> changed, Exception away) {
        changed.forEach(registrations::giveBack);
        databaseAway.tell(Cause.of(away));
    }

    /** Classes 22 and 23 of SQLSTATE: the database is there, this data does not fit; one odd phone must not hold up the others. */
    private static boolean isData(Exception refused) {
        return refused instanceof SQLException sql && sql.getSQLState() != null && sql.getSQLState().matches("2[23].*");
    }

    private void inTransaction(List<Changed> changed) throws Exception {
        List<Registration> contacts = changed.stream().flatMap(line -> registrations.all(line.aor()).stream()).toList();
        Map<String, Set<String>> gone = changed.stream().collect(Collectors.toMap(Changed::aor, Changed::gone));
        transaction.begin();
        try (Connection connection = database.getConnection()) {
            new RegistrationRepository(connection).write(gone, contacts);
        } catch (SQLException | RuntimeException failed) {
            transaction.rollback();
            throw failed;
        }
        transaction.commit();
    }
}
