package lu.fix4bizz.hub.security.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import lu.fix4bizz.hub.security.BrowserSignIn;
import lu.fix4bizz.hub.security.oidc.CorporateDoor;

import java.net.URI;

/** Leaves the portal: the sign-in ends, and with it everything that was open in other tabs; at the company's provider, too. */
@Named
@RequestScoped
public class SignOutPage {

    @Inject
    private BrowserSignIn browser;

    @Inject
    private CorporateDoor door;

    public void signOut() {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        HttpServletRequest request = (HttpServletRequest) external.getRequest();
        String next = door.leave(request).map(URI::toString).orElse("/accounts/sign-in");
        browser.end(request, (HttpServletResponse) external.getResponse());
        Way.to(next);
    }
}
