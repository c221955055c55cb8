package lu.fix4bizz.hub.security.oidc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import lu.fix4bizz.hub.accounts.CompanyUsers;
import lu.fix4bizz.hub.accounts.CorporateDraft;
import lu.fix4bizz.hub.accounts.CorporateSignIns;
import lu.fix4bizz.hub.accounts.CorporateUsers.Seen;
import lu.fix4bizz.hub.accounts.SignIn;
import lu.fix4bizz.hub.accounts.SignIns;
import lu.fix4bizz.hub.accounts.model.ClaimNames;
import lu.fix4bizz.hub.accounts.model.Role;
import lu.fix4bizz.hub.accounts.model.UserRepository;
import lu.fix4bizz.hub.accounts.model.UserSearch;
import lu.fix4bizz.hub.accounts.model.UserState;
import lu.fix4bizz.hub.model.Refusal;
import lu.fix4bizz.hub.security.BrowserSignIn;
import lu.fix4bizz.hub.testing.Business;
import lu.fix4bizz.hub.testing.MovedIn;
import lu.fix4bizz.hub.testing.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Sign-in at a provider that can be told to lie: chloe looks after acme, whose provider it is. */
@ExtendWith(MovedIn.class)
class CorporateDoorTest {
    private final FakeProvider provider = new FakeProvider();
    private Business business;
    private People people;
    private CorporateDoor door;

    @BeforeEach
    void open(Business moved, People movedIn) {
        business = moved;
        people = movedIn;
        door = business.the(CorporateDoor.class);
        business.database().run(em -> new UserRepository(em).get(people.chloe()).grant(Set.of(Role.USER, Role.ADMINISTRATOR)));
        save(draft(true, false, false));
    }

    @AfterEach
    void close() {
        provider.close();
    }

    private CorporateDraft draft(boolean enabled, boolean only, boolean creates) {
        int version = business.the(CorporateSignIns.class).kept(people.chloe()).draft().version();
        return new CorporateDraft(provider.issuer(), FakeProvider.CLIENT, FakeProvider.SECRET, "acme.example", ClaimNames.STANDARD, enabled, only, creates, version);
    }

    private void save(CorporateDraft draft) {
        business.the(CorporateSignIns.class).save(people.chloe(), draft);
    }

    private static Consumer<JWTClaimsSet.Builder> person(String subject, String email) {
        return claims -> claims.subject(subject).claim("email", email);
    }

    /** @return the user who is signed in then */
    private String signIn() {
        Browser browser = new Browser();
        return enter(browser, provider.authenticates(door.open(people.acme(), "", "/calls/recent", browser.request(Map.of()))));
    }

    private String enter(Browser browser, Map<String, String> answer) {
        var request = browser.request(answer);
        AwaitedAnswer awaited = door.awaited(request).orElseThrow();
        assertEquals("/calls/recent", awaited.wanted());
        door.enter(awaited, request, Browser.response());
        return BrowserSignIn.idOf(request).flatMap(id -> business.the(SignIns.class).find(id)).map(SignIn::userName).orElseThrow();
    }

    private String refused() {
        return refused(this::signIn);
    }

    private String refused(Runnable act) {
        String key = assertThrows(Refusal.class, act::run).key();
        assertTrue(Stream.of(people.alice(), people.bob(), people.zoe()).allMatch(user -> business.the(SignIns.class).of(user).isEmpty()), "somebody is in");
        return key.replaceFirst("^accounts\\.(corporate\\.)?error\\.", "");
    }

    @Test
    void the_first_sign_in_goes_by_the_address_and_every_later_one_by_the_person() {
        assertEquals("alice", signIn());
        provider.says(person("alice-at-acme", "alice.weber@acme.example"));
        assertEquals("alice", signIn());
        business.the(SignIns.class).endAll(people.alice());
        provider.says(person("another-alice", "alice@acme.example"));
        assertEquals("somebody_else", refused());
        business.the(CorporateSignIns.class).unlink(people.chloe(), people.alice());
        assertEquals("alice", signIn());
    }

    @Test
    void an_address_of_another_company_is_nobody_here() {
        provider.says(person("zoe", "zoe@globex.example"));
        assertEquals("unknown", refused());
        save(draft(true, false, true));
        assertEquals("unknown", refused());
    }

    @Test
    void whoever_is_new_is_added_where_the_company_wants_it_and_from_its_own_domain_only() {
        provider.says(person("hugo", "Hugo@acme.example").andThen(claims -> claims.claim("given_name", "Hugo").claim("family_name", null)));
        assertEquals("unknown", refused());
        save(draft(true, false, true));
        assertEquals("hugo", signIn());
        CompanyUsers.Row hugo = business.the(CompanyUsers.class).search(people.chloe(), new UserSearch("hugo", Set.of()), 0, 5).rows().getFirst();
        assertEquals(List.of("Hugo hugo", "hugo@acme.example", Set.of(Role.USER), UserState.ACTIVE), List.of(hugo.name(), hugo.email(), hugo.roles(), hugo.state()));
        provider.says(person("mallory", "mallory@elsewhere.example"));
        assertThrows(Refusal.class, this::signIn);
    }

    @Test
    void addresses_that_nobody_looked_at_open_nothing() {
        provider.says(claims -> claims.claim("email_verified", false));
        assertEquals("unverified", refused());
        provider.says(claims -> claims.claim("email_verified", null).claim("email", "zoe@globex.example"));
        assertEquals("unverified", refused());
        provider.says(claims -> claims.claim("email", "nothing"));
        assertEquals("no_email", refused());
        provider.says(claims -> claims.claim("email_verified", null));
        assertEquals("alice", signIn());
    }

    @Test
    void what_the_token_leaves_out_is_asked_for() {
        provider.says(claims -> claims.claim("email", null).claim("email_verified", null));
        assertEquals("alice", signIn());
        provider.says(person("bob", "x").andThen(claims -> claims.claim("email", null)));
        business.the(SignIns.class).endAll(people.alice());
        assertEquals("unproven", refused());
    }

    @Test
    void a_suspended_user_and_a_closed_way_let_nobody_in() {
        business.database().run(em -> new UserRepository(em).get(people.alice()).disable(true));
        assertEquals("disabled", refused());
        save(draft(false, false, false));
        assertEquals("off", refused());
    }

    private static Map<String, Consumer<JWTClaimsSet.Builder>> lies() {
        Instant now = Clock.systemUTC().instant();
        List<String> several = List.of(FakeProvider.CLIENT, "another-client");
        return Map.of("nonce", claims -> claims.claim("nonce", "another"), "no nonce", claims -> claims.claim("nonce", null),
                "audience", claims -> claims.audience("another-client"), "issuer", claims -> claims.issuer("https://elsewhere.example"),
                "expired", claims -> claims.expirationTime(Date.from(now.minusSeconds(3600))), "not yet", claims -> claims.issueTime(Date.from(now.plusSeconds(3600))),
                "for another", claims -> claims.audience(several).claim("azp", "another-client"), "for several", claims -> claims.audience(several),
                "nobody", claims -> claims.subject(null));
    }

    @Test
    void a_forged_token_lets_nobody_in() {
        lies().forEach((what, lie) -> {
            provider.says(lie);
            assertEquals("unproven", refused(), what);
        });
    }

    @Test
    void a_token_without_the_providers_signature_lets_nobody_in() {
        for (FakeProvider.Signature signature : EnumSet.complementOf(EnumSet.of(FakeProvider.Signature.OWN))) {
            provider.signature = signature;
            assertEquals("unproven", refused(), signature.name());
        }
    }

    @Test
    void an_answer_that_this_browser_did_not_ask_for_is_nobodys() {
        Browser browser = new Browser();
        Map<String, String> answer = provider.authenticates(door.open(people.acme(), "alice@acme.example", "/calls/recent", browser.request(Map.of())));
        assertEquals("alice@acme.example", provider.asked().get("login_hint"));
        assertEquals(Optional.empty(), door.awaited(new Browser().request(answer)));
        assertEquals(Optional.empty(), door.awaited(browser.request(Map.of("state", "forged", "code", "good"))));
        assertEquals(Optional.empty(), door.awaited(browser.request(Map.of("code", "good"))));
        assertEquals("alice", enter(browser, answer));
        assertEquals(Optional.empty(), door.awaited(browser.request(answer)), "twice");
    }

    @Test
    void an_answer_that_took_too_long_is_nobodys() {
        Browser browser = new Browser();
        Map<String, String> answer = provider.authenticates(door.open(people.acme(), "", "", browser.request(Map.of())));
        business.clock().forward(Duration.ofMinutes(10));
        assertEquals(Optional.empty(), door.awaited(browser.request(answer)));
    }

    @Test
    void a_code_of_another_sign_in_is_refused() {
        Browser victim = new Browser();
        Map<String, String> own = provider.authenticates(door.open(people.acme(), "", "/calls/recent", victim.request(Map.of())));
        provider.authenticates(door.open(people.acme(), "", "/calls/recent", new Browser().request(Map.of())));
        assertEquals("unproven", refused(() -> enter(victim, own)));
    }

    @Test
    void an_answer_has_to_say_whose_it_is_where_the_provider_said_that_it_does() {
        provider.named = false;
        assertEquals("unproven", refused());
        Browser browser = new Browser();
        Map<String, String> answer = provider.authenticates(door.open(people.acme(), "", "/calls/recent", browser.request(Map.of())));
        assertEquals("unproven", refused(() -> enter(browser, Map.of("state", answer.get("state"), "code", "good", "iss", "https://elsewhere.example"))));
    }

    @Test
    void whoever_says_no_at_the_provider_stays_outside() {
        Browser browser = new Browser();
        Map<String, String> answer = provider.authenticates(door.open(people.acme(), "", "/calls/recent", browser.request(Map.of())));
        assertEquals("denied", refused(() -> enter(browser, Map.of("state", answer.get("state"), "error", "access_denied", "iss", provider.issuer()))));
    }

    @Test
    void a_provider_that_is_away_or_slow_is_said() {
        Browser browser = new Browser();
        Map<String, String> answer = provider.authenticates(door.open(people.acme(), "", "/calls/recent", browser.request(Map.of())));
        provider.slow = true;
        assertEquals("away", refused(() -> enter(browser, answer)));
        provider.close();
        business.clock().forward(Duration.ofMinutes(11));
        assertEquals("away", refused());
    }

    @Test
    void whatever_else_answers_is_no_provider() {
        answer(200, "x".repeat(300_000), "away");
        answer(200, "<html>", "unproven");
        answer(404, "{}", "unproven");
        answer(302, "{}", "unproven");
        answer(500, "{}", "away");
        answer(200, "{\"issuer\":\"https://elsewhere.example\"}", "unproven");
    }

    private void answer(int status, String text, String why) {
        provider.answers("/.well-known/openid-configuration", status, text);
        business.clock().forward(Duration.ofSeconds(5));
        assertEquals(why, refused(), status + " " + text.substring(0, 2));
    }

    @Test
    void new_keys_of_the_provider_are_found() {
        assertEquals("alice", signIn());
        provider.changesKey();
        business.the(SignIns.class).endAll(people.alice());
        assertEquals("unproven", refused(), "not looked for again and again");
        business.clock().forward(Duration.ofSeconds(30));
        assertEquals("alice", signIn());
    }

    @Test
    void leaving_the_hub_leaves_the_provider() {
        Browser browser = new Browser();
        assertEquals(Optional.empty(), door.leave(browser.request(Map.of())));
        enter(browser, provider.authenticates(door.open(people.acme(), "", "/calls/recent", browser.request(Map.of()))));
        URI out = door.leave(browser.request(Map.of())).orElseThrow();
        assertEquals(provider.issuer() + "/logout", out.toString().replaceFirst("\\?.*", ""));
        assertTrue(out.getQuery().contains("id_token_hint=ey"), out.toString());
        assertTrue(out.getQuery().contains("post_logout_redirect_uri=http://localhost:8080/accounts/sign-in?left=true"), out.toString());
    }

    @Test
    void an_administrator_tries_the_provider_and_signs_nobody_in() {
        Browser browser = new Browser();
        CorporateSignIns signIns = business.the(CorporateSignIns.class);
        assertFalse(signIns.kept(people.chloe()).proven());
        var request = browser.request(provider.authenticates(door.tryOut(people.chloe(), browser.request(Map.of()))));
        assertEquals(new Seen("Alice Martin", "alice", false), door.tried(door.awaited(request).orElseThrow(), request));
        assertEquals(List.of(), business.the(SignIns.class).of(people.alice()));
        assertTrue(signIns.kept(people.chloe()).proven());
        assertFalse(signIns.isLinked(people.chloe(), people.alice()));
        assertThrows(Refusal.class, () -> door.tryOut(people.zoe(), browser.request(Map.of())));
    }

    @Test
    void the_check_says_which_step_fails() {
        ProviderCheck check = business.the(ProviderCheck.class);
        check.check(people.chloe(), ProviderCheck.Step.PROVIDER);
        check.check(people.chloe(), ProviderCheck.Step.CLIENT);
        provider.answers("/token", 401, "{\"error\":\"invalid_client\"}");
        assertEquals("secret", refused(() -> check.check(people.chloe(), ProviderCheck.Step.CLIENT)));
        provider.answers("/keys", 200, "{\"keys\":[]}");
        assertEquals("no_keys", refused(() -> check.check(people.chloe(), ProviderCheck.Step.PROVIDER)));
        provider.answers("/.well-known/openid-configuration", 404, "");
        assertEquals("no_provider", refused(() -> check.check(people.chloe(), ProviderCheck.Step.PROVIDER)));
        provider.close();
        assertEquals("unreachable", refused(() -> check.check(people.chloe(), ProviderCheck.Step.PROVIDER)));
    }
}
