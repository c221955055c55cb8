package org.restcomm.commons.statistics.reporter;

import com.codahale.metrics.MetricRegistry;
import java.util.concurrent.TimeUnit;

/**
 * An inert class under the name that Mobicents' dispatcher is linked to. The original reports usage to a remote server;
 * a telephone system that calls home is not acceptable, so the original is not shipped and this one does nothing.
 */
public class RestcommStatsReporter {

    private static final RestcommStatsReporter INERT = new RestcommStatsReporter();
    private static final MetricRegistry REGISTRY = new MetricRegistry();

    /** {@return the one reporter} */
    public static RestcommStatsReporter getRestcommStatsReporter() {
        return INERT;
    }

    /** {@return a registry for the three counters that the dispatcher creates; nothing reads it} */
    public static MetricRegistry getMetricRegistry() {
        return REGISTRY;
    }

    /** Ignored. */
    public void setRemoteServer(String address) { }

    /** Ignored. */
    public void setProjectName(String name) { }

    /** Ignored. */
    public void setProjectType(String type) { }

    /** Ignored. */
    public void setVersion(String version) { }

    /** Starts nothing. */
    public void start(long period, TimeUnit unit) { }

    /** Stops nothing. */
    public void stop() { }
}
