package lu.fix4bizz.hub.administration;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lu.fix4bizz.hub.accounts.PhoneColumns;
import lu.fix4bizz.hub.accounts.UserDraft;
import lu.fix4bizz.hub.accounts.UserImport;
import lu.fix4bizz.hub.devices.DeviceDraft;
import lu.fix4bizz.hub.devices.DeviceRules;
import lu.fix4bizz.hub.devices.model.DeviceModel;
import lu.fix4bizz.hub.model.Refusal;

/** Many users at once with their phones, from a file: looked at first, then added. */
@Stateless
public class PeopleImport {
    @Inject
    private UserImport users;
    @Inject
    private NewUsers newUsers;
    @Inject
    private DeviceRules rules;

    /** @param phones none, or the one of the row */
    public record Person(UserDraft draft, List<DeviceDraft> phones) implements Serializable {
    }

    /**
     * A row of the file.
     *
     * @param line    of the file
     * @param refusal why it cannot be added; empty for a good one
     */
    public record Line(long line, Person person, Optional<Refusal> refusal) {
    }

    /** What the file would do; nothing is written. @throws Refusal as {@link UserImport#preview} */
    public List<Line> preview(long administratorId, byte[] file) {
        Set<String> macs = new HashSet<>();
        return users.preview(administratorId, file).stream().map(line -> {
            Person person = new Person(line.draft(), phones(line.phone()));
            return new Line(line.line(), person, line.refusal().or(() -> refusal(person, macs)));
        }).toList();
    }

    /** A phone without a name is called as its model. */
    private static List<DeviceDraft> phones(PhoneColumns typed) {
        String model = typed.model().isBlank() ? DeviceModel.OTHER.word() : typed.model();
        String name = typed.name().isBlank() ? DeviceModel.read(typed.model()).map(DeviceModel::label).orElse("") : typed.name();
        return typed.isEmpty() ? List.of() : List.of(new DeviceDraft(name, model, typed.mac()));
    }

    private Optional<Refusal> refusal(Person person, Set<String> macs) {
        try {
            for (DeviceDraft phone : person.phones()) {
                rules.check(phone, Optional.empty());
                if (person.draft().extension().isEmpty()) {
                    throw Refusal.invalid("devices.error.no_line");
                }
                if (DeviceRules.mac(phone).filter(mac -> !macs.add(mac.digits())).isPresent()) {
                    throw Refusal.invalid("devices.error.mac_twice", phone.mac());
                }
            }
            return Optional.empty();
        } catch (Refusal no) {
            return Optional.of(no);
        }
    }

    /** Adds all of them, or none; each gets the welcome mail. @throws Refusal when one of them cannot be added any more */
    public List<NewUsers.Added> add(long administratorId, List<Person> people) {
        return people.stream().map(person -> newUsers.add(administratorId, person.draft(), person.phones())).toList();
    }
}
