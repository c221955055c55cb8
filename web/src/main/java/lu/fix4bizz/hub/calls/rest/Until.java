package lu.fix4bizz.hub.calls.rest;

import java.time.Instant;
import java.util.Optional;
import lu.fix4bizz.hub.model.Activation;
import lu.fix4bizz.hub.rest.FieldRefusal;

/** A switch with its end, as two fields of a body. */
final class Until {
    private Until() {
    }

    /** @param field the end's, for the refusal of an end of what is off */
    static Activation of(boolean on, Optional<Instant> end, String field) {
        if (end.isPresent() && !on) {
            throw new FieldRefusal("rest.error.field_end", field);
        }
        return end.map(Activation::new).orElse(Activation.of(on));
    }
}
