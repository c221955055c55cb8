package lu.fix4bizz.hub.calls.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import lu.fix4bizz.hub.accounts.UserProfile;
import lu.fix4bizz.hub.calls.CallSettings;
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

    private SettingSwitch doNotDisturb;
    private SettingSwitch hideNumber;
    private SettingSwitch callWaiting;

    @PostConstruct
    void begin() {
        doNotDisturb = new SettingSwitch(words, on -> settings.setDoNotDisturb(viewer.id(), on));
        hideNumber = new SettingSwitch(words, on -> settings.setHideNumber(viewer.id(), on));
        callWaiting = new SettingSwitch(words, on -> settings.setCallWaiting(viewer.id(), on));
    }

    /** Reads what holds now, before each rendering. */
    public void show() {
        viewer.forget();
        UserProfile user = viewer.profile().orElseThrow();
        doNotDisturb.show(user.doNotDisturb());
        hideNumber.show(user.hideNumber());
        callWaiting.show(user.callWaiting());
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
