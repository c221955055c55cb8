package lu.fix4bizz.hub.devices.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import lu.fix4bizz.hub.devices.Devices;
import lu.fix4bizz.hub.portal.Viewer;
import lu.fix4bizz.hub.portal.Words;

/** How many phones of the user are registered now. */
@Named
@RequestScoped
public class DevicesPage {

    @Inject
    private Devices devices;

    @Inject
    private Viewer viewer;

    @Inject
    private Words words;

    public String getRegistered() {
        return words.say("devices.home.registered", viewer.isOnLine() ? devices.registered(viewer.id()).size() : 0);
    }
}
