package lu.fix4bizz.hub.devices.rest;

import java.util.Optional;
import lu.fix4bizz.hub.devices.DeviceDraft;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What shall be kept of a phone. */
@Schema(name = "DeviceChange")
public record WantedPhone(@Schema(examples = "Desk phone") String name,
        @Schema(description = "Maker and type as one word, or softphone, or other", examples = "yealink-t42s") String model,
        @Schema(description = "With or without colons; absent for a softphone", examples = "001565123456") Optional<String> mac) {

    DeviceDraft draft(int version) {
        return new DeviceDraft(name, model, mac.orElse(""), version);
    }
}
