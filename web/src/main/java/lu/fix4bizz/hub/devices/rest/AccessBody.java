package lu.fix4bizz.hub.devices.rest;

import lu.fix4bizz.hub.devices.SipAccess;
import lu.fix4bizz.hub.settings.Settings;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A phone and what is typed into it. */
@Schema(name = "DeviceAccess")
public record AccessBody(long id, String name, String model, String mac, @Schema(description = "User for authentication", examples = "7201-482") String sipUser,
        @Schema(description = "Told once, kept nowhere") String password, @Schema(description = "The user's own SIP address", examples = "sip:7201@acme.example") String address,
        @Schema(description = "Where everything is sent to", examples = "192.0.2.1:5060") String registrar,
        @Schema(description = "TCP is taken, too") String transport) {
    /** What every phone can do; the hub listens for TCP at the same port. */
    private static final String USUAL_TRANSPORT = "udp";

    static AccessBody of(PhoneBody phone, SipAccess access, Settings settings) {
        return new AccessBody(phone.id(), phone.name(), phone.model(), phone.mac(), access.user(), access.password(),
                "sip:" + access.extension() + "@" + access.domain(), settings.sipHost() + ":" + settings.sipPort(), USUAL_TRANSPORT);
    }

    /** Never the password. */
    @Override
    public String toString() {
        return sipUser;
    }
}
