package lu.fix4bizz.hub.audit.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import java.security.Principal;

/** Who acts now. */
@ApplicationScoped
public class Actor {
    private static final String NOBODY = "anonymous";

    @Inject
    private Instance<SecurityContext> security;

    /** The user name of the signed-in person or program; empty where the hub acts by itself. */
    public String name() {
        return security.stream().findFirst().map(SecurityContext::getCallerPrincipal).map(Principal::getName)
                .filter(name -> !name.equals(NOBODY)).orElse("");
    }

    /** As {@link #name}, for what the persistence provider calls; empty without a container. */
    static String nameNow() {
        try {
            return CDI.current().select(Actor.class).stream().findFirst().map(Actor::name).orElse("");
        } catch (IllegalStateException noContainer) {
            return "";
        }
    }
}
