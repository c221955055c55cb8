package lu.fix4bizz.hub.numbers.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import lu.fix4bizz.hub.model.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Contacts and numbers, section "Numbers". */
class PhoneNumberTest {

    @ParameterizedTest
    @CsvSource({"27 00 12 01, +35227001201", "2700 1201, +35227001201", "00352 27001201, +35227001201", "+352 27 00 12 01, +35227001201",
            "(+352) 27-00-12-01, +35227001201", "+352/27.00.12.01, +35227001201", "27\u00a000\u00a012\u00a001, +35227001201",
            "27\u202f00\u202f12\u202f01, +35227001201", "\u200b+352 27\u206000 12 01\ufeff, +35227001201", "\u202a+352621123456\u202c, +352621123456",
            "621 123 456, +352621123456", "4761, +3524761", "+352 247 12345678, +35224712345678",
            "800 2 1234, +35280021234", "116 000, +352116000", "0033 1 42 68 53 00, +33142685300", "+49 (0) 30 901820, +4930901820",
            "+39 06 698 1, +39066981"})
    void a_number_is_read_in_any_usual_spelling(String typed, String e164) {
        assertEquals(Optional.of(PhoneNumber.of(e164)), PhoneNumber.read(typed, "LU"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "abc", "112", "113", "+352 112", "00352113", "+352", "27 00 12 01 x5", "27001201;ext=5", "3,52621E+11",
            "+352 123456789012", "+999 12345678", "+1 555", "２７００１２０１"})
    void what_is_no_number_is_none(String typed) {
        assertEquals(Optional.empty(), PhoneNumber.read(typed, "LU"));
    }

    @Test
    void luxembourg_has_no_trunk_zero() {
        assertEquals("27 00 12 01", PhoneNumber.of("+35227001201").shownIn("LU"));
    }

    @Test
    void a_local_number_without_its_area_reaches_nobody() {
        assertEquals(Optional.empty(), PhoneNumber.read("555-1234", "US"));
    }

    @ParameterizedTest
    @CsvSource({"LU, 27 00 12 01", "FR, +352 27 00 12 01", "DE, +352 27 00 12 01"})
    void is_shown_nationally_at_home_and_internationally_elsewhere(String country, String shown) {
        assertEquals(shown, PhoneNumber.of("+35227001201").shownIn(country));
        assertEquals("+352 27 00 12 01", PhoneNumber.of("+35227001201").international());
    }

    @ParameterizedTest
    @CsvSource({"+352621123456, LU, 621 123 456", "7201, LU, 7201", "'', LU, ''", "+abc, LU, +abc", "+99912345678, LU, +99912345678"})
    void whatever_a_log_holds_can_be_shown(String stored, String country, String shown) {
        assertEquals(shown, PhoneNumber.shown(stored, country));
    }

    @ParameterizedTest
    @CsvSource({"+35227001201, LU", "+33142685300, FR", "+4930901820, DE", "+12125550123, US"})
    void knows_its_country(String e164, String country) {
        assertEquals(Optional.of(country), PhoneNumber.of(e164).country());
    }

    @Test
    void a_number_of_no_country_has_none() {
        assertEquals(Optional.empty(), PhoneNumber.of("+99912345678").country());
    }

    @ParameterizedTest
    @CsvSource({"112, LU", "113, LU", "1 1 2, LU", "112, US", "911, US", "15, FR", "110, DE", "999, GB"})
    void emergency_numbers_are_known_in_every_country(String dialled, String country) {
        assertEquals(true, PhoneNumber.isEmergency(dialled, country));
    }

    @ParameterizedTest
    @CsvSource({"7112, LU", "1120, LU", "116000, LU", "+35227001112, LU", "'', LU", "911, LU"})
    void other_numbers_are_no_emergency(String dialled, String country) {
        assertEquals(false, PhoneNumber.isEmergency(dialled, country));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "352621123456", "+0352", "+352 621123456", "+12", "+1234567890123456"})
    void only_e164_is_a_value(String text) {
        assertEquals("numbers.error.not_a_number", assertThrows(Refusal.class, () -> PhoneNumber.of(text)).key());
    }

    @ParameterizedTest
    @CsvSource({"12345, LU, true", "12000, LU, true", "116000, LU, true", "11833, DE, true", "12345, FR, false", "7201, LU, false",
            "72999, LU, false", "27001201, LU, false", "x, LU, false"})
    void short_codes_are_those_of_the_countrys_plan(String dialled, String country, boolean shortCode) {
        assertEquals(shortCode, PhoneNumber.isShortCode(dialled, country));
    }
}
