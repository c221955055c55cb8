package lu.fix4bizz.hub.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Up when every part is: {@code /health/ready}. */
@Readiness
@ApplicationScoped
public class ReadyCheck implements HealthCheck {
    @Inject
    private HubHealth health;

    @Override
    public HealthCheckResponse call() {
        Map<HubHealth.Part, Boolean> parts = health.parts();
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("hub").status(!parts.containsValue(false));
        parts.forEach((part, up) -> answer.withData(part.name().toLowerCase(Locale.ROOT), up));
        return answer.build();
    }
}
