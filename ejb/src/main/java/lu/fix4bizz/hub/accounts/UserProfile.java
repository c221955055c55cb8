package lu.fix4bizz.hub.accounts;

import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import lu.fix4bizz.hub.accounts.model.Licence;
import lu.fix4bizz.hub.accounts.model.Role;
import lu.fix4bizz.hub.accounts.model.User;
import lu.fix4bizz.hub.accounts.model.UserGroup;
import lu.fix4bizz.hub.model.Activation;
import lu.fix4bizz.hub.numbers.model.Extension;
import lu.fix4bizz.hub.numbers.model.PhoneNumber;

/**
 * A user as pages and programs see them.
 *
 * @param extension empty for a user without a line
 * @param number    E.164, empty without one
 * @param group     its name, empty without one
 * @param advanced  whether they want to see what only some need
 * @param domain    the company's SIP domain
 * @param country   the company's, for the spelling of numbers
 */
public record UserProfile(long id, String userName, String firstName, String displayName, String email, String extension, String number,
        String language, ZoneId timeZone, Activation doNotDisturb, boolean hideNumber, boolean callWaiting, String company, String domain, String country,
        String group, boolean advanced, Set<Role> roles, Set<Licence> licences) implements Serializable {

    static UserProfile of(User user, Instant now) {
        return new UserProfile(user.id(), user.userName(), user.firstName(), user.displayName(), user.email(),
                user.extension().map(Extension::digits).orElse(""), user.number().map(PhoneNumber::e164).orElse(""), user.language(),
                user.timeZone(), user.doNotDisturb().at(now), user.hideNumber(), user.callWaiting(), user.company().name(), user.company().domain(),
                user.company().country(), user.group().map(UserGroup::name).orElse(""), user.advanced(), user.roles(), user.licences());
    }
}
