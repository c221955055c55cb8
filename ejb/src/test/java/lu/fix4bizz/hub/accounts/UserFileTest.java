package lu.fix4bizz.hub.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import lu.fix4bizz.hub.model.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as people's programs write them. */
class UserFileTest {
    private static List<String> read(byte[] file) {
        return UserFile.read(file, "fr").stream().map(row -> row.line() + " " + row.draft().firstName() + " " + row.draft().lastName() + " " + row.draft().email() + " "
                + row.draft().extension() + " " + row.draft().language() + " " + row.draft().group()).toList();
    }

    private static String refused(byte[] file) {
        return assertThrows(Refusal.class, () -> UserFile.read(file, "fr")).key().replace("accounts.import.error.", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Prénom;Nom;E-mail;Interne\r\nJosé;Müller;j@acme.example;7209\r\n", "First name,Last name,E-mail,Extension\nJosé,Müller,j@acme.example,7209",
        "Vorname\tNachname\tE-Mail\tDurchwahl\nJosé\tMüller\tj@acme.example\t7209", "\ufeffNotes;prenom;NOM;mail;interne\n\"a;b\";José;Müller;j@acme.example;7209\n"})
    void separators_and_headings_of_three_languages_are_read(String file) {
        assertEquals(List.of("2 José Müller j@acme.example 7209 fr "), read(file.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void older_files_have_their_accents() {
        assertEquals(List.of("2 José Müller j@acme.example  de Ventes"),
                read("Prénom;Nom;E-mail;Langue;Groupe\nJosé;Müller;j@acme.example;DE;Ventes\n".getBytes(Charset.forName("windows-1252"))));
    }

    @Test
    void what_is_no_table_of_users_is_refused() {
        assertEquals("columns", refused("Nom;E-mail\nMüller;j@acme.example\n".getBytes(StandardCharsets.UTF_8)));
        assertEquals("empty", refused(new byte[0]));
        assertEquals("empty", refused("Prénom;Nom;E-mail\n".getBytes(StandardCharsets.UTF_8)));
        assertEquals("size", refused(new byte[1_000_001]));
        assertEquals("rows", refused(("Prénom;Nom;E-mail\n" + "a;b;c@d.example\n".repeat(1_001)).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void a_binary_file_is_refused() {
        byte[] picture = new byte[5000];
        new Random(7).nextBytes(picture);
        assertThrows(Refusal.class, () -> UserFile.read(picture, "fr"));
    }
}
