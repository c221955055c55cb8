package lu.fix4bizz.hub.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Gives {@link Settings} to whoever injects them; read once, from the environment of the server. */
@ApplicationScoped
public class SettingsProducer {

    /** The settings of this hub. */
    @Produces
    @Singleton
    public Settings settings() {
        return Settings.of(System.getenv());
    }
}
