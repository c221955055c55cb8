package lu.fix4bizz.hub.security.oidc;

import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPRequestSender;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPRequest;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPResponse;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import lu.fix4bizz.hub.accounts.ProviderAddresses;

/** Asks a provider: by https, for a short time, and nobody else than whom the administrator named, so no redirect is followed. */
@ApplicationScoped
public class ProviderHttp implements HTTPRequestSender {
    private static final Duration CONNECTED = Duration.ofSeconds(3);
    private static final Duration ANSWERED = Duration.ofSeconds(5);

    private final HttpClient client = HttpClient.newBuilder().connectTimeout(CONNECTED).followRedirects(HttpClient.Redirect.NEVER).build();
    @Inject
    private ProviderAddresses addresses;

    /** The text at this address. @throws ProviderFault when there is none */
    String get(URI address) {
        HTTPResponse answer = ask(new HTTPRequest(HTTPRequest.Method.GET, address));
        if (answer.getStatusCode() != HTTPResponse.SC_OK) {
            throw ProviderFault.wrong("no_provider", answer.getStatusCode());
        }
        return answer.getBody();
    }

    /** @throws ProviderFault when nobody answers */
    HTTPResponse ask(HTTPRequest request) {
        if (!addresses.isAllowed(request.getURI())) {
            throw ProviderFault.wrong("endpoint", request.getURI());
        }
        try {
            HTTPResponse answer = request.send(this);
            if (answer.getStatusCode() >= HTTPResponse.SC_SERVER_ERROR) {
                throw new IOException("Status " + answer.getStatusCode() + " from " + request.getURI());
            }
            return answer;
        } catch (IOException none) {
            throw ProviderFault.away(none);
        }
    }

    @Override
    public ReadOnlyHTTPResponse send(ReadOnlyHTTPRequest asked) throws IOException {
        HttpResponse<String> told = told(client.sendAsync(request(asked), head -> new LimitedBody()));
        HTTPResponse answer = new HTTPResponse(told.statusCode());
        told.headers().map().forEach((name, values) -> answer.setHeader(name, values.toArray(String[]::new)));
        answer.setBody(told.body());
        return answer;
    }

    private static HttpRequest request(ReadOnlyHTTPRequest asked) {
        HttpRequest.Builder request = HttpRequest.newBuilder(asked.getURI())
                .method(asked.getMethod().name(), asked.getBody() == null ? BodyPublishers.noBody() : BodyPublishers.ofString(asked.getBody()));
        asked.getHeaderMap().forEach((name, values) -> values.forEach(value -> request.header(name, value)));
        return request.build();
    }

    /** The whole answer in time, not only its first byte. */
    private static <T> T told(CompletableFuture<T> coming) throws IOException {
        try {
            return coming.get(ANSWERED.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            coming.cancel(true);
            throw new IOException("No whole answer within " + ANSWERED.toSeconds() + " s", slow);
        } catch (ExecutionException failed) {
            throw new IOException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }

    @PreDestroy
    void close() {
        client.shutdownNow();
    }
}
