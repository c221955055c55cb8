package lu.fix4bizz.hub.profile.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import lu.fix4bizz.hub.accounts.Accounts;
import lu.fix4bizz.hub.accounts.ProfileChange;
import lu.fix4bizz.hub.portal.Viewer;
import lu.fix4bizz.hub.portal.Words;

import java.time.Clock;

/** The facts of the user's account (G37), and the choices among them. */
@Named
@RequestScoped
public class DetailsPage {

    @Inject
    private Accounts accounts;

    @Inject
    private Viewer viewer;

    @Inject
    private Words words;

    @Inject
    private Clock clock;

    private String zone;

    public String getZone() {
        return zone == null ? viewer.zone().getId() : zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }

    public void chooseZone() {
        accounts.change(viewer.id(), ProfileChange.timeZone(zone));
        viewer.forget();
    }

    /** What o'clock it is there. */
    public String getThere() {
        return words.say("profile.zone.now", words.time(clock.instant()));
    }

    /** What the called see of the user's number. */
    public String getPresented() {
        return viewer.isNumberHidden() ? words.say("profile.presented.hidden") : viewer.getNumber().isEmpty() ? words.say("profile.none") : viewer.getNumber();
    }
}
