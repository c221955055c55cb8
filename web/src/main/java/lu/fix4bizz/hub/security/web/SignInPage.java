package lu.fix4bizz.hub.security.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;

import lu.fix4bizz.hub.accounts.SignInThrottle;
import lu.fix4bizz.hub.model.Refusal;
import lu.fix4bizz.hub.portal.Words;

/** The sign-in form. */
@Named
@RequestScoped
public class SignInPage {

    @Inject
    private Way way;

    @Inject
    private SignInThrottle throttle;

    @Inject
    private Words words;

    @Inject
    private CorporateWayPage corporate;

    private String login = "";
    private String password = "";
    private boolean remember;
    private String wanted;
    private boolean ended;

    public void signIn() {
        if (corporate.isFollowed()) {
            return;
        }
        var proof = AuthenticationParameters.withParams().credential(new UsernamePasswordCredential(login, password)).rememberMe(remember);
        if (!way.in(proof, wanted)) {
            words.refuse("signIn:password", whyNot());
        }
    }

    private String whyNot() {
        try {
            throttle.refuseEarly(login, Way.source());
            return corporate.whyNoPassword().orElseGet(() -> words.say("accounts.sign_in.wrong"));
        } catch (Refusal tooEarly) {
            return words.say(tooEarly);
        }
    }

    public String getLogin() {
        return login;
    }

    public void setLogin(String login) {
        this.login = login;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public boolean isRemember() {
        return remember;
    }

    public void setRemember(boolean remember) {
        this.remember = remember;
    }

    public String getWanted() {
        return wanted;
    }

    public void setWanted(String wanted) {
        this.wanted = wanted;
    }

    /** Whether the person was signed in until the session ended. */
    public boolean isEnded() {
        return ended;
    }

    public void setEnded(boolean ended) {
        this.ended = ended;
    }
}
