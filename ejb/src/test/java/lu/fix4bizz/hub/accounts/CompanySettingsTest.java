package lu.fix4bizz.hub.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import lu.fix4bizz.hub.accounts.CompanyNumbers.Row;
import lu.fix4bizz.hub.accounts.CompanyNumbers.Show;
import lu.fix4bizz.hub.accounts.PortalLinks.Link;
import lu.fix4bizz.hub.accounts.model.DigestAlgorithm;
import lu.fix4bizz.hub.accounts.model.Role;
import lu.fix4bizz.hub.accounts.model.UserRepository;
import lu.fix4bizz.hub.model.Refusal;
import lu.fix4bizz.hub.numbers.model.NumberRange;
import lu.fix4bizz.hub.numbers.model.NumberRangeRepository;
import lu.fix4bizz.hub.numbers.model.PhoneNumber;
import lu.fix4bizz.hub.testing.Business;
import lu.fix4bizz.hub.testing.Engine;
import lu.fix4bizz.hub.testing.MovedIn;
import lu.fix4bizz.hub.testing.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Chloé sets what holds for her whole company: its country and main number, its links, who has which number. */
@ParameterizedClass
@EnumSource
@ExtendWith(MovedIn.class)
class CompanySettingsTest {
    private static final List<DigestAlgorithm> BOTH = List.of(DigestAlgorithm.SHA_256, DigestAlgorithm.MD5);

    @Parameter
    Engine engine;
    private Business business;
    private People people;
    private CompanySettings settings;
    private PortalLinks links;
    private CompanyNumbers numbers;
    private long chloe;

    @BeforeEach
    void open(Business moved, People movedIn) {
        business = moved;
        people = movedIn;
        settings = business.the(CompanySettings.class);
        links = business.the(PortalLinks.class);
        numbers = business.the(CompanyNumbers.class);
        chloe = people.chloe();
        business.database().run(em -> {
            new UserRepository(em).get(chloe).grant(Set.of(Role.USER, Role.ADMINISTRATOR));
            new NumberRangeRepository(em).add(new NumberRange(people.acme(), PhoneNumber.of("+35227001200"), PhoneNumber.of("+35227001209")));
        });
    }

    private static String refused(Runnable act) {
        return assertThrows(Refusal.class, act::run).key().replaceAll(".*\\.error\\.", "");
    }

    @Test
    void what_is_set_holds_at_once_and_an_older_form_is_refused() {
        Subscribers subscribers = business.the(Subscribers.class);
        assertEquals(BOTH, subscribers.realm("acme.example").orElseThrow().offered());
        CompanyDraft before = settings.draft(chloe);
        CompanyDraft moved = new CompanyDraft("globex", "globex.example", "BE", "Europe/Brussels", "de", "+352 27 00 12 09", before.version());
        settings.change(chloe, moved, List.of(DigestAlgorithm.SHA_256));
        assertEquals("BE [SHA_256]", subscribers.realm("acme.example").orElseThrow().country() + " " + settings.digests(chloe));
        assertEquals("+35227001209", subscribers.line("acme.example", "7201").orElseThrow().companyNumber());
        assertEquals("acme acme.example Europe/Brussels de", settings.draft(chloe).name() + " " + settings.draft(chloe).domain() + " " + settings.draft(chloe).zone() + " "
                + settings.draft(chloe).language());
        assertEquals("stale", refused(() -> settings.change(chloe, moved, BOTH)));
    }

    @ParameterizedTest
    @CsvSource({"main_number_outside, +352 27 00 99 99", "main_number_taken, +352 27 00 12 01", "main_number_wrong, none"})
    void a_main_number_that_cannot_be_is_refused(String why, String main) {
        CompanyDraft now = settings.draft(chloe);
        assertEquals(why, refused(() -> settings.change(chloe, new CompanyDraft("", "", "LU", now.zone(), "fr", main, now.version()), BOTH)));
    }

    @Test
    void links_stand_in_their_order_for_the_company_and_its_browsers_only() {
        List.of("Webex", "Aide", "Wiki").forEach(label -> links.add(chloe, label, "https://" + label.toLowerCase() + ".example/start?a=b"));
        Link wiki = links.of(people.alice()).getLast();
        links.move(chloe, wiki.id(), -1);
        links.move(chloe, wiki.id(), 5);
        links.move(chloe, wiki.id(), -1);
        assertEquals(List.of("Webex", "Wiki", "Aide"), labels(links.of(people.alice())));
        Link now = links.of(chloe).get(1);
        links.change(chloe, new Link(now.id(), "Intranet", "http://intranet.example", now.version()));
        assertEquals("stale", refused(() -> links.change(chloe, new Link(now.id(), "Wiki", "http://intranet.example", now.version()))));
        assertEquals(List.of("Webex", "Intranet", "Aide"), labels(links.marked(links.mark(people.bob()))));
        assertEquals(List.of(), links.of(people.zoe()));
        assertEquals(List.of(), links.marked(links.mark(people.zoe())));
        Link first = links.of(chloe).getFirst();
        links.remove(chloe, first.id());
        links.restore(chloe, first, 0);
        assertEquals(List.of("Webex", "Intranet", "Aide"), labels(links.of(chloe)));
    }

    private static List<String> labels(List<Link> all) {
        return all.stream().map(Link::label).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "AAAA", "no base64 %"})
    void a_mark_that_is_none_of_ours_shows_nothing(String mark) {
        links.add(chloe, "Webex", "https://webex.example");
        assertEquals(List.of(), links.marked(mark));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "webex.example", "javascript:alert(1)", "data:text/html,x", "ftp://webex.example", "https://", "https://a b.example", "https://user:secret@webex.example"})
    void only_addresses_of_the_web_are_links(String address) {
        assertEquals("address_wrong", refused(() -> links.add(chloe, "Webex", address)));
    }

    @Test
    void there_are_no_more_than_ten_links() {
        for (int i = 0; i < 10; i++) {
            links.add(chloe, "Link " + i, "https://webex.example");
        }
        assertEquals("many", refused(() -> links.add(chloe, "Link", "https://webex.example")));
        assertEquals("label_wrong", refused(() -> links.change(chloe, new Link(links.of(chloe).getFirst().id(), " ", "https://webex.example", links.of(chloe).getFirst().version()))));
    }

    @ParameterizedTest
    @CsvSource({"ALL, '', 10", "ALL, 12 03, 1", "ALL, alice, 1", "FREE, '', 7", "FREE, 09, 1", "FREE, alice, 7", "USED, '', 3", "USED, bob, 1", "EXTENSIONS, 7203, 1", "EXTENSIONS, '', 3"})
    void numbers_are_found(Show show, String text, long expected) {
        CompanyNumbers.Page page = numbers.page(chloe, show, text, 0, 25);
        assertEquals(expected, page.total());
        assertEquals(expected, page.rows().size());
    }

    @Test
    void numbers_follow_each_other_page_by_page() {
        assertEquals(List.of("+35227001204", "+35227001205"), numbers.page(chloe, Show.FREE, "", 1, 2).rows().stream().map(Row::number).toList());
        assertEquals(List.of("+35227001202 Bob Schmit 7202"), numbers.page(chloe, Show.ALL, "", 2, 1).rows().stream().map(row -> row.number() + " " + row.name() + " " + row.extension())
                .toList());
    }

    @Test
    void a_free_number_is_assigned_and_freed_again() {
        numbers.assign(chloe, "+35227001205", "7202");
        assertEquals("Bob Schmit", numbers.page(chloe, Show.ALL, "1205", 0, 1).rows().getFirst().name());
        assertTrue(numbers.page(chloe, Show.FREE, "1202", 0, 1).rows().getFirst().isFree());
        numbers.give(chloe, people.bob(), "");
        assertEquals(8, numbers.page(chloe, Show.FREE, "", 0, 25).total());
        assertEquals("number_taken", refused(() -> numbers.assign(chloe, "+35227001201", "7202")));
        assertEquals("number_outside", refused(() -> numbers.assign(chloe, "+35227009999", "7202")));
        assertEquals("nobody", refused(() -> numbers.assign(chloe, "+35227001205", "7299")));
        assertEquals("nobody", refused(() -> numbers.assign(chloe, "+35227001205", "")));
    }

    @Test
    void the_file_holds_every_number_and_no_formula() {
        business.database().run(em -> new UserRepository(em).get(people.bob()).rename("=1+2", "Schmit"));
        String file = new String(business.the(NumbersFile.class).write(chloe, "fr", List.of("Numéro", "Interne", "Utilisateur")), StandardCharsets.UTF_8);
        assertTrue(file.startsWith("\ufeffNuméro;Interne;Utilisateur\r\n+35227001200;;\r\n+35227001201;7201;Alice Martin\r\n+35227001202;7202;'=1+2 Schmit\r\n"), file);
        assertEquals(11, file.lines().count());
    }

    @Test
    void to_anybody_else_there_is_nothing() {
        links.add(chloe, "Webex", "https://webex.example");
        long webex = links.of(chloe).getFirst().id();
        for (long stranger : List.of(people.alice(), people.zoe())) {
            assertEquals("no_user", refused(() -> settings.draft(stranger)));
            assertEquals("no_user", refused(() -> settings.change(stranger, new CompanyDraft("", "", "LU", "UTC", "fr", "", 0), BOTH)));
            assertEquals("no_user", refused(() -> links.add(stranger, "Link", "https://webex.example")));
            assertEquals("no_user", refused(() -> numbers.page(stranger, Show.ALL, "", 0, 1)));
        }
        business.database().run(em -> new UserRepository(em).get(people.zoe()).grant(Set.of(Role.USER, Role.ADMINISTRATOR)));
        assertEquals("no_link", refused(() -> links.remove(people.zoe(), webex)));
        assertEquals("no_user", refused(() -> numbers.give(people.zoe(), people.bob(), "")));
        assertEquals("nobody", refused(() -> numbers.assign(people.zoe(), "+35227001205", "7202")));
    }
}
