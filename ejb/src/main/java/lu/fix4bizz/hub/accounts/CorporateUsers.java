package lu.fix4bizz.hub.accounts;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import lu.fix4bizz.hub.accounts.CorporateIdentity.Proof;
import lu.fix4bizz.hub.accounts.model.Company;
import lu.fix4bizz.hub.accounts.model.CorporateDomain;
import lu.fix4bizz.hub.accounts.model.CorporateLink;
import lu.fix4bizz.hub.accounts.model.CorporateSignIn;
import lu.fix4bizz.hub.accounts.model.CorporateSignInRepository;
import lu.fix4bizz.hub.accounts.model.User;
import lu.fix4bizz.hub.accounts.model.UserRepository;
import lu.fix4bizz.hub.model.Fitting;
import lu.fix4bizz.hub.model.Refusal;

/**
 * Which user somebody is whom their company's provider has proven: at first by the e-mail address, which ties the user to the subject
 * there, and from then on by the subject alone. An address that is given to another person hands over nothing.
 */
@Stateless
public class CorporateUsers {
    private static final int LONGEST_NAME = 80;

    @Inject
    private CorporateSignInRepository signIns;
    @Inject
    private UserRepository users;
    @Inject
    private UserRules rules;
    @Inject
    private UserNames names;
    @Inject
    private Clock clock;

    /** Who it would be. @param added whether the user does not exist yet */
    public record Seen(String displayName, String userName, boolean added) implements Serializable {
    }

    /**
     * Ties the user to the subject at the first time, or adds them where the company wants it.
     *
     * @return the user's name
     * @throws Refusal as {@link #preview}; {@code accounts.corporate.error.off} when the company has closed this way
     */
    public String recognise(CorporateIdentity who) {
        CorporateSignIn signIn = signIns.find(who.companyId()).filter(CorporateSignIn::isEnabled).orElseThrow(() -> Refusal.notFound("accounts.corporate.error.off"));
        User user = known(who).orElseGet(() -> add(who, signIn));
        tie(user, who);
        if (!signIn.isProven()) {
            signIn.prove(clock.instant());
        }
        return user.userName();
    }

    /**
     * What {@link #recognise} would do; it writes no more than that the provider has proven itself, so that it may become the only way.
     *
     * @throws Refusal {@code accounts.error.disabled}, {@code accounts.corporate.error.unknown}, {@code .unverified}, {@code .no_email},
     *                 {@code .somebody_else}
     */
    public Seen preview(CorporateIdentity who) {
        CorporateSignIn signIn = signIns.find(who.companyId()).orElseThrow();
        Seen seen = known(who).map(user -> new Seen(user.displayName(), user.userName(), false)).orElseGet(() -> {
            UserDraft draft = draft(who, signIn);
            return new Seen(draft.firstName() + " " + draft.lastName(), names.free(draft.email()), true);
        });
        signIn.prove(clock.instant());
        return seen;
    }

    private Optional<User> known(CorporateIdentity who) {
        Optional<User> user = signIns.linked(who.companyId(), who.issuer(), who.subject()).or(() -> byAddress(who));
        if (user.filter(User::isOut).isPresent()) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "accounts.error.disabled");
        }
        return user;
    }

    private Optional<User> byAddress(CorporateIdentity who) {
        if (CorporateWays.domain(who.email()).isEmpty()) {
            throw Refusal.invalid("accounts.corporate.error.no_email");
        }
        if (who.proof() == Proof.DENIED || who.proof() == Proof.UNSAID && !isOfCompany(who)) {
            throw Refusal.invalid("accounts.corporate.error.unverified", who.email());
        }
        Optional<User> user = users.findByLogin(who.email()).filter(found -> found.company().id() == who.companyId());
        if (user.flatMap(found -> signIns.link(found.id())).filter(link -> link.issuer().equals(who.issuer())).isPresent()) {
            throw refused("somebody_else", who);
        }
        return user;
    }

    /** A provider that does not say whether it looked at an address is believed about its own company's. */
    private boolean isOfCompany(CorporateIdentity who) {
        return signIns.domains(who.companyId()).stream().map(CorporateDomain::domain).anyMatch(CorporateWays.domain(who.email())::equals);
    }

    private void tie(User user, CorporateIdentity who) {
        signIns.link(user.id()).ifPresentOrElse(link -> link.move(who.issuer(), who.subject()), () -> signIns.add(new CorporateLink(user, who.issuer(), who.subject())));
    }

    private User add(CorporateIdentity who, CorporateSignIn signIn) {
        UserDraft draft = draft(who, signIn);
        return users.add(new User(signIn.company(), names.free(draft.email()), draft.firstName(), draft.lastName(), draft.email()));
    }

    /** Providers that are open to everybody know more people than those of the company: its own domains tell them apart. */
    private UserDraft draft(CorporateIdentity who, CorporateSignIn signIn) {
        if (!signIn.createsUsers() || !isOfCompany(who) || users.findByLogin(who.email()).isPresent()) {
            throw refused("unknown", who);
        }
        Company company = signIn.company();
        String name = who.email().substring(0, who.email().indexOf('@'));
        UserDraft draft = new UserDraft(name(who.firstName(), name), name(who.lastName(), name), who.email(), company.language(), "", "", "", false, 0);
        rules.check(draft, company, Optional.empty());
        return draft;
    }

    private static String name(String told, String otherwise) {
        return Fitting.text(told.isBlank() ? otherwise : told, LONGEST_NAME);
    }

    private Refusal refused(String why, CorporateIdentity who) {
        List<String> administrators = users.administrators(who.companyId()).stream().map(User::displayName).toList();
        return new Refusal(Refusal.Kind.FORBIDDEN, "accounts.corporate.error." + why, who.email(), administrators.size(), String.join(", ", administrators));
    }
}
