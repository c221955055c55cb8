package lu.fix4bizz.hub.calls.rest;

import lu.fix4bizz.hub.calls.Explanation.TraceLine;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a service did or did not apply. */
@Schema(name = "TraceEntry")
public record TraceEntry(@Schema(examples = "forward-always") String service, boolean applies,
        @Schema(description = "In the language of the user whose call it is") String why) {

    static TraceEntry of(TraceLine line) {
        return new TraceEntry(line.service(), line.applies(), line.why());
    }
}
