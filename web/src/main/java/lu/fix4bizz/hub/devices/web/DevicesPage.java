package lu.fix4bizz.hub.devices.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import lu.fix4bizz.hub.devices.Devices;
import lu.fix4bizz.hub.devices.Registrations;
import lu.fix4bizz.hub.portal.Viewer;
import lu.fix4bizz.hub.portal.Words;

import java.time.Clock;

/** How many phones of the user are registered now. */
@Named
@RequestScoped
public class DevicesPage {

    @Inject
    private Devices devices;

    @Inject
    private Registrations registrations;

    @Inject
    private Clock clock;

    @Inject
    private Viewer viewer;

    @Inject
    private Words words;

    /** How many phones are registered on a line, for lists of people. @param aor empty without a line */
    public String registeredOn(String aor) {
        int phones = aor.isEmpty() ? 0 : registrations.of(aor, clock.instant()).size();
        return words.say("devices.registered", phones);
    }

    public String getRegistered() {
        return words.say("devices.home.registered", viewer.isOnLine() ? devices.registered(viewer.id()).size() : 0);
    }
}
