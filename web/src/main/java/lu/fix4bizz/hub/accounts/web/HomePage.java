package lu.fix4bizz.hub.accounts.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import lu.fix4bizz.hub.accounts.UserProfile;
import lu.fix4bizz.hub.devices.Devices;
import lu.fix4bizz.hub.numbers.model.PhoneNumber;
import lu.fix4bizz.hub.portal.Viewer;
import lu.fix4bizz.hub.portal.Words;

/** Home: what is known of the person and their line. */
@Named
@RequestScoped
public class HomePage {

    @Inject
    private Viewer viewer;

    @Inject
    private Devices devices;

    @Inject
    private Words words;

    public String getHello() {
        return words.say("accounts.home.hello", viewer.profile().map(UserProfile::firstName).orElse(""));
    }

    /** The line of the person: its extension and its public number. */
    public String getLine() {
        UserProfile user = viewer.profile().orElseThrow();
        if (user.extension().isEmpty()) {
            return words.say("accounts.home.no_line");
        }
        String extension = words.say("accounts.home.extension", user.extension());
        return user.number().isEmpty() ? extension : extension + " · " + PhoneNumber.of(user.number()).international();
    }

    public String getRegisteredDevices() {
        return words.say("accounts.home.devices", viewer.isOnLine() ? devices.registered(viewer.id()).size() : 0);
    }
}
