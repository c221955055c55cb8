package lu.fix4bizz.hub.security.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;

import lu.fix4bizz.hub.accounts.PasswordLinks;
import lu.fix4bizz.hub.accounts.PasswordLinks.Invitation;
import lu.fix4bizz.hub.accounts.Passwords;
import lu.fix4bizz.hub.model.Refusal;
import lu.fix4bizz.hub.portal.Words;

import java.io.Serializable;

/** Where the link of an e-mail leads: a password is chosen, and with it the person is signed in. */
@Named
@ViewScoped
public class ChoosePasswordPage implements Serializable {

    private static final long serialVersionUID = 1L;

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
    private boolean open;
    private boolean welcome;
    private String name = "";
    private String userName = "";

    /** Looks whose link it is; one that is used or too old leaves the page without a form. */
    public void open() {
        try {
            Invitation invitation = links.open(link);
            welcome = invitation.welcome();
            name = invitation.displayName();
            userName = invitation.userName();
            open = true;
        } catch (Refusal over) {
            open = false;
        }
    }

    public void choose() {
        try {
            userName = passwords.choose(link, password);
            way.in(AuthenticationParameters.withParams().credential(new UsernamePasswordCredential(userName, password)), "");
        } catch (Refusal no) {
            open(); // it may have been used in another window meanwhile
            words.refuse("choose:password", words.say(no));
        }
    }

    public boolean isOpen() {
        return open;
    }

    public boolean isWelcome() {
        return welcome;
    }

    public String getName() {
        return name;
    }

    public String getUserName() {
        return userName;
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
