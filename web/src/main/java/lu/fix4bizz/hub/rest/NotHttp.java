package lu.fix4bizz.hub.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.StatusType;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Map;
import lu.fix4bizz.hub.model.Refusal;

/** The request does not fit the API as HTTP sees it: no such path, method, type of body. */
@Provider
public class NotHttp implements ExceptionMapper<WebApplicationException> {
    private static final Map<Integer, String> KEYS = Map.of(404, "rest.error.no_such_path", 405, "rest.error.method",
            406, "rest.error.not_acceptable", 413, "rest.error.too_large", 415, "rest.error.media_type",
            416, "rest.error.range");
    private static final List<String> KEPT = List.of(HttpHeaders.ALLOW, "Content-Range");

    @Inject
    private Answers answers;
    @Inject
    private Failed failed;

    @Override
    public Response toResponse(WebApplicationException wrong) {
        if (wrong.getCause() instanceof Refusal refusal) {
            return answers.refused(refusal);
        }
        StatusType status = wrong.getResponse().getStatusInfo();
        return status.getFamily() == Response.Status.Family.CLIENT_ERROR ? answer(status, wrong.getResponse()) : failed.toResponse(wrong);
    }

    private Response answer(StatusType status, Response original) {
        Response.ResponseBuilder answer = answers.error(status, KEYS.getOrDefault(status.getStatusCode(), "rest.error.request"), Map.of());
        KEPT.stream().filter(original.getHeaders()::containsKey).forEach(name -> answer.header(name, original.getHeaderString(name)));
        return answer.build();
    }
}
