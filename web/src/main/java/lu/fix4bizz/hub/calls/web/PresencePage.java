package lu.fix4bizz.hub.calls.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import lu.fix4bizz.hub.accounts.UserProfile;
import lu.fix4bizz.hub.calls.CallSettings;
import lu.fix4bizz.hub.model.Activation;
import lu.fix4bizz.hub.portal.Viewer;
import lu.fix4bizz.hub.portal.Words;

import java.time.Clock;
import java.time.Duration;

/** Available or do not disturb, in the top bar of every page. */
@Named
@RequestScoped
public class PresencePage {

    @Inject
    private Viewer viewer;

    @Inject
    private CallSettings settings;

    @Inject
    private Words words;

    @Inject
    private Clock clock;

    public boolean isDoNotDisturb() {
        return state().on();
    }

    /** Until when nobody disturbs; empty without an end. */
    public String getUntil() {
        return state().end().map(words::until).orElse("");
    }

    /** Milliseconds to that moment; null without an end. */
    public Long getLeft() {
        return state().end().map(end -> Duration.between(clock.instant(), end).toMillis()).orElse(null);
    }

    private Activation state() {
        return viewer.profile().map(UserProfile::doNotDisturb).orElse(Activation.OFF);
    }

    public void choose(boolean doNotDisturb) {
        if (doNotDisturb == state().on()) {
            return; // what is so already keeps its end
        }
        settings.setDoNotDisturb(viewer.id(), Activation.of(doNotDisturb));
        viewer.forget();
    }
}
