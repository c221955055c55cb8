package lu.fix4bizz.hub.security.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import lu.fix4bizz.hub.security.BrowserSignIn;

/** Leaves the portal: the sign-in ends, and with it everything that was open in other tabs. */
@Named
@RequestScoped
public class SignOutPage {

    @Inject
    private BrowserSignIn browser;

    public String signOut() {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        browser.end((HttpServletRequest) external.getRequest(), (HttpServletResponse) external.getResponse());
        return "/accounts/sign-in?faces-redirect=true";
    }
}
