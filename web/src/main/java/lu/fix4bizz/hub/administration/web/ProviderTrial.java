package lu.fix4bizz.hub.administration.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

import lu.fix4bizz.hub.accounts.CorporateUsers.Seen;
import lu.fix4bizz.hub.portal.Words;
import lu.fix4bizz.hub.security.web.CorporateCallbackServlet;
import lu.fix4bizz.hub.security.web.Told;

/** How the administrator's trial of the provider went, said once. */
@Named
@RequestScoped
public class ProviderTrial {

    @Inject
    private Words words;

    @Inject
    private HttpServletRequest request;

    private String worked = "";
    private String failed = "";

    /** Takes it out of the session, before the page is drawn. */
    public void take() {
        HttpSession session = request.getSession();
        if (session.getAttribute(CorporateCallbackServlet.TRIAL) instanceof Seen seen) {
            session.removeAttribute(CorporateCallbackServlet.TRIAL);
            worked = words.say(seen.added() ? "administration.sign_in.tried.new" : "administration.sign_in.tried", seen.displayName(), seen.userName());
        }
        failed = Told.take(request).map(words::say).orElse("");
    }

    public String getWorked() {
        return worked;
    }

    public String getFailed() {
        return failed;
    }
}
