package lu.fix4bizz.hub.numbers.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import lu.fix4bizz.hub.model.Refusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExtensionTest {

    @ParameterizedTest
    @ValueSource(strings = {"10", "7201", "100000", "12345678"})
    void has_two_to_eight_digits(String digits) {
        assertEquals(digits, Extension.of(digits).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "123456789", "72a1", " 7201", "+7201", "７２０１", "7201\n"})
    void anything_else_is_none(String text) {
        assertEquals("numbers.error.not_an_extension", assertThrows(Refusal.class, () -> Extension.of(text)).key());
    }
}
