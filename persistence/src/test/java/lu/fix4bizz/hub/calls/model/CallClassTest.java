package lu.fix4bizz.hub.calls.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import lu.fix4bizz.hub.numbers.model.PhoneNumber;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallClassTest {

    @ParameterizedTest
    @CsvSource({"+35227001201, LU, NATIONAL", "+352621123456, LU, MOBILE", "+35290012345, LU, PREMIUM", "+35280012345, LU, TOLL_FREE", "+35280112345, LU, SHARED_COST",
            "+35212123, LU, SPECIAL", "+33612345678, LU, INTERNATIONAL", "+352621123456, FR, INTERNATIONAL", "+33612345678, FR, MOBILE", "+33899123456, LU, PREMIUM",
            "+80012345678, LU, TOLL_FREE", "+999123456, LU, SPECIAL"})
    void a_number_has_the_class_of_its_numbering_plan_seen_from_a_country(String number, String country, CallClass expected) {
        assertEquals(expected, CallClass.of(PhoneNumber.of(number), country));
    }
}
