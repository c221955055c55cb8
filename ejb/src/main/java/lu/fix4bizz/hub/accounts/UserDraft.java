package lu.fix4bizz.hub.accounts;

import java.io.Serializable;
import java.util.Optional;
import java.util.Set;
import lu.fix4bizz.hub.accounts.model.Licence;
import lu.fix4bizz.hub.accounts.model.Role;
import lu.fix4bizz.hub.accounts.model.User;
import lu.fix4bizz.hub.accounts.model.UserGroup;
import lu.fix4bizz.hub.numbers.model.Extension;
import lu.fix4bizz.hub.numbers.model.PhoneNumber;

/**
 * What an administrator writes of a user.
 *
 * @param extension empty for a user without a line
 * @param number    as typed, empty without one
 * @param group     its name, empty for none
 * @param licences  what the user shall have of what the company bought
 * @param version   of the user when the form was opened; 0 for a new one
 */
public record UserDraft(String firstName, String lastName, String email, String language, String extension, String number,
        String group, boolean administrator, Set<Licence> licences, int version) implements Serializable {

    public UserDraft {
        firstName = firstName.strip();
        lastName = lastName.strip();
        email = email.strip();
        extension = extension.strip();
        number = number.strip();
        group = group.strip();
        licences = Set.copyOf(licences);
    }

    /** With what a line takes, and nothing more. */
    public UserDraft(String firstName, String lastName, String email, String language, String extension, String number, String group, boolean administrator,
            int version) {
        this(firstName, lastName, email, language, extension, number, group, administrator, extension.isBlank() ? Set.of() : Set.of(Licence.STANDARD), version);
    }

    static UserDraft of(User user) {
        return new UserDraft(user.firstName(), user.lastName(), user.email(), user.language(), user.extension().map(Extension::digits).orElse(""),
                user.number().map(PhoneNumber::international).orElse(""), user.group().map(UserGroup::name).orElse(""),
                user.roles().contains(Role.ADMINISTRATOR), user.licences(), user.version());
    }

    /** The same with another number. @param other as typed, empty for none */
    UserDraft numbered(String other) {
        return new UserDraft(firstName, lastName, email, language, extension, other, group, administrator, licences, version);
    }

    /** The same with other licences. */
    public UserDraft with(Set<Licence> others) {
        return new UserDraft(firstName, lastName, email, language, extension, number, group, administrator, others, version);
    }

    Optional<Extension> line() {
        return extension.isEmpty() ? Optional.empty() : Optional.of(Extension.of(extension));
    }
}
