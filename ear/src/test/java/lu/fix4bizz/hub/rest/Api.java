package lu.fix4bizz.hub.rest;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import lu.fix4bizz.hub.testing.HubServer;

/**
 * Calls the API of the shared hub.
 *
 * @param token of a sample user; empty for none
 */
record Api(String token) {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** The answer to one call. */
    record Answer(int status, HttpHeaders headers, byte[] body) {
        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        JsonObject object() {
            return Json.createReader(new StringReader(text())).readObject();
        }

        JsonArray list() {
            return Json.createReader(new StringReader(text())).readArray();
        }

        /** Status and error key, for example {@code 404 rest.error.no_such_path}. */
        String error() {
            return status + " " + object().getString("error");
        }

        /** Status, error key and the field to blame. */
        String fieldError() {
            return error() + " " + object().getJsonObject("details").getString("field");
        }

        String header(String name) {
            return headers.firstValue(name).orElse("");
        }
    }

    static Api as(String userName) {
        return new Api("sample-" + userName);
    }

    Answer get(String path, String... headers) {
        return call("GET", path, BodyPublishers.noBody(), headers);
    }

    Answer put(String path, String json) {
        return send("PUT", path, json);
    }

    Answer patch(String path, String json) {
        return send("PATCH", path, json);
    }

    Answer post(String path, String json) {
        return send("POST", path, json);
    }

    Answer delete(String path) {
        return call("DELETE", path, BodyPublishers.noBody());
    }

    Answer head(String path, String... headers) {
        return call("HEAD", path, BodyPublishers.noBody(), headers);
    }

    /** @param json is sent where the method has a body */
    Answer call(String method, String path, String json) {
        return method.equals("GET") || method.equals("DELETE") ? call(method, path, BodyPublishers.noBody()) : send(method, path, json);
    }

    private Answer send(String method, String path, String json) {
        return call(method, path, BodyPublishers.ofString(json), "Content-Type", "application/json");
    }

    Answer call(String method, String path, BodyPublisher body, String... headers) {
        var request = HttpRequest.newBuilder(HubServer.shared().uri("/api/v1" + path)).method(method, body);
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            var response = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
