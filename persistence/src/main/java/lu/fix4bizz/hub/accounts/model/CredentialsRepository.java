package lu.fix4bizz.hub.accounts.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lu.fix4bizz.hub.model.Refusal;

/** Where credentials, links to choose a password and sign-ins are kept. */
@ApplicationScoped
public class CredentialsRepository {
    @PersistenceContext(unitName = "hub")
    private EntityManager em;

    protected CredentialsRepository() {
    }

    public CredentialsRepository(EntityManager em) {
        this.em = em;
    }

    public Optional<Credentials> find(long userId) {
        return Optional.ofNullable(em.find(Credentials.class, userId));
    }

    /** The user's credentials, made where there are none yet. */
    public Credentials require(User user) {
        return find(user.id()).orElseGet(() -> {
            Credentials made = new Credentials(user);
            em.persist(made);
            return made;
        });
    }

    public OneTimeLink add(OneTimeLink link) {
        em.persist(link);
        return link;
    }

    /** @throws Refusal {@code accounts.error.link} when the link is used, too old, of somebody who gets in nowhere, or none of ours */
    public OneTimeLink openLink(String secret, Instant now) {
        return em.createQuery("select l from OneTimeLink l join fetch l.user u join fetch u.company where l.secretHash = :hash", OneTimeLink.class)
                .setParameter("hash", SecretHash.of(secret)).getResultStream().findFirst()
                .filter(link -> link.isOpen(now) && !link.user().isOut()).orElseThrow(() -> Refusal.invalid("accounts.error.link"));
    }

    /** A link is worth nothing any more once a password was chosen or a newer one was sent. */
    public void closeLinks(long userId, Instant now) {
        em.createQuery("update OneTimeLink l set l.usedAt = :now, l.version = l.version + 1 where l.user.id = :user and l.usedAt is null")
                .setParameter("now", now).setParameter("user", userId).executeUpdate();
    }

    /** How many links of that purpose the user was sent that are still open. */
    public long openLinks(long userId, OneTimeLink.Purpose purpose, Instant now) {
        return em.createQuery("select count(l) from OneTimeLink l where l.user.id = :user and l.purpose = :purpose and l.usedAt is null"
                + " and l.expiresAt > :now", Long.class)
                .setParameter("user", userId).setParameter("purpose", purpose).setParameter("now", now).getSingleResult();
    }

    public PortalSession add(PortalSession session) {
        em.persist(session);
        em.flush(); // the browser is told its id
        return session;
    }

    public Optional<PortalSession> session(long id) {
        return em.createQuery("select s from PortalSession s join fetch s.user u join fetch u.company where s.id = :id", PortalSession.class)
                .setParameter("id", id).getResultStream().findFirst();
    }

    /** As {@link #session}, for a change that must not meet another one: a browser sends several requests at once. */
    public Optional<PortalSession> lockedSession(long id) {
        return Optional.ofNullable(em.find(PortalSession.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Those still open, the latest seen first. */
    public List<PortalSession> sessions(long userId, Instant now) {
        return em.createQuery("select s from PortalSession s where s.user.id = :user and s.endsAt > :now order by s.seenAt desc, s.id desc", PortalSession.class)
                .setParameter("user", userId).setParameter("now", now).getResultList();
    }

    /** Of all users of a company. */
    public List<PortalSession> sessionsOfCompany(long companyId, Instant now) {
        return em.createQuery("select s from PortalSession s join fetch s.user u where u.company.id = :company and s.endsAt > :now", PortalSession.class)
                .setParameter("company", companyId).setParameter("now", now).getResultList();
    }

    public void remove(PortalSession session) {
        em.remove(session);
    }

    /** Ends what is over: sign-ins and links of the past. */
    public int removeEnded(Instant now) {
        return em.createQuery("delete from PortalSession s where s.endsAt <= :now").setParameter("now", now).executeUpdate()
                + em.createQuery("delete from OneTimeLink l where l.expiresAt <= :now").setParameter("now", now).executeUpdate();
    }
}
