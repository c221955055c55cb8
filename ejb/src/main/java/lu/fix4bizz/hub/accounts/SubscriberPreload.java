package lu.fix4bizz.hub.accounts;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/**
 * Knows every line when the hub starts: after a power cut all phones register in the first seconds, when code is slowest, and a query for
 * each of them was a part of what was too much.
 */
@Singleton
@Startup
@DependsOn("SampleLoader")
public class SubscriberPreload {
    @Inject
    private Subscribers subscribers;

    @PostConstruct
    void load() {
        subscribers.preload();
    }
}
