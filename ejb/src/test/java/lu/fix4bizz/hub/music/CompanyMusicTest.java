package lu.fix4bizz.hub.music;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lu.fix4bizz.hub.accounts.model.Role;
import lu.fix4bizz.hub.accounts.model.UserRepository;
import lu.fix4bizz.hub.audit.model.AuditRepository;
import lu.fix4bizz.hub.model.Refusal;
import lu.fix4bizz.hub.music.CompanyMusic.Music;
import lu.fix4bizz.hub.music.model.MusicChoice;
import lu.fix4bizz.hub.testing.Business;
import lu.fix4bizz.hub.testing.Engine;
import lu.fix4bizz.hub.testing.MovedIn;
import lu.fix4bizz.hub.testing.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Chloé and Zoé choose what those hear whom their companies hold. */
@ParameterizedClass
@EnumSource
@ExtendWith(MovedIn.class)
class CompanyMusicTest {
    @Parameter
    Engine engine;
    private Business business;
    private People people;
    private CompanyMusic company;
    private MusicOnHold calls;
    private byte[] wav;

    @BeforeEach
    void open(Business moved, People movedIn) throws IOException {
        business = moved;
        people = movedIn;
        company = business.the(CompanyMusic.class);
        calls = business.the(MusicOnHold.class);
        wav = TelephoneSoundTest.pcm(16_000, 16, 2, 440, 2);
        for (long administrator : List.of(people.chloe(), people.zoe())) {
            business.database().run(em -> new UserRepository(em).get(administrator).grant(Set.of(Role.USER, Role.ADMINISTRATOR)));
        }
    }

    private Optional<Path> played() {
        return calls.of(people.acme());
    }

    private static String refused(Runnable wish) {
        String key = assertThrows(Refusal.class, wish::run).key();
        return key.substring(key.lastIndexOf('.') + 1);
    }

    @Test
    void a_company_that_never_chose_has_the_hubs_piece() throws IOException {
        assertEquals(new Music(MusicChoice.HUB, "", "", 0), company.of(people.chloe()));
        assertEquals(32 * 16_000 + 44, Files.size(played().orElseThrow()));
    }

    @Test
    void calls_follow_at_once() throws IOException {
        played();
        company.upload(people.chloe(), "C:\\music\\waiting.wav", wav);
        assertEquals(2 * 16_000 + 44, Files.size(played().orElseThrow()));
        Music music = company.of(people.chloe());
        assertEquals(List.of(MusicChoice.FILE, "waiting.wav", 2), List.of(music.choice(), music.title(), music.seconds()));
        company.choose(people.chloe(), MusicChoice.NONE);
        assertEquals(Optional.empty(), played());
        company.choose(people.chloe(), MusicChoice.FILE);
        company.remove(people.chloe());
        assertEquals(MusicChoice.HUB, company.of(people.chloe()).choice());
        assertEquals("hub.wav", played().orElseThrow().getFileName().toString());
        assertEquals("no_file", refused(() -> company.choose(people.chloe(), MusicChoice.FILE)));
    }

    @Test
    void each_change_can_be_taken_back_and_no_file_is_left_behind() {
        company.upload(people.chloe(), "one.wav", wav);
        Path one = played().orElseThrow();
        Music before = company.of(people.chloe());
        company.upload(people.chloe(), "two.wav", wav);
        Path two = played().orElseThrow();
        takeBackTo(before);
        assertEquals(one, played().orElseThrow());
        company.remove(people.chloe());
        takeBackTo(before);
        assertEquals(List.of(one, "one.wav"), List.of(played().orElseThrow(), company.of(people.chloe()).title()));
        assertFalse(Files.exists(two));
        company.upload(people.chloe(), "three.wav", wav);
        company.upload(people.chloe(), "four.wav", wav);
        assertFalse(Files.exists(one));
        assertEquals("stale", refused(() -> takeBackTo(before)));
    }

    private void takeBackTo(Music former) {
        company.restore(people.chloe(), former, company.of(people.chloe()));
    }

    @Test
    void nobody_takes_back_what_somebody_else_has_set_since() {
        Music before = company.of(people.chloe());
        company.choose(people.chloe(), MusicChoice.NONE);
        Music none = company.of(people.chloe());
        company.upload(people.chloe(), "one.wav", wav);
        assertEquals("stale", refused(() -> company.restore(people.chloe(), before, none)));
        assertEquals(MusicChoice.FILE, company.of(people.chloe()).choice());
    }

    @Test
    void another_piece_in_a_file_of_the_same_name_is_noted() {
        company.upload(people.chloe(), "one.wav", wav);
        company.upload(people.chloe(), "one.wav", wav);
        var noted = business.database().inTransaction(em -> new AuditRepository(em).of(people.acme(), "", Long.MAX_VALUE, 1)).getFirst();
        assertEquals("HoldMusic CHANGED piece", noted.entity() + " " + noted.verb() + " " + noted.field());
    }

    @Test
    void what_is_refused_changes_nothing() {
        company.upload(people.chloe(), "one.wav", wav);
        Music before = company.of(people.chloe());
        assertEquals("not_wav", refused(() -> company.upload(people.chloe(), "song.mp3", new byte[1000])));
        assertEquals(before, company.of(people.chloe()));
    }

    @Test
    void to_anybody_else_there_is_nothing() {
        company.upload(people.chloe(), "one.wav", wav);
        assertEquals("no_file", refused(() -> company.file(people.zoe(), company.of(people.chloe()).piece())));
        assertEquals(MusicChoice.HUB, company.of(people.zoe()).choice());
        assertEquals("stale", refused(() -> company.restore(people.zoe(), company.of(people.chloe()), company.of(people.zoe()))));
        for (long stranger : List.of(people.alice(), people.bob())) {
            assertEquals("no_user", refused(() -> company.of(stranger)));
            assertEquals("no_user", refused(() -> company.upload(stranger, "one.wav", wav)));
            assertEquals("no_user", refused(() -> company.own(stranger)));
        }
        assertTrue(Files.exists(company.file(people.chloe(), company.of(people.chloe()).piece())));
    }
}
