package lu.fix4bizz.hub.accounts;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import lu.fix4bizz.hub.accounts.model.Company;
import lu.fix4bizz.hub.accounts.model.PortalLink;
import lu.fix4bizz.hub.accounts.model.PortalLinkRepository;
import lu.fix4bizz.hub.accounts.model.UserRepository;
import lu.fix4bizz.hub.model.Refusal;
import lu.fix4bizz.hub.secrets.SecretBox;

/**
 * The links of a company (G4). A browser that has been in shows them on the sign-in page, too: it keeps a {@link #mark} of the company, sealed,
 * so that nobody can leaf through other companies' links by writing their own.
 */
@Stateless
public class PortalLinks {
    private static final int MOST = 10;

    @Inject
    private Administrators administrators;
    @Inject
    private UserRepository users;
    @Inject
    private PortalLinkRepository links;
    @Inject
    private SecretBox secrets;

    /** @param version of the link when the form was opened; 0 for a new one */
    public record Link(long id, String label, String address, int version) implements Serializable {
        static Link of(PortalLink link) {
            return new Link(link.id(), link.label(), link.address(), link.version());
        }
    }

    /** For a user of the company. */
    public List<Link> of(long userId) {
        return all(users.get(userId).company().id());
    }

    /** What a browser keeps of the user's company, in letters that a cookie takes. */
    public String mark(long userId) {
        return secrets.seal(String.valueOf(users.get(userId).company().id())).replace('+', '-').replace('/', '_').replace("=", "");
    }

    /** For a browser with this mark; none for one that this hub did not make. */
    public List<Link> marked(String mark) {
        try {
            return all(Long.parseLong(secrets.open(mark.replace('-', '+').replace('_', '/'))));
        } catch (IllegalStateException | IllegalArgumentException notOurs) {
            return List.of();
        }
    }

    /** @throws Refusal {@code accounts.links.error.*} */
    public void add(long administratorId, String label, String address) {
        Company company = administrators.require(administratorId).company();
        int there = links.ofCompany(company.id()).size();
        if (there >= MOST) {
            throw new Refusal(Refusal.Kind.CONFLICT, "accounts.links.error.many", MOST);
        }
        links.add(new PortalLink(company, label.strip(), address.strip())).place(there);
        inOrder(links.ofCompany(company.id()));
    }

    /** @throws Refusal {@code accounts.links.error.*}; {@code .stale} when somebody else changed it meanwhile */
    public void change(long administratorId, Link wanted) {
        PortalLink link = own(administratorId, wanted.id());
        if (link.version() != wanted.version()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "accounts.links.error.stale");
        }
        link.change(wanted.label().strip(), wanted.address().strip());
    }

    /** @param by -1 for up, 1 for down; at the end it stays */
    public void move(long administratorId, long id, int by) {
        PortalLink link = own(administratorId, id);
        List<PortalLink> all = new ArrayList<>(links.ofCompany(administrators.companyOf(administratorId)));
        int from = all.indexOf(link);
        Collections.swap(all, from, Math.clamp(from + by, 0, all.size() - 1));
        inOrder(all);
    }

    public void remove(long administratorId, long id) {
        links.remove(own(administratorId, id));
    }

    /** Undoes {@link #remove}: it comes back in its place. */
    public void restore(long administratorId, Link removed, int place) {
        add(administratorId, removed.label(), removed.address());
        List<PortalLink> all = new ArrayList<>(links.ofCompany(administrators.companyOf(administratorId)));
        all.add(Math.min(place, all.size() - 1), all.removeLast());
        inOrder(all);
    }

    private static void inOrder(List<PortalLink> all) {
        IntStream.range(0, all.size()).forEach(place -> all.get(place).place(place));
    }

    private PortalLink own(long administratorId, long id) {
        return links.ofCompany(administrators.companyOf(administratorId)).stream().filter(link -> link.id() == id).findFirst()
                .orElseThrow(() -> Refusal.notFound("accounts.links.error.no_link"));
    }

    private List<Link> all(long companyId) {
        return links.ofCompany(companyId).stream().map(Link::of).toList();
    }
}
