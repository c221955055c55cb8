package lu.fix4bizz.hub.devices;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.UnaryOperator;
import lu.fix4bizz.hub.devices.model.Registration;
import lu.fix4bizz.hub.model.Refusal;

/** The location service: for each address of record, the contacts that can be reached now. */
@ApplicationScoped
public class Registrations {
    /** Phones of one line; more are refused. */
    public static final int MOST_CONTACTS = 10;

    @Resource(lookup = "java:jboss/infinispan/cache/hub/registrations")
    private ConcurrentMap<String, List<Registration>> byAor;
    private final Set<String> dirty = ConcurrentHashMap.newKeySet();

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
        List<Registration> after = byAor.compute(aor, (key, before) -> checked(change.apply(valid(before == null ? List.of() : before, now))));
        dirty.add(aor);
        return after;
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

    /** Takes the lines that changed since the last call; whoever takes them writes them, or gives them back. */
    List<String> takeChanged() {
        List<String> taken = new ArrayList<>(dirty);
        taken.forEach(dirty::remove);
        return taken;
    }

    void giveBack(Collection<String> aors) {
        dirty.addAll(aors);
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
                dirty.add(aor);
            }
        });
    }
}
