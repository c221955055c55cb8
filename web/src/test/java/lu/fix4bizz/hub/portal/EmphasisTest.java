package lu.fix4bizz.hub.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class EmphasisTest {
    @Test
    void marks_become_pieces() {
        assertEquals(List.of(new Emphasis("Callers ring ", false), new Emphasis("your phone", true), new Emphasis(".", false)),
                Emphasis.in("Callers ring **your phone**."));
    }

    @Test
    void without_marks_it_is_one_piece() {
        assertEquals(List.of(new Emphasis("All is quiet.", false)), Emphasis.in("All is quiet."));
    }

    @Test
    void plain_text_has_no_marks() {
        assertEquals("Callers ring your phone.", Emphasis.plain("Callers ring **your phone**."));
    }
}
