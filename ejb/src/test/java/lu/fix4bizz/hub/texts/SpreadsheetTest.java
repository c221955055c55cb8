package lu.fix4bizz.hub.texts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTest {
    private static String written(String language, List<String> headings, List<String> row) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Spreadsheet.to(bytes, language, headings).row(row).end();
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void semicolons_where_the_comma_is_a_decimal_sign() {
        assertEquals("\uFEFFNom;Numéro\r\nWeber, Emma;+352621123456\r\n", written("fr", List.of("Nom", "Numéro"), List.of("Weber, Emma", "+352621123456")));
        assertEquals("\uFEFFName,Number\r\n\"Weber, Emma\",7205\r\n", written("en", List.of("Name", "Number"), List.of("Weber, Emma", "7205")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "-2", "@SUM(A1)", "\tx", "+1-800", "+", "+352 621 + cmd"})
    void no_cell_is_a_formula(String cell) {
        assertEquals("\uFEFFName,Number\r\nx,'" + cell + "\r\n", written("en", List.of("Name", "Number"), List.of("x", cell)));
    }

    @Test
    void quotes_and_lines_stay_inside_their_cell() {
        assertEquals("\uFEFFa;b\r\n\"say \"\"no\"\"\";\"two\nlines\"\r\n", written("de", List.of("a", "b"), List.of("say \"no\"", "two\nlines")));
    }
}
