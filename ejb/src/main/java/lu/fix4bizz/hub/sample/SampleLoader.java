package lu.fix4bizz.hub.sample;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import lu.fix4bizz.hub.settings.Settings;

/** Loads what the settings ask for, before the doors open. */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SampleLoader {
    @Inject
    private Settings settings;
    @Inject
    private SampleCompany sample;
    @Inject
    private LoadCompany load;

    @PostConstruct
    void load() {
        if (settings.sample()) {
            sample.createOnce();
        }
        if (settings.loadUsers() > 0) {
            load.createOnce(settings.loadUsers());
        }
    }
}
