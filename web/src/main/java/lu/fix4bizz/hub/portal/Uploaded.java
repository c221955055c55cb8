package lu.fix4bizz.hub.portal;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** What a form sent as a file. */
public final class Uploaded {
    private Uploaded() {
    }

    /**
     * Reads no more of a larger file than it takes to see that it is larger.
     *
     * @param file null when none was chosen
     * @param most bytes that are taken
     * @return empty without a file; one byte more than most of a file that is too large
     */
    public static byte[] bytes(Part file, int most) {
        if (file == null) {
            return new byte[0];
        }
        try (InputStream content = file.getInputStream()) {
            return content.readNBytes(most + 1);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
