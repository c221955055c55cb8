package lu.fix4bizz.hub.security.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;

import lu.fix4bizz.hub.accounts.PasswordLinks;
import lu.fix4bizz.hub.accounts.PasswordLinks.Invitation;
import lu.fix4bizz.hub.accounts.Passwords;
import lu.fix4bizz.hub.model.Refusal;
import lu.fix4bizz.hub.portal.Words;

import java.util.Optional;

/** Where the link of an e-mail leads: a password is chosen, and with it the person is signed in. */
@Named
@RequestScoped
public class ChoosePasswordPage {

    @Inject
    private PasswordLinks links;

    @Inject
    private Passwords passwords;

    @Inject
    private Way way;

    @Inject
    private Words words;

    private String link = "";
    private String password = "";
    private Optional<Invitation> invitation = Optional.empty();

    /** Looks whose link it is; one that is used or too old leaves the page without a form. */
    public void open() {
        try {
            invitation = Optional.of(links.open(link));
        } catch (Refusal over) {
            invitation = Optional.empty();
        }
    }

    public void choose() {
        open();
        try {
            String userName = passwords.choose(link, password);
            way.in(AuthenticationParameters.withParams().credential(new UsernamePasswordCredential(userName, password)), "");
        } catch (Refusal no) {
            words.refuse("choose:password", words.say(no));
        }
    }

    public boolean isOpen() {
        return invitation.isPresent();
    }

    public boolean isWelcome() {
        return invitation.map(Invitation::welcome).orElse(false);
    }

    public String getName() {
        return invitation.map(Invitation::displayName).orElse("");
    }

    public String getUserName() {
        return invitation.map(Invitation::userName).orElse("");
    }

    public String getLink() {
        return link;
    }

    public void setLink(String link) {
        this.link = link;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
