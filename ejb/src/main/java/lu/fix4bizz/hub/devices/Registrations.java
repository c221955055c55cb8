package lu.fix4bizz.hub.devices;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lu.fix4bizz.hub.accounts.LineEnded;
import lu.fix4bizz.hub.accounts.PhoneEnded;
import lu.fix4bizz.hub.devices.model.Registration;
import lu.fix4bizz.hub.model.Refusal;

/** The location service: for each address of record, the contacts that can be reached now. */
@ApplicationScoped
public class Registrations {
    /** Phones of one line; more are refused. */
    public static final int MOST_CONTACTS = 10;

    /** A line that was changed. @param gone contacts that it had; one of them may be there again, then it is among {@link #all} */
    record Changed(String aor, Set<String> gone) {
        Changed {
            gone = Set.copyOf(gone);
        }
    }

    @Resource(lookup = "java:jboss/infinispan/cache/hub/registrations")
    private ConcurrentMap<String, List<Registration>> byAor;
    /** What is {@link Changed} and not written yet. */
    private final Map<String, Set<String>> changed = new ConcurrentHashMap<>();

    protected Registrations() {
    }

    Registrations(ConcurrentMap<String, List<Registration>> store) {
        this.byAor = store;
    }

    /** Contacts of the line that have not lapsed, most recently registered first. */
    public List<Registration> of(String aor, Instant now) {
        return valid(byAor.getOrDefault(aor, List.of()), now);
    }

    /**
     * Changes the contacts of one line, one change at a time.
     *
     * @param change what is there (without lapsed ones) -> what shall be there
     * @return what is there now
     * @throws Refusal {@code devices.error.too_many_contacts}
     */
    public List<Registration> change(String aor, Instant now, UnaryOperator<List<Registration>> change) {
        Set<String> gone = new HashSet<>();
        List<Registration> after = byAor.compute(aor, (key, known) -> {
            List<Registration> before = known == null ? List.of() : known;
            List<Registration> left = checked(change.apply(valid(before, now)));
            gone.clear();
            gone.addAll(gone(before, left));
            return left;
        });
        giveBack(new Changed(aor, gone));
        return after;
    }

    /** Whoever uses the line no longer is not called on it any more. */
    void end(@Observes(during = TransactionPhase.AFTER_SUCCESS) LineEnded line) {
        change(line.aor(), line.at(), contacts -> List.of());
    }

    /** A phone that was cut off is called no longer; the others of its line are. */
    void end(@Observes(during = TransactionPhase.AFTER_SUCCESS) PhoneEnded phone) {
        change(phone.aor(), phone.at(), contacts -> contacts.stream().filter(contact -> contact.device() != phone.device()).toList());
    }

    /** All contacts of the hub that have not lapsed. */
    public long count(Instant now) {
        return byAor.values().stream().flatMap(Collection::stream).filter(contact -> contact.isValid(now)).count();
    }

    private static List<Registration> checked(List<Registration> contacts) {
        if (contacts.size() > MOST_CONTACTS) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "devices.error.too_many_contacts", MOST_CONTACTS);
        }
        return List.copyOf(contacts);
    }

    private static List<Registration> valid(List<Registration> contacts, Instant now) {
        return contacts.stream().allMatch(contact -> contact.isValid(now)) ? contacts
                : contacts.stream().filter(contact -> contact.isValid(now)).toList();
    }

    private static Set<String> gone(List<Registration> before, List<Registration> after) {
        Set<String> gone = before.stream().map(Registration::contact).collect(Collectors.toSet());
        after.forEach(contact -> gone.remove(contact.contact()));
        return gone;
    }

    /** Takes the lines that changed since the last call; whoever takes them writes them, or gives them back. */
    List<Changed> takeChanged() {
        return List.copyOf(changed.keySet()).stream().map(aor -> new Changed(aor, changed.remove(aor))).toList();
    }

    void giveBack(Changed line) {
        changed.merge(line.aor(), line.gone(),
                (some, more) -> Stream.concat(some.stream(), more.stream()).collect(Collectors.toUnmodifiableSet()));
    }

    List<Registration> all(String aor) {
        return byAor.getOrDefault(aor, List.of());
    }

    void restore(String aor, List<Registration> contacts) {
        byAor.putIfAbsent(aor, List.copyOf(contacts));
    }

    /** Drops lines whose every contact has lapsed. */
    void dropLapsed(Instant now) {
        byAor.forEach((aor, contacts) -> {
            if (contacts.stream().noneMatch(contact -> contact.isValid(now)) && byAor.remove(aor, contacts)) {
                giveBack(new Changed(aor, gone(contacts, List.of())));
            }
        });
    }
}
