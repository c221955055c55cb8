package lu.fix4bizz.hub.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import lu.fix4bizz.hub.model.Refusal;

/** The hub says no. */
@Provider
public class Refused implements ExceptionMapper<Refusal> {
    @Inject
    private Answers answers;

    @Override
    public Response toResponse(Refusal refusal) {
        return answers.refused(refusal);
    }
}
