package lu.fix4bizz.hub.mail.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The stored outbox. Every method runs in the caller's transaction. */
@ApplicationScoped
public class OutboxRepository {

    @PersistenceContext(unitName = "hub")
    private EntityManager entities;

    /** For the container. */
    protected OutboxRepository() {
    }

    /** Works on the given entity manager, outside a container. */
    public OutboxRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** Puts a new mail into the outbox. */
    public void add(OutboxMail mail) {
        entities.persist(mail);
    }

    /** The mail of this key, if there is one. */
    public Optional<OutboxMail> byKey(String key) {
        return entities.createQuery("select m from OutboxMail m where m.key = :key", OutboxMail.class)
                .setParameter("key", key).getResultStream().findFirst();
    }

    /** The mail of this row, if it is still kept. */
    public Optional<OutboxMail> find(long id) {
        return Optional.ofNullable(entities.find(OutboxMail.class, id));
    }

    /** Up to {@code limit} mails that may be sent now, those that wait longest first. */
    public List<Long> due(Instant now, int limit) {
        return entities.createQuery("""
                select m.id from OutboxMail m
                where m.state in (:pending, :sending) and m.nextAttemptAt <= :now order by m.nextAttemptAt, m.id""", Long.class)
                .setParameter("pending", MailState.PENDING).setParameter("sending", MailState.SENDING)
                .setParameter("now", now).setMaxResults(limit).getResultList();
    }

    /**
     * Takes a mail for sending until the given time. One statement tests and takes: of two senders at once, the second waits
     * for the row, finds it no longer due, and changes nothing.
     *
     * @return whether the mail is the caller's
     */
    public boolean claim(long id, Instant now, Instant until) {
        return entities.createQuery("""
                update OutboxMail m set m.state = :sending, m.nextAttemptAt = :until, m.attempts = m.attempts + 1
                where m.id = :id and m.state in (:pending, :sending) and m.nextAttemptAt <= :now""")
                .setParameter("id", id).setParameter("now", now).setParameter("until", until)
                .setParameter("pending", MailState.PENDING).setParameter("sending", MailState.SENDING)
                .executeUpdate() == 1;
    }

    /** How many mails wait and how many were given up. */
    public OutboxCounts counts() {
        return new OutboxCounts(count(MailState.PENDING) + count(MailState.SENDING), count(MailState.FAILED));
    }

    /** Forgets mails in a final state that were written before the given time. */
    public int removeOlderThan(Instant time) {
        return entities.createQuery("delete from OutboxMail m where m.state in (:sent, :failed) and m.createdAt < :time")
                .setParameter("sent", MailState.SENT).setParameter("failed", MailState.FAILED)
                .setParameter("time", time).executeUpdate();
    }

    private long count(MailState state) {
        return entities.createQuery("select count(m) from OutboxMail m where m.state = :state", Long.class)
                .setParameter("state", state).getSingleResult();
    }
}
