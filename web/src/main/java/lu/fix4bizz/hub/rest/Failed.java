package lu.fix4bizz.hub.rest;

import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import lu.fix4bizz.hub.database.Cause;
import lu.fix4bizz.hub.model.DatabaseAway;
import lu.fix4bizz.hub.model.Refusal;

/** What nobody expected: answered with an id, and logged once under it. */
@Provider
public class Failed implements ExceptionMapper<Throwable> {
    private static final Logger LOG = System.getLogger(Failed.class.getName());

    @Inject
    private Answers answers;

    @Override
    public Response toResponse(Throwable failure) {
        return cause(failure, Refusal.class).map(answers::refused)
                .or(() -> cause(failure, OptimisticLockException.class).map(lock -> answers.error(Status.CONFLICT, "rest.error.changed_meanwhile", Map.of()).build()))
                .or(() -> DatabaseAway.in(failure) ? Optional.of(away(failure)) : Optional.empty())
                .orElseGet(() -> failed(failure));
    }

    private Response away(Throwable failure) {
        LOG.log(Level.WARNING, "A REST request found no database: {0}", Cause.of(failure));
        return answers.error(Status.SERVICE_UNAVAILABLE, "rest.error.unavailable", Map.of()).header("Retry-After", DatabaseAway.RETRY_AFTER).build();
    }

    private Response failed(Throwable failure) {
        String id = UUID.randomUUID().toString();
        LOG.log(Level.ERROR, "A REST request failed, " + id, failure);
        return answers.error(Status.INTERNAL_SERVER_ERROR, "rest.error.failure", Map.of("id", id), id).build();
    }

    private static <T extends Throwable> Optional<T> cause(Throwable failure, Class<T> type) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(20).filter(type::isInstance).map(type::cast).findFirst();
    }
}
