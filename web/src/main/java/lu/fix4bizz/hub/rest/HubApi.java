package lu.fix4bizz.hub.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** The REST API, version 1, for people who automate what the portal does. */
@ApplicationPath("/api/v1")
@OpenAPIDefinition(
        info = @Info(title = "Fix4Bizz Control Hub", version = "1", license = @License(name = "AGPL-3.0-or-later", identifier = "AGPL-3.0-or-later"),
                description = "What a user sets and sees in the portal, for programs. Times are ISO 8601, numbers E.164 or an extension."),
        security = @SecurityRequirement(name = "token"),
        components = @Components(
                securitySchemes = @SecurityScheme(securitySchemeName = "token", type = SecuritySchemeType.HTTP, scheme = "bearer"),
                responses = {
                        @APIResponse(name = "Refused", description = "The body breaks a rule; details.field names the field where one is to blame",
                                content = @Content(mediaType = "application/json", schema = @Schema(implementation = ErrorBody.class))),
                        @APIResponse(name = "NoToken", description = "No valid token",
                                content = @Content(mediaType = "application/json", schema = @Schema(implementation = ErrorBody.class))),
                        @APIResponse(name = "NotAllowed", description = "The token's user may not do this",
                                content = @Content(mediaType = "application/json", schema = @Schema(implementation = ErrorBody.class))),
                        @APIResponse(name = "NoSuchThing", description = "There is no such thing, or it belongs to another company",
                                content = @Content(mediaType = "application/json", schema = @Schema(implementation = ErrorBody.class))),
                        @APIResponse(name = "TooMany", description = "More requests in a minute than this hub answers one user (HUB_REST_RATE)",
                                headers = @Header(name = "Retry-After", description = "Seconds to wait", schema = @Schema(type = SchemaType.INTEGER)),
                                content = @Content(mediaType = "application/json", schema = @Schema(implementation = ErrorBody.class))),
                        @APIResponse(name = "Failure", description = "The hub failed; details.id finds it in the log",
                                content = @Content(mediaType = "application/json", schema = @Schema(implementation = ErrorBody.class)))}))
public class HubApi extends Application {
}
