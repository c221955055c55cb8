package lu.fix4bizz.hub.accounts.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.CacheRetrieveMode;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

    /** Those of these lines that a company has. @param extensions not empty */
    public List<User> withExtensions(long companyId, Set<String> extensions) {
        return em.createQuery("select u from User u where u.company.id = :company and u.extension in :extensions", User.class)
                .setParameter("company", companyId).setParameter("extensions", extensions).getResultList();
    }

    /** Read from the database itself: whoever asks keeps the answer, so it must not come from a cache that lags behind a commit. */
    public Optional<PhoneLine> findByLine(String domain, String extension) {
        return lines(phoneLines("c.domain = :domain and u.extension = :extension").setParameter("domain", domain).setParameter("extension", extension))
                .stream().findFirst();
    }

    /** Lines of all companies, from the database itself as {@link #findByLine}. @param most lines and keys that are read */
    public List<PhoneLine> withLine(int most) {
        return lines(phoneLines("u.extension is not null").setMaxResults(most));
    }

    private TypedQuery<Object[]> phoneLines(String condition) {
        return em.createQuery("select u, c, k from User u join u.company c left join PhoneKey k on k.userId = u.id and k.sipHa1Sha256 is not null where "
                + condition, Object[].class).setHint("jakarta.persistence.cache.retrieveMode", CacheRetrieveMode.BYPASS);
    }

    private static List<PhoneLine> lines(TypedQuery<Object[]> read) {
        Map<User, List<PhoneKey>> keys = new LinkedHashMap<>();
        read.getResultStream().forEach(row -> {
            List<PhoneKey> some = keys.computeIfAbsent((User) row[0], user -> new ArrayList<>());
            Optional.ofNullable((PhoneKey) row[2]).ifPresent(some::add);
        });
        return keys.entrySet().stream().map(line -> new PhoneLine(line.getKey(), line.getValue())).toList();
    }

    /** The owner of a public number, over all companies: numbers are unique in the world. */
    public Optional<User> findByNumber(PhoneNumber number) {
        return em.createQuery("select u from User u join fetch u.company where u.number = :number", User.class)
                .setParameter("number", number.e164()).setHint("jakarta.persistence.cache.retrieveMode", CacheRetrieveMode.BYPASS)
                .getResultStream().findFirst();
    }

    /** The token, unless its user gets in nowhere. */
    public Optional<ApiToken> findByToken(String token) {
        return em.createQuery("select t from ApiToken t join fetch t.user u join fetch u.company where t.tokenHash = :hash", ApiToken.class)
                .setParameter("hash", SecretHash.of(token)).getResultStream().filter(found -> !found.user().isOut()).findFirst();
    }

    /** A user's tokens, the newest first. */
    public List<ApiToken> tokens(long userId) {
        return em.createQuery("select t from ApiToken t where t.user.id = :user order by t.id desc", ApiToken.class).setParameter("user", userId).getResultList();
    }

    public void remove(ApiToken token) {
        em.remove(token);
    }

    /** Users of a company, by name. @param from how many are left out first */
    public List<FoundUser> search(long companyId, UserSearch search, int from, int most) {
        return searched(companyId, search, "select u, c.passwordHash, l.subject", " order by u.lastName, u.firstName, u.id", Object[].class)
                .setFirstResult(from).setMaxResults(most).getResultStream()
                .map(row -> new FoundUser((User) row[0], UserState.of((User) row[0], row[1] != null || row[2] != null))).toList();
    }

    public long count(long companyId, UserSearch search) {
        return searched(companyId, search, "select count(u)", "", Long.class).getSingleResult();
    }

    /** Users of a company with a public number, by number. @param from how many are left out first */
    public List<User> withNumber(long companyId, String text, int from, int most) {
        return searched(companyId, new UserSearch(text, Set.of()), "select u", " and u.number is not null order by u.number", User.class)
                .setFirstResult(from).setMaxResults(most).getResultList();
    }

    public long countWithNumber(long companyId, String text) {
        return searched(companyId, new UserSearch(text, Set.of()), "select count(u)", " and u.number is not null", Long.class).getSingleResult();
    }

    /** Users of a company with a line, by extension. @param from how many are left out first */
    public List<User> withLine(long companyId, String text, int from, int most) {
        return searched(companyId, new UserSearch(text, Set.of()), "select u", " and u.extension is not null order by u.extension", User.class)
                .setFirstResult(from).setMaxResults(most).getResultList();
    }

    public long countWithLine(long companyId, String text) {
        return searched(companyId, new UserSearch(text, Set.of()), "select count(u)", " and u.extension is not null", Long.class).getSingleResult();
    }

    /** Every word of the text has to stand somewhere. @param more further conditions and the order */
    private <T> TypedQuery<T> searched(long companyId, UserSearch search, String what, String more, Class<T> type) {
        List<String> words = search.words();
        String states = search.states().stream().sorted().map(UserRepository::condition).collect(Collectors.joining(" or "));
        TypedQuery<T> query = em.createQuery(what + " from User u left join Credentials c on c.userId = u.id left join CorporateLink l on l.userId = u.id where u.company.id = :company"
                + IntStream.range(0, words.size()).mapToObj(UserRepository::holds).collect(Collectors.joining())
                + search.licence().map(licence -> " and u.licences like :licence").orElse("")
                + (states.isEmpty() ? "" : " and (" + states + ")") + more, type).setParameter("company", companyId);
        IntStream.range(0, words.size()).forEach(word -> query.setParameter("word" + word, Words.part(words.get(word))));
        search.licence().ifPresent(licence -> query.setParameter("licence", "%" + licence + "%"));
        return states.isEmpty() ? query : query.setParameter("out", true);
    }

    private static String holds(int word) {
        return Stream.of("lower(u.firstName)", "lower(u.lastName)", "u.email", "u.userName", "u.extension", "u.number")
                .map(field -> field + " like :word" + word).collect(Collectors.joining(" or ", " and (", ")"));
    }

    private static String condition(UserState state) {
        return switch (state) {
            case ACTIVE -> "u.disabled <> :out and (c.passwordHash is not null or l.subject is not null)";
            case INVITED -> "u.disabled <> :out and c.passwordHash is null and l.subject is null";
            case SUSPENDED -> "u.disabled = :out";
        };
    }

    public boolean isUserNameTaken(String userName) {
        return em.createQuery("select count(u) from User u where u.userName = :name", Long.class).setParameter("name", userName).getSingleResult() > 0;
    }

    /** Who looks after a company, by name. */
    public List<User> administrators(long companyId) {
        return em.createQuery("select u from User u where u.company.id = :company and u.roles like :role and u.disabled = false order by u.lastName, u.firstName, u.id", User.class)
                .setParameter("company", companyId).setParameter("role", "%" + Role.ADMINISTRATOR + "%").getResultList();
    }

    /** Colleagues with a line, by name. */
    public List<User> withLine(long companyId) {
        return em.createQuery("select u from User u where u.company.id = :company and u.extension is not null"
                + " order by u.lastName, u.firstName", User.class).setParameter("company", companyId).getResultList();
    }
}
