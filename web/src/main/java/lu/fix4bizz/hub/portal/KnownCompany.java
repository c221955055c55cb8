package lu.fix4bizz.hub.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import lu.fix4bizz.hub.accounts.PortalLinks;
import lu.fix4bizz.hub.accounts.PortalLinks.Link;
import lu.fix4bizz.hub.http.OwnCookie;

import java.time.Duration;
import java.util.List;

/** The company whose people use this browser, known before they sign in. */
@Named
@RequestScoped
public class KnownCompany {

    private static final OwnCookie MARK = new OwnCookie("hub-company", Duration.ofDays(365));

    @Inject
    private HttpServletRequest request;

    @Inject
    private PortalLinks links;

    @Inject
    private Viewer viewer;

    /** From now on this browser belongs to the company of this user, who has signed in. */
    public void remember(long userId, HttpServletRequest signedIn, HttpServletResponse response) {
        MARK.send(links.mark(userId), signedIn, response);
    }

    /** The links of the company of who is signed in. */
    public List<Link> getOwnLinks() {
        return viewer.profile().map(user -> links.of(user.id())).orElse(List.of());
    }

    /** The links of the company; none for a browser that nobody signed in with. */
    public List<Link> getLinks() {
        return MARK.in(request).map(links::marked).orElse(List.of());
    }
}
