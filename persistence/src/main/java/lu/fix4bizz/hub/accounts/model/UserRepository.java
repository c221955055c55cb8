package lu.fix4bizz.hub.accounts.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.CacheRetrieveMode;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lu.fix4bizz.hub.model.Refusal;
import lu.fix4bizz.hub.numbers.model.Extension;
import lu.fix4bizz.hub.numbers.model.PhoneNumber;

/** Where users and their API tokens are kept. */
@ApplicationScoped
public class UserRepository {
    @PersistenceContext(unitName = "hub")
    private EntityManager em;

    protected UserRepository() {
    }

    public UserRepository(EntityManager em) {
        this.em = em;
    }

    public User add(User user) {
        em.persist(user);
        return user;
    }

    public void add(ApiToken token) {
        em.persist(token);
    }

    /** @throws Refusal {@code accounts.error.no_user} */
    public User get(long id) {
        return Optional.ofNullable(em.find(User.class, id)).orElseThrow(() -> Refusal.notFound("accounts.error.no_user"));
    }

    /** @param login the user name or the e-mail address, whatever case */
    public Optional<User> findByLogin(String login) {
        return em.createQuery("select u from User u join fetch u.company where u.userName = :login or u.email = :login", User.class)
                .setParameter("login", login.strip().toLowerCase(Locale.ROOT)).getResultStream().findFirst();
    }

    /** The e-mail addresses of all people of a company, in lower case. */
    public Set<String> addresses(long companyId) {
        return em.createQuery("select u.email from User u where u.company.id = :company", String.class)
                .setParameter("company", companyId).getResultStream().collect(Collectors.toSet());
    }

    public Optional<User> findByExtension(long companyId, Extension extension) {
        return em.createQuery("select u from User u where u.company.id = :company and u.extension = :extension", User.class)
                .setParameter("company", companyId).setParameter("extension", extension.digits()).getResultStream().findFirst();
    }

    /** Read from the database itself: whoever asks keeps the answer, so it must not come from a cache that lags behind a commit. */
    public Optional<User> findByLine(String domain, String extension) {
        return em.createQuery("select u from User u join fetch u.company c where c.domain = :domain and u.extension = :extension", User.class)
                .setParameter("domain", domain).setParameter("extension", extension).setHint("jakarta.persistence.cache.retrieveMode", CacheRetrieveMode.BYPASS)
                .getResultStream().findFirst();
    }

    /** Lines of all companies, from the database itself as {@link #findByLine}. @param most users that are read */
    public List<User> withLine(int most) {
        return em.createQuery("select u from User u join fetch u.company where u.extension is not null", User.class)
                .setHint("jakarta.persistence.cache.retrieveMode", CacheRetrieveMode.BYPASS).setMaxResults(most).getResultList();
    }

    /** The owner of a public number, over all companies: numbers are unique in the world. */
    public Optional<User> findByNumber(PhoneNumber number) {
        return em.createQuery("select u from User u join fetch u.company where u.number = :number", User.class)
                .setParameter("number", number.e164()).setHint("jakarta.persistence.cache.retrieveMode", CacheRetrieveMode.BYPASS)
                .getResultStream().findFirst();
    }

    public Optional<User> findByToken(String token) {
        return em.createQuery("select u from ApiToken t join t.user u join fetch u.company where t.tokenHash = :hash and u.disabled = false", User.class)
                .setParameter("hash", SecretHash.of(token)).getResultStream().findFirst();
    }

    /** Colleagues with a line, by name. */
    public List<User> withLine(long companyId) {
        return em.createQuery("select u from User u where u.company.id = :company and u.extension is not null"
                + " order by u.lastName, u.firstName", User.class).setParameter("company", companyId).getResultList();
    }
}
