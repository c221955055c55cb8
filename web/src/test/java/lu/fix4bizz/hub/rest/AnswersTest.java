package lu.fix4bizz.hub.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import lu.fix4bizz.hub.model.Refusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswersTest {
    @ParameterizedTest
    @CsvSource({"INVALID, 400", "NOT_FOUND, 404", "FORBIDDEN, 403", "CONFLICT, 409", "UNAVAILABLE, 503"})
    void each_kind_of_refusal_has_its_status(Refusal.Kind kind, int status) {
        assertEquals(status, Answers.status(kind).getStatusCode());
    }
}
