package lu.fix4bizz.hub.devices.rest;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A password for a phone. */
@Schema(name = "SipPassword")
public record WantedPassword(@Schema(description = "At least 12 characters, not easy to guess; absent for one that the hub makes") Optional<String> password) {

    /** Never in a log. */
    @Override
    public String toString() {
        return "SipPassword";
    }
}
