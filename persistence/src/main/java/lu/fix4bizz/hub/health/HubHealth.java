package lu.fix4bizz.hub.health;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** The parts without which nobody can be served, each with the question whether it is up. */
@ApplicationScoped
public class HubHealth {
    /** The database answers and has this version's schema; the SIP engine listens. */
    public enum Part { DATABASE, SIP }

    private final Map<Part, BooleanSupplier> questions = new ConcurrentHashMap<>();

    /** @param isUp asked whenever somebody asks for the health, from any thread; a failure means no */
    public void watch(Part part, BooleanSupplier isUp) {
        questions.put(part, isUp);
    }

    /** Each part and whether it is up; one that nobody watches yet is not. */
    public Map<Part, Boolean> parts() {
        return Arrays.stream(Part.values()).collect(Collectors.toMap(part -> part, this::isUp, (one, same) -> one, () -> new EnumMap<>(Part.class)));
    }

    private boolean isUp(Part part) {
        try {
            return questions.getOrDefault(part, () -> false).getAsBoolean();
        } catch (RuntimeException down) {
            return false;
        }
    }
}
