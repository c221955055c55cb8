package lu.fix4bizz.hub.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.Response.StatusType;
import java.util.Map;
import lu.fix4bizz.hub.model.Refusal;

/** Writes every error of the API. */
@ApplicationScoped
public class Answers {
    @Inject
    private AnswerLanguage language;

    Response refused(Refusal refusal) {
        return answer(status(refusal.kind()), refusal.key(), language.texts().of(refusal), details(refusal)).build();
    }

    Response.ResponseBuilder error(StatusType status, String key, Map<String, Object> details, Object... arguments) {
        return answer(status, key, language.texts().of(key, arguments), details);
    }

    /** 401 (RFC 6750 section 3). */
    public Response noToken() {
        return error(Status.UNAUTHORIZED, "rest.error.no_token", Map.of()).header("WWW-Authenticate", "Bearer realm=\"hub\"").build();
    }

    private static Response.ResponseBuilder answer(StatusType status, String key, String message, Map<String, Object> details) {
        return Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(new ErrorBody(key, message, details));
    }

    private static Map<String, Object> details(Refusal refusal) {
        if (refusal instanceof FieldRefusal field) {
            return Map.of("field", field.field());
        }
        return refusal.arguments().isEmpty() ? Map.of() : Map.of("arguments", refusal.arguments().stream().map(String::valueOf).toList());
    }

    static Status status(Refusal.Kind kind) {
        return switch (kind) {
            case INVALID -> Status.BAD_REQUEST;
            case NOT_FOUND -> Status.NOT_FOUND;
            case FORBIDDEN -> Status.FORBIDDEN;
            case CONFLICT -> Status.CONFLICT;
            case UNAVAILABLE -> Status.SERVICE_UNAVAILABLE;
        };
    }
}
