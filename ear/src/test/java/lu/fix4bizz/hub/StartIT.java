package lu.fix4bizz.hub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import lu.fix4bizz.hub.testing.Api;
import lu.fix4bizz.hub.testing.HubServer;
import org.junit.jupiter.api.Test;

/** Start and stop of the hub, as a person at the command line sees them. */
class StartIT {

    @Test
    void ready_hub_says_where_it_is_and_how_to_sign_in() {
        String console = HubServer.shared().console();
        assertTrue(console.contains("The hub is ready: http://localhost:" + HubServer.shared().settings().httpPort()), console);
        assertTrue(console.contains("Sample-alice-1"), console);
        assertTrue(console.contains("sip-7201-acme") && console.contains("sip-7202-acme"), console);
    }

    @Test
    void health_and_metrics_answer_on_the_management_port_only() throws Exception {
        HubServer hub = HubServer.shared();
        assertEquals(200, get(hub.managementUri("/health/live")).statusCode());
        assertEquals(200, get(hub.managementUri("/health/ready")).statusCode());
        assertTrue(get(hub.managementUri("/metrics")).body().contains("datasources_pool"));
        assertAsksToSignIn(get(hub.uri("/metrics")));
        assertAsksToSignIn(get(hub.uri("/wildfly-services")));
    }

    /** The portal's port shows a stranger nothing: whatever is asked for, the answer is the sign-in page. */
    private static void assertAsksToSignIn(HttpResponse<String> answer) {
        assertEquals(302, answer.statusCode());
        assertTrue(answer.headers().firstValue("Location").orElse("").contains("sign-in"), answer.headers().toString());
    }

    @Test
    void wrong_setting_stops_the_start_with_name_value_and_what_is_allowed() {
        try (var hub = HubServer.with(Map.of("HUB_SMTP_PORT", "smtp")).startExpectingItsEnd()) {
            assertEquals(2, hub.exitStatus());
            assertTrue(hub.console().contains("HUB_SMTP_PORT is \"smtp\": allowed is a port, 1 to 65535."), hub.console());
        }
    }

    @Test
    void taken_port_stops_the_start_with_its_name_and_number() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var hub = HubServer.with(Map.of("HUB_OFFSET", "0", "HUB_SIP_PORT", String.valueOf(other.getLocalPort()),
                        "HUB_HTTP_PORT", "31080")).startExpectingItsEnd()) {
            assertEquals(2, hub.exitStatus());
            assertTrue(hub.console().contains("HUB_SIP_PORT: TCP port " + other.getLocalPort()), hub.console());
        }
    }

    @Test
    void database_out_of_reach_ends_the_start_with_a_reason() {
        var nobody = Map.of("HUB_DB_URL", "jdbc:postgresql://127.0.0.1:9/hub");
        try (var hub = HubServer.with(nobody).startExpectingItsEnd()) {
            assertEquals(3, hub.exitStatus());
            assertTrue(hub.console().contains("could not be deployed"), hub.console());
        }
    }

    @Test
    void settings_hold_stop_is_clean_and_the_data_is_there_after_a_kill() throws Exception {
        try (var hub = HubServer.with(Map.of("HUB_REST_RATE", "2", "HUB_PUBLIC_URL", "https://phone.acme.example")).start()) {
            assertRate(hub, 2);
            assertOnlyHttps(get(hub.uri("/accounts/sign-in")));
            hub.kill();
            hub.start();
            hub.stop();
            assertEquals(0, hub.exitStatus());
            assertTrue(hub.logs().contains("WFLYSRV0050"), "The server said that it stopped");
        }
    }

    private static void assertOnlyHttps(HttpResponse<String> page) {
        assertEquals("max-age=31536000", page.headers().firstValue("Strict-Transport-Security").orElse(""));
        String session = page.headers().allValues("Set-Cookie").stream().filter(cookie -> cookie.startsWith("hub-session=")).findFirst().orElseThrow();
        assertTrue(session.toLowerCase(Locale.ROOT).contains("; secure"), session);
    }

    private static void assertRate(HubServer hub, int perMinute) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(hub.uri("/api/v1/me"));
        for (int more = perMinute; more > 0; more--) {
            assertEquals(401, answer.statusCode());
            answer = get(hub.uri("/api/v1/me"));
        }
        assertEquals(429, answer.statusCode());
        assertTrue(answer.body().contains("rest.error.too_many"), answer.body());
        assertTrue(answer.headers().firstValueAsLong("Retry-After").orElse(0) > 0, answer.headers().toString());
        assertEquals(200, Api.of(hub, "alice").status("GET", "/me", ""), "a valid token is not kept waiting by strangers");
    }

    private static HttpResponse<String> get(URI uri) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }
}
