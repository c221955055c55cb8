package lu.fix4bizz.hub.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** Makes the clock injectable, so that tests can bring their own. */
@ApplicationScoped
public class Clocks {

    @Produces
    @Dependent
    public Clock clock() {
        return Clock.systemUTC();
    }
}
