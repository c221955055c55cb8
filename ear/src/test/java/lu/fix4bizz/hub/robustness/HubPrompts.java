package lu.fix4bizz.hub.robustness;

import java.nio.file.Path;

/** What the hub says, as its makers recorded it, in the language of the sample. */
final class HubPrompts {

    private static final Path FRENCH = Path.of("../sip-servlets/calls/src/main/resources/prompts/fr").toAbsolutePath().normalize();

    private HubPrompts() {
    }

    static Path mailboxFull() {
        return FRENCH.resolve("mailbox-full.wav");
    }

    static Path messageSaved() {
        return FRENCH.resolve("message-saved.wav");
    }
}
