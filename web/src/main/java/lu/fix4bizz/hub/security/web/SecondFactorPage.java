package lu.fix4bizz.hub.security.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;

import lu.fix4bizz.hub.portal.Words;
import lu.fix4bizz.hub.security.SecondFactorCode;

/** The code that is asked for after the password. */
@Named
@RequestScoped
public class SecondFactorPage {

    @Inject
    private Way way;

    @Inject
    private Words words;

    private String code;
    private String wanted;

    public void signIn() {
        if (!way.in(AuthenticationParameters.withParams().credential(new SecondFactorCode(code)), wanted)) {
            words.refuse("secondFactor:code", words.say("accounts.code.wrong"));
        }
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getWanted() {
        return wanted;
    }

    public void setWanted(String wanted) {
        this.wanted = wanted;
    }
}
