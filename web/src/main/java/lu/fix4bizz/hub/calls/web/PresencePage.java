package lu.fix4bizz.hub.calls.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import lu.fix4bizz.hub.accounts.UserProfile;
import lu.fix4bizz.hub.calls.CallSettings;
import lu.fix4bizz.hub.portal.Viewer;

/** Available or do not disturb, in the top bar of every page. */
@Named
@RequestScoped
public class PresencePage {

    @Inject
    private Viewer viewer;

    @Inject
    private CallSettings settings;

    public boolean isDoNotDisturb() {
        return viewer.profile().map(UserProfile::doNotDisturb).orElse(false);
    }

    public void choose(boolean doNotDisturb) {
        settings.setDoNotDisturb(viewer.id(), doNotDisturb);
        viewer.forget();
    }
}
