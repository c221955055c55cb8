package lu.fix4bizz.hub.security.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import lu.fix4bizz.hub.accounts.SecondFactor;
import lu.fix4bizz.hub.accounts.SecondFactor.Enrolment;
import lu.fix4bizz.hub.accounts.SecondFactor.State;
import lu.fix4bizz.hub.model.Refusal;
import lu.fix4bizz.hub.portal.QrCode;
import lu.fix4bizz.hub.portal.Viewer;
import lu.fix4bizz.hub.portal.Words;

import java.io.Serializable;
import java.util.List;

/** Turns the second step of the sign-in on and off. The app's secret and the recovery codes are shown in this view only. */
@Named
@ViewScoped
public class TwoStepPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private SecondFactor secondFactor;

    @Inject
    private Viewer viewer;

    @Inject
    private Words words;

    private State state = new State(false, 0);
    private String secret = "";
    private QrCode qr;
    private List<String> recoveryCodes = List.of();
    private String code = "";
    private String password = "";

    /** Reads whether it is on, before each rendering. */
    public void show() {
        state = secondFactor.state(viewer.id());
    }

    public void begin() {
        Enrolment app = secondFactor.begin(viewer.id());
        secret = app.secret();
        qr = QrCode.of(app.uri().toString());
    }

    public void confirm() {
        try {
            recoveryCodes = secondFactor.confirm(viewer.id(), code);
            secret = "";
        } catch (Refusal no) {
            words.refuse("twoStep:code", words.say(no));
        }
    }

    public void turnOff() {
        try {
            secondFactor.remove(viewer.id(), password);
            recoveryCodes = List.of();
        } catch (Refusal no) {
            words.refuse("twoStep:password", words.say(no));
        }
    }

    public boolean isOn() {
        return state.on();
    }

    public boolean isEnrolling() {
        return !secret.isEmpty();
    }

    public int getCodesLeft() {
        return state.recoveryCodesLeft();
    }

    /** In groups of four, as people copy them. */
    public List<String> getRecoveryCodes() {
        return recoveryCodes.stream().map(TwoStepPage::grouped).toList();
    }

    public String getSecret() {
        return grouped(secret);
    }

    private static String grouped(String text) {
        return text.replaceAll("(.{4})(?=.)", "$1 ");
    }

    public QrCode getQr() {
        return qr;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
