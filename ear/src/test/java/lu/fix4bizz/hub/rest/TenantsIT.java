package lu.fix4bizz.hub.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Administrators reach the users of their own company, and nobody reaches another. */
class TenantsIT {
    private static final String BASE = "/api/v1";
    private static final Api ADMIN = Api.as("admin");
    /** Where an empty object would be refused for itself. */
    private static final Map<String, String> BODIES = Map.of("/me/voicemail/messages/{id}", "{\"read\":true}",
            "/me/devices/{id}", "{\"name\":\"Theirs\",\"model\":\"other\"}");

    @Test
    void administrator_sees_and_changes_a_user_of_the_company() {
        assertEquals("chloe", ADMIN.get("/users/chloe").object().getString("userName"));
        assertTrue(ADMIN.patch("/users/chloe", "{\"hideNumber\":true}").object().getBoolean("hideNumber"));
        assertTrue(Api.as("chloe").get("/me").object().getBoolean("hideNumber"));
        assertFalse(ADMIN.get("/me").object().getBoolean("hideNumber"));
        ADMIN.patch("/users/chloe", "{\"hideNumber\":false}");
    }

    /** Each path of the description, with each of its methods. */
    @ParameterizedTest
    @MethodSource("ofUsers")
    void user_of_another_company_does_not_exist(String method, String path) {
        for (String stranger : List.of("zoe", "nobody", "operator")) {
            Api.Answer answer = ADMIN.call(method, path.replace("{name}", stranger).replace("{id}", "1"), "{}");
            assertEquals("404 accounts.error.no_user", answer.error(), stranger);
        }
    }

    static Stream<Arguments> ofUsers() {
        return described(path -> path.startsWith("/users/"));
    }

    /** Whatever number they try: what is not in their own lists is not there. */
    @ParameterizedTest
    @MethodSource("byNumber")
    void what_others_have_does_not_exist(String method, String path) {
        Api zoe = Api.as("zoe");
        String list = path.substring(0, path.indexOf("/{id}"));
        Set<String> own = zoe.get(list).list().stream().map(item -> item.asJsonObject().get("id").toString()).collect(Collectors.toSet());
        IntStream.rangeClosed(1, 40).mapToObj(String::valueOf).filter(id -> !own.contains(id)).forEach(id ->
                assertEquals(404, zoe.call(method, path.replace("{id}", id), BODIES.getOrDefault(path, "{}")).status(), id));
    }

    static Stream<Arguments> byNumber() {
        return described(path -> path.startsWith("/me/") && path.contains("/{id}"));
    }

    private static Stream<Arguments> described(Predicate<String> paths) {
        return DescriptionIT.described().getPaths().entrySet().stream().filter(path -> paths.test(path.getKey().substring(BASE.length())))
                .flatMap(path -> path.getValue().readOperationsMap().keySet().stream()
                        .map(method -> Arguments.of(method.name(), path.getKey().substring(BASE.length()).replace("{kind}", "always"))));
    }

    @Test
    void user_of_another_company_cannot_be_changed() {
        assertEquals(404, ADMIN.patch("/users/zoe", "{\"doNotDisturb\":true}").status());
        assertEquals(404, ADMIN.put("/users/zoe/forwarding/always", "{\"enabled\":true,\"to\":\"voicemail\"}").status());
        assertEquals(404, ADMIN.put("/users/zoe/voicemail/pin", "{\"pin\":\"7391\"}").status());
        assertFalse(Api.as("zoe").get("/me").object().getBoolean("doNotDisturb"));
    }

    @Test
    void devices_of_another_company_do_not_exist() {
        var hers = Api.as("zoe").get("/me/devices").list().getJsonObject(0);
        String phone = "{\"name\":\"Desk\",\"model\":\"softphone\"}";
        assertEquals("404 accounts.error.no_user", ADMIN.post("/users/zoe/devices", phone).error());
        for (String device : List.of("/users/zoe/devices/" + hers.getJsonNumber("id"), "/users/chloe/devices/" + hers.getJsonNumber("id"), "/me/devices/" + hers.getJsonNumber("id"))) {
            assertEquals(404, ADMIN.put(device, phone).status(), device);
            assertEquals(404, ADMIN.put(device + "/sip-password", "{\"password\":\"meteor-lantern-velvet\"}").status(), device);
            assertEquals(404, ADMIN.delete(device).status(), device);
        }
        assertEquals(hers.getString("name"), Api.as("zoe").get("/me/devices").list().getJsonObject(0).getString("name"));
        var added = ADMIN.post("/users/chloe/devices", phone);
        assertEquals(201, added.status());
        assertEquals(204, ADMIN.delete("/users/chloe/devices/" + added.object().getJsonNumber("id")).status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"alice", "bob", "zoe", "nobody"})
    void only_administrators_name_users(String userName) {
        assertEquals("403 rest.error.administrators_only", Api.as("alice").get("/users/" + userName).error());
        assertEquals("403 rest.error.administrators_only", Api.as("operator").get("/users/" + userName).error());
    }

    @ParameterizedTest
    @ValueSource(strings = {"%00", "a%2Fb", "%20", "%F0%9F%98%80", "..;"})
    void strange_user_names_do_not_exist(String userName) {
        assertEquals(404, ADMIN.get("/users/" + userName).status());
    }

    @Test
    void same_extension_in_two_companies_is_two_people() {
        assertEquals("Zoé Meyer", Api.as("zoe").get("/me").object().getString("displayName"));
        assertEquals("400 calls.forwarding.error.no_extension",
                Api.as("zoe").put("/me/forwarding/always", "{\"enabled\":true,\"to\":\"7202\"}").error());
    }
}
