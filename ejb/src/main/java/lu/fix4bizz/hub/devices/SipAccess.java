package lu.fix4bizz.hub.devices;

import java.io.Serializable;

/**
 * What is typed into a phone so that it signs in: told once, when the password is new, and kept nowhere.
 *
 * @param name      of the phone, as its owner calls it
 * @param user      the SIP user, also for authentication
 * @param extension that calls reach it under
 * @param domain    also the realm
 */
public record SipAccess(long device, String name, String user, String extension, String domain, String password) implements Serializable {

    /** Never the password. */
    @Override
    public String toString() {
        return user + "@" + domain;
    }
}
