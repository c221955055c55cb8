package lu.fix4bizz.hub.voicemail.http;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import lu.fix4bizz.hub.voicemail.Voicemail.Audio;

/**
 * The answer to a request for a recording: the file itself, whole (200) or the part that was asked for (206), never read into memory.
 *
 * @param part what is sent of the file; nothing where the range lies beyond its end (416)
 */
public record SentRecording(Audio audio, long size, int status, ByteRange part) {
    public static final String TYPE = "audio/wav";
    public static final int OUT_OF_RANGE = 416;
    private static final int WHOLE = 200;
    private static final int IN_PART = 206;

    /** @param range the Range header (RFC 9110 section 14.2), null without one */
    public static SentRecording of(Audio audio, String range) {
        try {
            long size = Files.size(audio.file());
            Optional<ByteRange> wanted = ByteRange.read(range, size);
            int status = wanted.map(part -> part.isEmpty() ? OUT_OF_RANGE : IN_PART).orElse(WHOLE);
            return new SentRecording(audio, size, status, wanted.orElse(new ByteRange(0, size - 1)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public boolean isOutOfRange() {
        return status == OUT_OF_RANGE;
    }

    /** @param disposition {@code inline} or {@code attachment} (RFC 6266 section 4.2) */
    public Map<String, String> headers(String disposition) {
        Map<String, String> headers = new LinkedHashMap<>(Map.of("Accept-Ranges", "bytes"));
        if (status != WHOLE) {
            headers.put("Content-Range", part.of(size));
        }
        if (!isOutOfRange()) {
            headers.put("Content-Length", String.valueOf(part.length()));
            headers.put("Content-Disposition", disposition + "; filename=\"" + audio.fileName() + "\"");
        }
        return headers;
    }

    public void writeTo(OutputStream out) throws IOException {
        try (FileChannel channel = FileChannel.open(audio.file())) {
            channel.transferTo(part.first(), part.length(), Channels.newChannel(out));
        }
    }
}
