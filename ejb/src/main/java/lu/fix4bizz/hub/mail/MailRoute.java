package lu.fix4bizz.hub.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import lu.fix4bizz.hub.settings.MailServer;
import lu.fix4bizz.hub.settings.Settings;

/** Which mail server takes the hub's mail. */
@ApplicationScoped
public class MailRoute {
    @Inject
    private Settings settings;
    @Inject
    private MailCatcher catcher;

    /** For the container. */
    protected MailRoute() {
    }

    /** The mail server of the settings; without one, the sample's mail catcher; else none, and mail waits. */
    public Optional<MailServer> server() {
        return settings.mailServer().present() ? Optional.of(settings.mailServer()) : catcher.server();
    }
}
