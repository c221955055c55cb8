package lu.fix4bizz.hub.rest;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import lu.fix4bizz.hub.testing.HubServer;
import org.junit.jupiter.api.Test;

/** The OpenAPI document and the figures that the running hub gives away. */
class DescriptionIT {

    private static HttpResponse<String> get(URI uri) {
        try {
            return HttpClient.newHttpClient().send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** What the hub says of its API. */
    static OpenAPI described() {
        return new OpenAPIV3Parser().readContents(get(HubServer.shared().uri("/api/openapi")).body()).getOpenAPI();
    }

    @Test
    void openapi_document_is_readable_without_a_token_and_valid() {
        HttpResponse<String> document = get(HubServer.shared().uri("/api/openapi"));
        SwaggerParseResult parsed = new OpenAPIV3Parser().readContents(document.body());
        assertEquals(200, document.statusCode());
        assertEquals(List.of(), parsed.getMessages());
        assertTrue(parsed.getOpenAPI().getPaths().keySet().containsAll(List.of("/api/v1/me", "/api/v1/users/{name}",
                "/api/v1/me/forwarding/{kind}", "/api/v1/me/voicemail/messages/{id}/audio", "/api/v1/users/{name}/routing-trials")));
    }

    @Test
    void every_operation_has_a_summary_and_the_errors() {
        assertAll(described().getPaths().entrySet().stream().flatMap(path -> path.getValue().readOperations().stream().map(operation ->
                () -> complete(path.getKey(), operation))));
    }

    private static void complete(String path, Operation operation) {
        assertNotNull(operation.getSummary(), path);
        assertTrue(operation.getResponses().keySet().containsAll(List.of("400", "401", "404", "429", "500")), path);
        assertTrue(operation.getResponses().keySet().stream().anyMatch(status -> status.startsWith("2")), path);
        assertEquals(path.contains("/users/"), operation.getResponses().containsKey("403"), path);
    }

    @Test
    void metrics_show_registrations_calls_errors_and_mail() {
        String metrics = get(HubServer.shared().managementUri("/metrics")).body();
        List.of("hub_registrations{", "hub_calls_active{", "outcome=\"missed\"", "hub_sip_errors_total{", "class=\"4xx\"",
                "hub_outbox_pending{", "hub_outbox_failed{", "hub_outbox_sent_total{").forEach(name -> assertTrue(metrics.contains(name), name));
    }

    @Test
    void readiness_names_the_database_and_the_sip_engine() {
        String ready = get(HubServer.shared().managementUri("/health/ready")).body();
        assertTrue(ready.contains("\"database\":true") && ready.contains("\"sip\":true"), ready);
    }
}
