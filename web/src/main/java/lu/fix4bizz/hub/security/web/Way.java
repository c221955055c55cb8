package lu.fix4bizz.hub.security.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import lu.fix4bizz.hub.portal.KnownCompany;
import lu.fix4bizz.hub.portal.Preferences;
import lu.fix4bizz.hub.portal.Viewer;
import lu.fix4bizz.hub.security.BrowserSignIn;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The way into the portal: the mechanism of {@code hub.security} decides, and where the browser goes next follows from its answer. */
@RequestScoped
public class Way {

    private static final String HOME = "/accounts/home";
    private static final String SIGN_IN = "/accounts/sign-in";
    private static final String SECOND_FACTOR = "/accounts/second-factor";

    @Inject
    private SecurityContext security;

    @Inject
    private BrowserSignIn browser;

    @Inject
    private Viewer viewer;

    @Inject
    private KnownCompany company;

    /**
     * Asks to be let in.
     *
     * @param wanted where the person was on their way to; home if it is none of our pages
     * @return false when it was refused; else the browser is on its way
     */
    boolean in(AuthenticationParameters proof, String wanted) {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        HttpServletRequest request = (HttpServletRequest) external.getRequest();
        String target = target(wanted);
        if (security.authenticate(request, (HttpServletResponse) external.getResponse(), proof) == AuthenticationStatus.SUCCESS) {
            viewer.forget();
            Preferences.LANGUAGE.remember(viewer.getLanguage(), request, (HttpServletResponse) external.getResponse());
            company.remember(viewer.id(), request, (HttpServletResponse) external.getResponse());
            return to(target);
        }
        return proof.getCredential() instanceof UsernamePasswordCredential && browser.isCodeAwaited(request)
                && to(SECOND_FACTOR + "?return=" + URLEncoder.encode(target, StandardCharsets.UTF_8));
    }

    /** Where a person goes who is in. */
    static String target(String wanted) {
        return isOurs(wanted) ? wanted : HOME;
    }

    /** The sign-in page, from which the way goes on as it was. */
    static String backToSignIn(String wanted) {
        return SIGN_IN + (isOurs(wanted) ? "?return=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8) : "");
    }

    static String source() {
        return ((HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest()).getRemoteAddr();
    }

    /** Only a path of this site: {@code //elsewhere} and {@code /\elsewhere} would lead away. */
    static boolean isOurs(String path) {
        return path != null && path.matches("/([^/\\\\].*)?") && !path.startsWith(SIGN_IN);
    }

    static boolean to(String address) {
        FacesContext faces = FacesContext.getCurrentInstance();
        try {
            faces.getExternalContext().redirect(address);
            faces.responseComplete();
            return true;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
