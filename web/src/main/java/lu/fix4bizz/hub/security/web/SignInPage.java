package lu.fix4bizz.hub.security.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import lu.fix4bizz.hub.portal.Preferences;
import lu.fix4bizz.hub.portal.Viewer;
import lu.fix4bizz.hub.portal.Words;
import lu.fix4bizz.hub.accounts.SignInThrottle;

import java.io.IOException;
import java.time.Duration;

/** The sign-in form. The mechanism of {@code hub.security} decides; this page only asks it and says how it went. */
@Named
@RequestScoped
public class SignInPage {

    private static final String HOME = "/accounts/home";

    @Inject
    private SecurityContext security;

    @Inject
    private SignInThrottle throttle;

    @Inject
    private Words words;

    @Inject
    private Viewer viewer;

    private String login;
    private String password;
    private String wanted;
    private boolean ended;

    public void signIn() throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext external = faces.getExternalContext();
        HttpServletRequest request = (HttpServletRequest) external.getRequest();
        AuthenticationStatus status = security.authenticate(request, (HttpServletResponse) external.getResponse(),
                AuthenticationParameters.withParams().credential(new UsernamePasswordCredential(login, password)));
        if (status == AuthenticationStatus.SUCCESS) {
            viewer.forget();
            Preferences.LANGUAGE.remember(viewer.getLanguage(), request, (HttpServletResponse) external.getResponse());
            external.redirect(isOurs(wanted) ? wanted : HOME);
            faces.responseComplete();
        } else {
            faces.addMessage("signIn:password", new FacesMessage(FacesMessage.SEVERITY_ERROR, "", whyNot(request.getRemoteAddr())));
        }
    }

    private String whyNot(String source) {
        Duration wait = throttle.waitFor(login, source);
        return wait.isZero() ? words.say("accounts.sign_in.wrong") : words.say("accounts.sign_in.wait", wait.toSeconds() + 1);
    }

    /** Only a path of this site: {@code //elsewhere} and {@code /\elsewhere} would lead away. */
    static boolean isOurs(String path) {
        return path != null && path.matches("/([^/\\\\].*)?") && !path.startsWith("/accounts/sign-in");
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
