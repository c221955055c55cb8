package lu.fix4bizz.hub.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Optional;
import java.util.regex.Pattern;
import lu.fix4bizz.hub.accounts.model.Company;
import lu.fix4bizz.hub.accounts.model.CompanyRepository;
import lu.fix4bizz.hub.accounts.model.Licence;
import lu.fix4bizz.hub.accounts.model.User;
import lu.fix4bizz.hub.accounts.model.UserGroup;
import lu.fix4bizz.hub.accounts.model.UserGroupRepository;
import lu.fix4bizz.hub.accounts.model.UserRepository;
import lu.fix4bizz.hub.model.Fitting;
import lu.fix4bizz.hub.model.Language;
import lu.fix4bizz.hub.model.Refusal;
import lu.fix4bizz.hub.numbers.model.Extension;
import lu.fix4bizz.hub.numbers.model.PhoneNumber;

/** What may be written of a user. Each refusal's key ends in the field that it is about, and why. */
@ApplicationScoped
class UserRules {
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_ADDRESS = 250;
    /** Mail inside one machine needs no dot; people's addresses have one, and who leaves it out has forgotten the end. */
    private static final Pattern WHOLE_DOMAIN = Pattern.compile("[^@]+@[^@]+\\.[^@.]{2,}");

    @Inject
    private UserRepository users;
    @Inject
    private UserGroupRepository groups;
    @Inject
    private CompanyRepository companies;
    @Inject
    private CompanyRules ofCompany;
    @Inject
    private Event<ExtensionWanted> extensionWanted;

    /** @throws Refusal {@code accounts.users.error.<field>_<why>} */
    void check(UserDraft draft, Company company, Optional<User> before) {
        name("first_name", draft.firstName());
        name("last_name", draft.lastName());
        email(draft.email(), before);
        if (Language.of(draft.language()).isEmpty()) {
            throw Refusal.invalid("accounts.error.language", draft.language());
        }
        draft.line().ifPresent(line -> extension(line, company, before));
        number(draft, company, before);
        group(draft, company);
        if (draft.line().isPresent() && !draft.licences().contains(Licence.STANDARD)) {
            throw Refusal.invalid("accounts.users.error.licences_line");
        }
    }

    /** The group of this name; empty for none. @throws Refusal {@code accounts.users.error.group_unknown} */
    Optional<UserGroup> group(UserDraft draft, Company company) {
        return draft.group().isEmpty() ? Optional.empty() : Optional.of(groups.findByName(company.id(), draft.group())
                .orElseThrow(() -> Refusal.invalid("accounts.users.error.group_unknown", draft.group())));
    }

    /** The number in E.164. @throws Refusal {@code accounts.users.error.number_wrong} */
    static Optional<PhoneNumber> number(UserDraft draft, Company company) {
        return draft.number().isEmpty() ? Optional.empty() : Optional.of(PhoneNumber.read(draft.number(), company.country())
                .orElseThrow(() -> Refusal.invalid("accounts.users.error.number_wrong", draft.number())));
    }

    private static void name(String field, String name) {
        if (name.isEmpty()) {
            throw Refusal.invalid("accounts.users.error." + field + "_missing");
        }
        if (!Fitting.fits(name, LONGEST_NAME)) {
            throw Refusal.invalid("accounts.users.error." + field + "_long", LONGEST_NAME);
        }
    }

    private void email(String email, Optional<User> before) {
        if (email.isEmpty()) {
            throw Refusal.invalid("accounts.users.error.email_missing");
        }
        if (!isAddress(email)) {
            throw Refusal.invalid("accounts.users.error.email_wrong");
        }
        if (!WHOLE_DOMAIN.matcher(email).matches()) {
            throw Refusal.invalid("accounts.users.error.email_short");
        }
        if (isOthers(users.findByLogin(email), before)) {
            throw new Refusal(Refusal.Kind.CONFLICT, "accounts.users.error.email_taken");
        }
    }

    private static boolean isAddress(String email) {
        try {
            new InternetAddress(email, true).validate();
            return Fitting.fits(email, LONGEST_ADDRESS) && email.indexOf('@') > 0 && !email.contains("\"");
        } catch (AddressException wrong) {
            return false;
        }
    }

    private void extension(Extension line, Company company, Optional<User> before) {
        if (PhoneNumber.isEmergency(line.digits(), company.country())) {
            throw Refusal.invalid("accounts.users.error.extension_emergency", line.digits());
        }
        Optional<User> owner = users.findByExtension(company.id(), line);
        if (isOthers(owner, before)) {
            throw new Refusal(Refusal.Kind.CONFLICT, "accounts.users.error.extension_taken", line.digits(), owner.orElseThrow().displayName());
        }
        extensionWanted.fire(new ExtensionWanted(company.id(), line));
    }

    private void number(UserDraft draft, Company company, Optional<User> before) {
        Optional<PhoneNumber> number = number(draft, company);
        if (number.isPresent() && draft.extension().isEmpty()) {
            throw Refusal.invalid("accounts.users.error.extension_missing");
        }
        number.filter(wanted -> before.flatMap(User::number).filter(wanted::equals).isEmpty()).ifPresent(wanted -> newNumber(wanted, company));
    }

    private void newNumber(PhoneNumber number, Company company) {
        if (users.findByNumber(number).isPresent() || companies.findByMainNumber(number.e164()).isPresent()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "accounts.users.error.number_taken");
        }
        if (!ofCompany.isOwn(number, company.id())) {
            throw Refusal.invalid("accounts.users.error.number_outside", number.international());
        }
    }

    private static boolean isOthers(Optional<User> owner, Optional<User> before) {
        return owner.isPresent() && before.filter(user -> user.id() == owner.get().id()).isEmpty();
    }
}
