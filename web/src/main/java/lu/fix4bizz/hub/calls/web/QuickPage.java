package lu.fix4bizz.hub.calls.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import lu.fix4bizz.hub.accounts.UserProfile;
import lu.fix4bizz.hub.accounts.model.UserSetting;
import lu.fix4bizz.hub.calls.CallSettings;
import lu.fix4bizz.hub.model.Activation;
import lu.fix4bizz.hub.portal.EndChoices;
import lu.fix4bizz.hub.portal.HeldSettings;
import lu.fix4bizz.hub.portal.SettingSwitch;
import lu.fix4bizz.hub.portal.Viewer;
import lu.fix4bizz.hub.portal.Words;

import java.io.Serializable;

/** Settings that are one switch: do not disturb, hide my number, call waiting. */
@Named
@ViewScoped
public class QuickPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private CallSettings settings;

    @Inject
    private Viewer viewer;

    @Inject
    private Words words;

    @Inject
    private EndChoices ends;

    @Inject
    private HeldSettings held;

    private SettingSwitch doNotDisturb;
    private SettingSwitch hideNumber;
    private SettingSwitch callWaiting;

    @PostConstruct
    void begin() {
        doNotDisturb = new SettingSwitch(words, wanted -> settings.setDoNotDisturb(viewer.id(), wanted)).ending(ends, viewer);
        hideNumber = new SettingSwitch(words, wanted -> settings.setHideNumber(viewer.id(), wanted.on()));
        callWaiting = new SettingSwitch(words, wanted -> settings.setCallWaiting(viewer.id(), wanted.on()));
    }

    /** Reads what holds now, before each rendering. */
    public void show() {
        viewer.forget();
        UserProfile user = viewer.profile().orElseThrow();
        doNotDisturb.show(user.doNotDisturb(), held.of(UserSetting.DO_NOT_DISTURB));
        hideNumber.show(Activation.of(user.hideNumber()), held.of(UserSetting.HIDE_NUMBER));
        callWaiting.show(Activation.of(user.callWaiting()), held.of(UserSetting.CALL_WAITING));
    }

    public SettingSwitch getDoNotDisturb() {
        return doNotDisturb;
    }

    public SettingSwitch getHideNumber() {
        return hideNumber;
    }

    public SettingSwitch getCallWaiting() {
        return callWaiting;
    }
}
