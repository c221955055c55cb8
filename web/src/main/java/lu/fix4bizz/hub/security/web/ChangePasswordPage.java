package lu.fix4bizz.hub.security.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

import lu.fix4bizz.hub.accounts.CorporateWays;
import lu.fix4bizz.hub.accounts.Passwords;
import lu.fix4bizz.hub.model.Refusal;
import lu.fix4bizz.hub.portal.Viewer;
import lu.fix4bizz.hub.portal.Words;
import lu.fix4bizz.hub.security.BrowserSignIn;

/** A new password for the old one. */
@Named
@RequestScoped
public class ChangePasswordPage {

    private static final String WRONG = "accounts.error.password_wrong";

    @Inject
    private Passwords passwords;

    @Inject
    private CorporateWays ways;

    @Inject
    private Viewer viewer;

    @Inject
    private Words words;

    @Inject
    private HttpServletRequest request;

    private String current = "";
    private String wanted = "";
    private boolean changed;

    public void change() {
        try {
            passwords.change(viewer.id(), current, wanted, BrowserSignIn.idOf(request).orElseThrow());
            changed = true;
        } catch (Refusal no) {
            words.refuse(no.key().equals(WRONG) ? "change:current" : "change:wanted", words.say(no));
        }
    }

    /** Whether a password opens anything: the company's own account may be the only way in. */
    public boolean isPossible() {
        return ways.allowsPassword(viewer.id());
    }

    public boolean isChanged() {
        return changed;
    }

    public String getCurrent() {
        return current;
    }

    public void setCurrent(String current) {
        this.current = current;
    }

    public String getWanted() {
        return wanted;
    }

    public void setWanted(String wanted) {
        this.wanted = wanted;
    }
}
