package lu.fix4bizz.hub.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lu.fix4bizz.hub.accounts.Licences.Pack;
import lu.fix4bizz.hub.accounts.Licences.Sale;
import lu.fix4bizz.hub.accounts.model.Licence;
import lu.fix4bizz.hub.accounts.model.Role;
import lu.fix4bizz.hub.accounts.model.UserRepository;
import lu.fix4bizz.hub.accounts.model.UserSearch;
import lu.fix4bizz.hub.calls.Callees;
import lu.fix4bizz.hub.model.Refusal;
import lu.fix4bizz.hub.testing.Business;
import lu.fix4bizz.hub.testing.Engine;
import lu.fix4bizz.hub.testing.MovedIn;
import lu.fix4bizz.hub.testing.People;
import lu.fix4bizz.hub.voicemail.VoicemailSettings;
import lu.fix4bizz.hub.voicemail.model.Mailbox;
import lu.fix4bizz.hub.voicemail.model.VoicemailRepository;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The operator sells licences, Chloé gives them to the users of her company; ten of each kind are there, three people have the first two. */
@ParameterizedClass
@EnumSource
@ExtendWith(MovedIn.class)
class LicencesTest {
    @Parameter
    Engine engine;
    private Business business;
    private People people;
    private Licences licences;
    private CompanyUsers users;
    private long chloe;
    private long olga;

    @BeforeEach
    void open(Business moved, People movedIn) {
        business = moved;
        people = movedIn;
        licences = business.the(Licences.class);
        users = business.the(CompanyUsers.class);
        chloe = people.chloe();
        olga = business.database().inTransaction(em -> {
            new UserRepository(em).get(chloe).grant(Set.of(Role.USER, Role.ADMINISTRATOR));
            new VoicemailRepository(em).add(new Mailbox(new UserRepository(em).get(people.alice())));
            return People.olga(em);
        });
    }

    private static String refused(Runnable act) {
        return assertThrows(Refusal.class, act::run).key().replaceAll(".*\\.error\\.", "");
    }

    private void sell(Licence licence, long number) {
        long before = pack(licence).bought();
        licences.sell(olga, people.acme(), List.of(new Sale(licence, before, number)));
    }

    private Pack pack(Licence licence) {
        return licences.own(chloe).get(licence.ordinal());
    }

    private void give(long user, Licence... all) {
        users.change(chloe, user, users.draft(chloe, user).with(Set.of(all)));
    }

    private boolean voicemailAnswers() {
        return business.the(Callees.class).snapshot(people.alice(), business.clock().instant()).voicemail().enabled();
    }

    @Test
    void packs_say_what_was_bought_and_what_is_in_use() {
        assertEquals(List.of("STANDARD 3 10", "VOICEMAIL 3 10", "MOBILITY 0 10", "CALL_CENTRE 0 10", "RECEPTION 0 10"),
                licences.own(chloe).stream().map(pack -> pack.licence() + " " + pack.used() + " " + pack.bought()).toList());
        assertEquals(10, business.the(Companies.class).search(olga, "globex", 0, 10).rows().getFirst().bought() / Licence.values().length);
        assertEquals(2, business.the(Companies.class).search(olga, "globex", 0, 10).rows().getFirst().given());
    }

    @Test
    void no_more_are_given_than_were_bought() {
        sell(Licence.MOBILITY, 1);
        give(people.alice(), Licence.STANDARD, Licence.MOBILITY);
        assertEquals("licences_none_free", refused(() -> give(people.bob(), Licence.STANDARD, Licence.MOBILITY)));
        give(people.alice(), Licence.STANDARD);
        give(people.bob(), Licence.STANDARD, Licence.MOBILITY);
        give(people.bob(), Licence.STANDARD, Licence.MOBILITY); // the one that he has
        assertEquals(0, pack(Licence.MOBILITY).free());
        assertEquals(List.of("Bob Schmit"), users.search(chloe, new UserSearch("", Set.of(), Optional.of(Licence.MOBILITY)), 0, 10).rows().stream().map(CompanyUsers.Row::name).toList());
    }

    @Test
    void a_line_takes_the_standard_licence() {
        assertEquals("licences_line", refused(() -> give(people.bob(), Licence.VOICEMAIL)));
        sell(Licence.STANDARD, 3);
        UserDraft eva = new UserDraft("Eva", "Klein", "eva@acme.example", "fr", "7228", "", "", false, 0);
        assertEquals("licences_none_free", refused(() -> users.add(chloe, eva)));
        users.add(chloe, new UserDraft("Eva", "Klein", "eva@acme.example", "fr", "", "", "", false, 0));
    }

    @Test
    void voicemail_without_its_licence_answers_nobody_and_cannot_be_set() {
        VoicemailSettings settings = business.the(VoicemailSettings.class);
        assertTrue(voicemailAnswers());
        give(people.alice(), Licence.STANDARD);
        assertFalse(voicemailAnswers());
        Refusal locked = assertThrows(Refusal.class, () -> settings.change(people.alice(), settings.of(people.alice())));
        assertEquals("voicemail.error.not_licensed [Chloe Lambert]", locked.key() + " " + locked.arguments());
        give(people.alice(), Licence.STANDARD, Licence.VOICEMAIL);
        assertTrue(voicemailAnswers());
        settings.change(people.alice(), settings.of(people.alice()));
    }

    @Test
    void what_is_in_use_is_not_taken_back_and_two_operators_do_not_overwrite_each_other() {
        assertEquals("in_use", refused(() -> sell(Licence.STANDARD, 2)));
        assertEquals("number", refused(() -> sell(Licence.STANDARD, -1)));
        sell(Licence.STANDARD, 5);
        assertEquals("stale", refused(() -> licences.sell(olga, people.acme(), List.of(new Sale(Licence.STANDARD, 10, 7)))));
        assertEquals(5, pack(Licence.STANDARD).bought());
    }

    @Test
    void a_file_names_licences_in_any_language_and_counts_them() {
        sell(Licence.VOICEMAIL, 4);
        String file = "Prénom;Nom;E-mail;Interne;Licences\nEva;Klein;eva@acme.example;7228;standard, Voicemail\nTom;Reuter;tom@acme.example;7229;Standard+Messagerie vocale\n"
                + "Lea;Wagner;lea@acme.example;;\nPit;Hoffmann;pit@acme.example;;Gold\n";
        List<UserImport.Line> lines = business.the(UserImport.class).preview(chloe, file.getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of("[STANDARD, VOICEMAIL]", "licences_none_free", "[]", "licences_unknown"), lines.stream()
                .map(line -> line.refusal().map(no -> no.key().replaceAll(".*\\.error\\.", "")).orElse(line.draft().licences().stream().sorted().toList().toString())).toList());
    }

    @Test
    void to_anybody_else_there_are_no_licences() {
        for (long stranger : List.of(people.alice(), people.zoe(), olga)) {
            assertEquals("no_user", refused(() -> licences.own(stranger)));
        }
        for (long stranger : List.of(people.alice(), chloe, people.zoe())) {
            assertEquals("no_user", refused(() -> licences.of(stranger, people.acme())));
            assertEquals("no_user", refused(() -> licences.sell(stranger, people.acme(), List.of())));
        }
    }
}
