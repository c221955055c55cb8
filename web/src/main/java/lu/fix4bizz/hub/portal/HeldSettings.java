package lu.fix4bizz.hub.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import lu.fix4bizz.hub.accounts.SettingLocks;
import lu.fix4bizz.hub.accounts.model.UserSetting;

import java.util.Map;

/** Which of the viewer's settings an administrator holds, read once for a request. */
@Named
@RequestScoped
public class HeldSettings {

    @Inject
    private SettingLocks locks;

    @Inject
    private Viewer viewer;

    @Inject
    private Words words;

    private Map<UserSetting, String> held;

    /** Who holds it, as a sentence; empty where the viewer may change it. */
    public String of(UserSetting setting) {
        if (held == null) {
            held = viewer.profile().isPresent() ? locks.of(viewer.id()) : Map.of();
        }
        return held.containsKey(setting) ? words.say("portal.lock", held.get(setting)) : "";
    }

    public String getLanguage() {
        return of(UserSetting.LANGUAGE);
    }

    public String getTimeZone() {
        return of(UserSetting.TIME_ZONE);
    }

    public String getDoNotDisturb() {
        return of(UserSetting.DO_NOT_DISTURB);
    }
}
