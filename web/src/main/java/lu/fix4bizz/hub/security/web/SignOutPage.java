package lu.fix4bizz.hub.security.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;

/** Leaves the portal: the session ends, and with it everything that was open in other tabs. */
@Named
@RequestScoped
public class SignOutPage {

    public String signOut() {
        FacesContext.getCurrentInstance().getExternalContext().invalidateSession();
        return "/accounts/sign-in?faces-redirect=true";
    }
}
