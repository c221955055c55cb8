package lu.fix4bizz.hub.voicemail.rest;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import lu.fix4bizz.hub.voicemail.Voicemail;

/** A recording as it is sent: the file itself, whole or in part, never read into memory. */
record Recording(Path file, String fileName, long size) {
    static final String TYPE = "audio/wav";

    static Recording of(Voicemail.Audio audio) {
        try {
            return new Recording(audio.file(), audio.fileName(), Files.size(audio.file()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @param range the Range header, null without one; a range beyond the end answers 416 */
    Response answer(String range) {
        Optional<ByteRange> part = ByteRange.read(range, size);
        if (part.isPresent() && part.get().isEmpty()) {
            throw new ClientErrorException(Response.status(Status.REQUESTED_RANGE_NOT_SATISFIABLE)
                    .header("Content-Range", part.get().of(size)).build());
        }
        Response.ResponseBuilder answer = sent(part.orElse(new ByteRange(0, size - 1)));
        part.ifPresent(some -> answer.status(Status.PARTIAL_CONTENT).header("Content-Range", some.of(size)));
        return answer.build();
    }

    private Response.ResponseBuilder sent(ByteRange part) {
        StreamingOutput bytes = out -> {
            try (FileChannel channel = FileChannel.open(file)) {
                channel.transferTo(part.first(), part.length(), Channels.newChannel(out));
            }
        };
        return Response.ok(bytes, TYPE).header(HttpHeaders.CONTENT_LENGTH, part.length()).header("Accept-Ranges", "bytes")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + fileName + "\"");
    }
}
