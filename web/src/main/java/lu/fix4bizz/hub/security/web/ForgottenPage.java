package lu.fix4bizz.hub.security.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import lu.fix4bizz.hub.accounts.PasswordLinks;

/** A new password for whoever forgot it: the same answer for everybody, known or not. */
@Named
@RequestScoped
public class ForgottenPage {

    @Inject
    private PasswordLinks links;

    private String login;
    private boolean sent;

    public void send() {
        links.forgotten(login);
        sent = true;
    }

    public boolean isSent() {
        return sent;
    }

    public String getLogin() {
        return login;
    }

    public void setLogin(String login) {
        this.login = login;
    }
}
