package lu.fix4bizz.hub.mail.model;

import java.nio.file.Path;

/**
 * A file that goes with a mail. Only its place is kept; the file itself is read when the mail is sent.
 *
 * @param name        the name the reader sees, without folders
 * @param contentType its media type, for example {@code audio/wav}
 * @param path        where it lies, relative to the data folder of the hub
 */
public record MailAttachment(String name, String contentType, String path) {

    public MailAttachment {
        name = name.replaceAll("[\\p{Cntrl}/\\\\]+", "_");
        Path place = Path.of(path).normalize();
        if (place.isAbsolute() || place.startsWith("..")) {
            throw new IllegalArgumentException("An attachment lies inside the data folder, not at " + path);
        }
    }
}
