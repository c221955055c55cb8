package lu.fix4bizz.hub.voicemail.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import lu.fix4bizz.hub.accounts.rest.Owner;
import lu.fix4bizz.hub.rest.Spelling;
import lu.fix4bizz.hub.voicemail.VoicemailSettings;
import lu.fix4bizz.hub.voicemail.VoicemailSettings.Choices;
import lu.fix4bizz.hub.voicemail.model.Delivery;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** When a user's voicemail answers, what becomes of messages, and the PIN. */
@Path(Owner.PATH + "/voicemail")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "voicemail")
public class SettingsResource {
    @Inject
    private Owner owner;
    @Inject
    private VoicemailSettings settings;

    /** What is set. */
    @Schema(name = "VoicemailSettings")
    public record Answer(boolean enabled, boolean busy, boolean noAnswer, boolean notReachable,
            @Schema(enumeration = {"portal", "email", "notification"}) String delivery,
            @Schema(description = "A further e-mail address, or empty") String copyTo, boolean deleteAfterSending) {

        static Answer of(Choices settings) {
            return new Answer(settings.enabled(), settings.busy(), settings.noAnswer(), settings.notReachable(),
                    Spelling.of(settings.delivery()), settings.copyTo(), settings.deleteAfterSending());
        }
    }

    /** What shall be set, as a whole. */
    @Schema(name = "VoicemailSettingsChange")
    public record Wanted(boolean enabled, boolean busy, boolean noAnswer, boolean notReachable,
            @Schema(implementation = String.class, enumeration = {"portal", "email", "notification"}) Delivery delivery,
            @Schema(description = "A further e-mail address; empty or absent for none") Optional<String> copyTo, boolean deleteAfterSending) {

        Choices choices() {
            return new Choices(enabled, busy, noAnswer, notReachable, delivery, copyTo.orElse(""), deleteAfterSending);
        }
    }

    /** A new PIN. */
    @Schema(name = "Pin")
    public record Pin(@Schema(description = "4 to 8 digits, not easy to guess", examples = "7391") String pin) {
        /** Never in a log. */
        @Override
        public String toString() {
            return "Pin";
        }
    }

    @GET
    @Path("settings")
    @Operation(summary = "The voicemail's settings")
    public Answer get() {
        return Answer.of(settings.of(owner.id()));
    }

    @PUT
    @Path("settings")
    @Operation(summary = "Set the voicemail's settings, as a whole")
    public Answer set(Wanted wanted) {
        return Answer.of(settings.change(owner.id(), wanted.choices()));
    }

    @PUT
    @Path("pin")
    @Operation(summary = "Set the PIN of the voice portal")
    @APIResponse(responseCode = "204", description = "It is set")
    public void setPin(Pin pin) {
        settings.changePin(owner.id(), pin.pin());
    }
}
