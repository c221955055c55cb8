package lu.fix4bizz.hub.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import lu.fix4bizz.hub.accounts.Accounts;
import lu.fix4bizz.hub.accounts.UserProfile;

/** Whether the viewer sees what only some need (G6); remembered with the user, for every browser. */
@Named
@RequestScoped
public class AdvancedSwitch {

    @Inject
    private Accounts accounts;

    @Inject
    private Viewer viewer;

    public boolean isOn() {
        return viewer.profile().map(UserProfile::advanced).orElse(false);
    }

    public void setOn(boolean on) {
        if (on != isOn()) {
            accounts.showAdvanced(viewer.id(), on);
            viewer.forget();
        }
    }
}
