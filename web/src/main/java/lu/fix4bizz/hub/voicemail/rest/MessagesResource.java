package lu.fix4bizz.hub.voicemail.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Instant;
import java.util.List;
import lu.fix4bizz.hub.accounts.rest.Owner;
import lu.fix4bizz.hub.model.Refusal;
import lu.fix4bizz.hub.voicemail.Voicemail;
import lu.fix4bizz.hub.voicemail.http.SentRecording;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The messages of a user's inbox. */
@Path(Owner.PATH + "/voicemail/messages")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "voicemail")
public class MessagesResource {
    private static final String ID = "{id: \\d{1,18}}";

    @Inject
    private Owner owner;
    @Inject
    private Voicemail voicemail;

    /** A message. */
    @Schema(name = "Message")
    public record Message(long id, @Schema(description = "E.164 or an extension; empty when withheld") String from,
            @Schema(description = "Empty when unknown") String name, Instant receivedAt, int seconds, boolean read) {

        static Message of(Voicemail.Message message) {
            return new Message(message.id(), message.from(), message.name(), message.receivedAt(), message.seconds(), message.read());
        }
    }

    /** What can be changed of a message. */
    @Schema(name = "MessageChange")
    public record Mark(boolean read) {
    }

    @GET
    @Operation(summary = "The messages, newest first")
    public List<Message> all() {
        return voicemail.messages(owner.id()).stream().map(Message::of).toList();
    }

    @GET
    @Path(ID + "/audio")
    @Produces(SentRecording.TYPE)
    @Operation(summary = "The recording", description = "Whole, or the part that Range asks for (RFC 9110 section 14).")
    @APIResponse(responseCode = "200", description = "The recording", content = @Content(mediaType = SentRecording.TYPE,
            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "206", description = "Part of it", content = @Content(mediaType = SentRecording.TYPE,
            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response audio(@PathParam("id") long id, @HeaderParam("Range") String range) {
        SentRecording recording = SentRecording.of(voicemail.audio(owner.id(), id), range);
        StreamingOutput bytes = recording::writeTo;
        Response.ResponseBuilder answer = Response.status(recording.status());
        recording.headers("inline").forEach(answer::header);
        if (recording.isOutOfRange()) {
            throw new ClientErrorException(answer.build());
        }
        return answer.entity(bytes).type(SentRecording.TYPE).build();
    }

    @PATCH
    @Path(ID)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Mark a message as read or unread")
    public Message mark(@PathParam("id") long id, Mark mark) {
        voicemail.mark(owner.id(), id, mark.read());
        return voicemail.messages(owner.id()).stream().filter(message -> message.id() == id).map(Message::of).findFirst()
                .orElseThrow(() -> Refusal.notFound("voicemail.error.no_message"));
    }

    @DELETE
    @Path(ID)
    @Operation(summary = "Delete a message")
    @APIResponse(responseCode = "204", description = "It is gone")
    public void delete(@PathParam("id") long id) {
        voicemail.delete(owner.id(), id);
    }
}
