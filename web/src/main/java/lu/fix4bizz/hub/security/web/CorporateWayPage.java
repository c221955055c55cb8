package lu.fix4bizz.hub.security.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

import lu.fix4bizz.hub.accounts.CorporateWay;
import lu.fix4bizz.hub.accounts.CorporateWays;
import lu.fix4bizz.hub.portal.Words;
import lu.fix4bizz.hub.security.BrowserSignIn;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** On the sign-in page: the account of the company whose domain the login has. */
@Named
@RequestScoped
public class CorporateWayPage {

    @Inject
    private CorporateWays ways;

    @Inject
    private SignInPage form;

    @Inject
    private Words words;

    @Inject
    private HttpServletRequest request;

    private boolean password;
    private boolean left;
    private String asked;
    private Optional<CorporateWay> way;
    private Optional<String> said;

    /** The page asks before the form has the login that was typed, and after. */
    private Optional<CorporateWay> way() {
        if (!form.getLogin().equals(asked)) {
            asked = form.getLogin();
            way = ways.of(asked);
        }
        return way;
    }

    public boolean isFound() {
        return way().isPresent();
    }

    public CorporateWay getWay() {
        return way().orElseThrow();
    }

    /** Whether the password is out of sight; administrators may ask for it. */
    public boolean isOnly() {
        return !password && way().filter(CorporateWay::only).isPresent();
    }

    /** Whether the person pressed Enter after the login, and there is but one way: the page goes on by itself. */
    public boolean isFollowed() {
        return isOnly() && form.getPassword().isEmpty() && !form.getLogin().isEmpty();
    }

    /** Where the way begins. */
    public String getAddress() {
        return CorporateStartServlet.PATH + "?login=" + encoded(form.getLogin()) + (Way.isOurs(form.getWanted()) ? "&return=" + encoded(form.getWanted()) : "");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** By the domain, so that it tells nothing of the user; but who gave the right password may know. */
    Optional<String> whyNoPassword() {
        return way().filter(CorporateWay::only).map(found -> words.say("accounts.sign_in.company.refused", found.domain()))
                .or(() -> BrowserSignIn.isSentElsewhere(request) ? Optional.of(words.say("accounts.sign_in.company.elsewhere")) : Optional.empty());
    }

    /** Why the way led nowhere; empty when nobody tried. */
    public String getSaid() {
        if (said == null) {
            said = Told.take(request).map(words::say);
        }
        return said.orElse("");
    }

    public boolean isPassword() {
        return password;
    }

    public void setPassword(boolean password) {
        this.password = password;
    }

    /** Whether the provider has just signed the person out. */
    public boolean isLeft() {
        return left && getSaid().isEmpty();
    }

    public void setLeft(boolean left) {
        this.left = left;
    }
}
