package lu.fix4bizz.hub.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The REST API of a hub, in the name of one of the sample's people. */
public final class Api {

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final HubServer hub;
    private final String user;

    private Api(HubServer hub, String user) {
        this.hub = hub;
        this.user = user;
    }

    /** @param user of the sample, for example alice */
    public static Api of(HubServer hub, String user) {
        return new Api(hub, user);
    }

    /** @param path below /api/v1. @return the body of the answer, whatever its status */
    public String get(String path) {
        return new String(send("GET", path, "").body(), java.nio.charset.StandardCharsets.UTF_8);
    }

    /** The body of the answer as soon as this pattern is found in it; refusals on the way count as not yet. */
    public String awaited(String path, String pattern) {
        Pattern wanted = Pattern.compile(pattern, Pattern.DOTALL);
        long deadline = System.nanoTime() + PATIENCE;
        String body = get(path);
        while (!wanted.matcher(body).find()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("No " + pattern + " in " + body);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
            body = get(path);
        }
        return body;
    }

    public byte[] bytes(String path) {
        return send("GET", path, "").body();
    }

    /** Sends JSON and returns the answer's body. @throws AssertionError when it is refused */
    public String change(String method, String path, String json) {
        HttpResponse<byte[]> answer = send(method, path, json);
        String body = new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8);
        if (answer.statusCode() >= 300) {
            throw new AssertionError(method + " " + path + " is answered " + answer.statusCode() + ": " + body);
        }
        return body;
    }

    /** Sends JSON and returns the status. */
    public int status(String method, String path, String json) {
        return send(method, path, json).statusCode();
    }

    /** The answer to a question, with its status and headers. */
    public HttpResponse<byte[]> answer(String path) {
        return send("GET", path, "");
    }

    /** Switches a forward on. @param kind always, busy, no-answer or not-reachable */
    public void forward(String kind, String to) {
        change("PUT", "/me/forwarding/" + kind, "{\"enabled\": true, \"to\": \"" + to + "\", \"rings\": 2}");
    }

    public void doNotForward(String kind) {
        change("PUT", "/me/forwarding/" + kind, "{\"enabled\": false}");
    }

    /** What the hub says would happen to a call now. */
    public String sentence(String from) {
        String trial = change("POST", "/me/routing-trials", "{\"from\": \"" + from + "\"}");
        Matcher sentence = Pattern.compile("\"sentence\"\\s*:\\s*\"([^\"]*)\"").matcher(trial);
        return sentence.find() ? sentence.group(1) : "";
    }

    private HttpResponse<byte[]> send(String method, String path, String json) {
        var request = HttpRequest.newBuilder(hub.uri("/api/v1" + path)).header("Authorization", "Bearer sample-" + user)
                .header("Content-Type", "application/json")
                .method(method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json)).build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
