package lu.fix4bizz.hub.accounts;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import lu.fix4bizz.hub.accounts.model.Company;
import lu.fix4bizz.hub.accounts.model.CompanyRepository;
import lu.fix4bizz.hub.accounts.model.User;
import lu.fix4bizz.hub.accounts.model.UserRepository;
import lu.fix4bizz.hub.numbers.model.PhoneNumber;

/** Reads lines from the database for {@link Subscribers}, each in a short transaction of its own. */
@Stateless
public class SubscriberLookup {
    @Inject
    private UserRepository users;
    @Inject
    private CompanyRepository companies;

    public Optional<Subscribers.Realm> realm(String domain) {
        return companies.findByDomain(domain).filter(company -> company.kind() == Company.Kind.CUSTOMER && !company.suspended())
                .map(company -> new Subscribers.Realm(company.domain(), company.id(), company.country(), company.digestAlgorithms()));
    }

    public Optional<Subscriber> line(String domain, String extension) {
        return users.findByLine(domain, extension).filter(line -> hasLine(line.user())).map(Subscriber::of);
    }

    /** @param most lines and keys that are read */
    public List<Subscriber> lines(int most) {
        return users.withLine(most).stream().filter(line -> hasLine(line.user())).map(Subscriber::of).toList();
    }

    public Optional<Subscriber> byNumber(PhoneNumber number) {
        return users.findByNumber(number).filter(SubscriberLookup::hasLine).map(Subscriber::of);
    }

    public Optional<Subscriber> ofUser(long userId) {
        return Optional.of(users.get(userId)).filter(SubscriberLookup::hasLine).map(Subscriber::of);
    }

    /** The phones of who gets in nowhere are strangers. */
    private static boolean hasLine(User user) {
        return user.extension().isPresent() && !user.isOut();
    }
}
