package lu.fix4bizz.hub.rest;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of every error. */
@Schema(name = "Error", requiredProperties = {"error", "message", "details"})
public record ErrorBody(
        @Schema(description = "What went wrong, for programs", examples = "calls.forwarding.error.loop") String error,
        @Schema(description = "The same for people, in the language of the token's user") String message,
        @Schema(description = "field: the field to blame; arguments: what the message names; id: of a failure in the log")
        Map<String, Object> details) {
}
