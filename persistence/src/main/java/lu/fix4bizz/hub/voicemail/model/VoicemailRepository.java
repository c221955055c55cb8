package lu.fix4bizz.hub.voicemail.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lu.fix4bizz.hub.model.Refusal;

/** Where mailboxes and messages are kept. Every query of messages starts at their owner. */
@ApplicationScoped
public class VoicemailRepository {
    /** Message counts as MWI states them (RFC 3842). */
    public record Counts(long unread, long read, long seconds) {
        private Counts plus(Counts other) {
            return new Counts(unread + other.unread, read + other.read, seconds + other.seconds);
        }
    }

    @PersistenceContext(unitName = "hub")
    private EntityManager em;

    protected VoicemailRepository() {
    }

    public VoicemailRepository(EntityManager em) {
        this.em = em;
    }

    public Mailbox add(Mailbox mailbox) {
        em.persist(mailbox);
        return mailbox;
    }

    public VoicemailMessage add(VoicemailMessage message) {
        em.persist(message);
        return message;
    }

    public Optional<Mailbox> mailbox(long userId) {
        return em.createQuery("select m from Mailbox m where m.user.id = :user", Mailbox.class)
                .setParameter("user", userId).getResultStream().findFirst();
    }

    /** Newest first, without the deleted. */
    public List<VoicemailMessage> messages(long userId) {
        return em.createQuery("select m from VoicemailMessage m where m.userId = :user and m.deletedAt is null"
                + " order by m.receivedAt desc, m.id desc", VoicemailMessage.class).setParameter("user", userId).getResultList();
    }

    /** The one that came last, unless it is deleted. */
    public Optional<VoicemailMessage> newest(long userId) {
        return em.createQuery("select m from VoicemailMessage m where m.userId = :user and m.deletedAt is null"
                + " order by m.receivedAt desc, m.id desc", VoicemailMessage.class).setParameter("user", userId).setMaxResults(1).getResultStream().findFirst();
    }

    /** Also a deleted one, as long as it can come back. @throws Refusal {@code voicemail.error.no_message} */
    public VoicemailMessage message(long userId, long id) {
        return find(userId, id).orElseThrow(() -> Refusal.notFound("voicemail.error.no_message"));
    }

    public Optional<VoicemailMessage> find(long userId, long id) {
        return Optional.ofNullable(em.find(VoicemailMessage.class, id)).filter(m -> m.userId() == userId);
    }

    public Optional<VoicemailMessage> byRecording(UUID recording) {
        return em.createQuery("select m from VoicemailMessage m where m.recording = :recording", VoicemailMessage.class)
                .setParameter("recording", recording.toString()).getResultStream().findFirst();
    }

    public Counts counts(long userId) {
        List<Object[]> groups = em.createQuery("select m.read, count(m), sum(m.seconds) from VoicemailMessage m"
                + " where m.userId = :user and m.deletedAt is null group by m.read", Object[].class).setParameter("user", userId).getResultList();
        return groups.stream().map(VoicemailRepository::counts).reduce(new Counts(0, 0, 0), Counts::plus);
    }

    private static Counts counts(Object[] group) {
        long messages = ((Number) group[1]).longValue();
        boolean read = (Boolean) group[0];
        return new Counts(read ? 0 : messages, read ? messages : 0, ((Number) group[2]).longValue());
    }

    /** Deleted before that moment: their undo has lapsed. */
    public List<VoicemailMessage> deletedBefore(Instant moment, int limit) {
        return em.createQuery("select m from VoicemailMessage m where m.deletedAt < :moment", VoicemailMessage.class)
                .setParameter("moment", moment).setMaxResults(limit).getResultList();
    }

    public void remove(VoicemailMessage message) {
        em.remove(message);
    }
}
