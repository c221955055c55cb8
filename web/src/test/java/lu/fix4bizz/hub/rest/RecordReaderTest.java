package lu.fix4bizz.hub.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.json.bind.annotation.JsonbProperty;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lu.fix4bizz.hub.model.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordReaderTest {
    enum Colour { RED, DARK_BLUE }

    record Part(String name, int count) {
    }

    record Whole(boolean on, String text, int number, Optional<String> perhaps, Optional<Integer> rings, Optional<Instant> at,
            Optional<Colour> colour, Optional<List<Part>> parts) {
    }

    private static final String LEAST = "\"on\":true,\"text\":\"a\",\"number\":1";

    private static Whole read(String json) {
        return RecordReader.read(RecordBody.object(json.getBytes(StandardCharsets.UTF_8)), Whole.class);
    }

    private static FieldRefusal refusal(String json) {
        return assertThrows(FieldRefusal.class, () -> read(json));
    }

    @Test
    void optional_fields_may_be_absent() {
        assertEquals(new Whole(true, "a", 1, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                read("{" + LEAST + "}"));
    }

    record Nillable(@JsonbProperty(nillable = true) Optional<String> reason) {
    }

    @Test
    void null_is_nothing_where_it_is_allowed() {
        assertEquals(new Nillable(Optional.empty()), RecordReader.read(RecordBody.object("{\"reason\":null}".getBytes(StandardCharsets.UTF_8)), Nillable.class));
    }

    @Test
    void every_type_is_read() {
        Whole all = read("{" + LEAST + ",\"perhaps\":\"😀 é\",\"rings\":-3,\"at\":\"2026-11-27T19:00:00+01:00\",\"colour\":\"dark-blue\","
                + "\"parts\":[{\"name\":\"x\",\"count\":2}]}");
        assertEquals(new Whole(true, "a", 1, Optional.of("😀 é"), Optional.of(-3), Optional.of(Instant.parse("2026-11-27T18:00:00Z")),
                Optional.of(Colour.DARK_BLUE), Optional.of(List.of(new Part("x", 2)))), all);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "\"colour\":\"green\"                      | rest.error.field_choice       | colour",
            "\"perhaps\":null                          | rest.error.field_null         | perhaps",
            "\"perhaps\":5                             | rest.error.field_type.text    | perhaps",
            "\"perhaps\":\"a\\u0000b\"                 | rest.error.field_characters   | perhaps",
            "\"perhaps\":\"\\ud83d\"                   | rest.error.field_characters   | perhaps",
            "\"rings\":\"3\"                           | rest.error.field_type.number  | rings",
            "\"rings\":3.5                             | rest.error.field_type.number  | rings",
            "\"rings\":1e99                            | rest.error.field_type.number  | rings",
            "\"rings\":2147483648                      | rest.error.field_type.number  | rings",
            "\"at\":\"tomorrow\"                       | rest.error.field_type.time    | at",
            "\"at\":\"2026-11-27T19:00:00\"            | rest.error.field_type.time    | at",
            "\"at\":\"+999999999-01-01T00:00:00Z\"     | rest.error.field_type.time    | at",
            "\"parts\":{}                              | rest.error.field_type.list    | parts",
            "\"parts\":[5]                             | rest.error.field_type.object  | parts[0]",
            "\"parts\":[{\"name\":\"x\"}]              | rest.error.field_missing      | parts[0].count",
            "\"parts\":[{\"name\":\"x\",\"count\":1,\"size\":1}] | rest.error.field_unknown | parts[0].size",
            "\"onn\":true                              | rest.error.field_unknown      | onn"})
    void what_does_not_fit_is_refused_with_its_field(String field, String key, String name) {
        FieldRefusal refusal = refusal("{" + LEAST + "," + field + "}");
        assertEquals(key + " " + name, refusal.key() + " " + refusal.field());
    }

    @Test
    void required_field_must_be_there() {
        assertEquals("number", refusal("{\"on\":true,\"text\":\"a\"}").field());
    }

    @Test
    void required_boolean_is_neither_text_nor_number() {
        assertEquals("rest.error.field_type.boolean", refusal("{\"on\":\"true\",\"text\":\"a\",\"number\":1}").key());
    }

    @Test
    void long_text_is_refused() {
        assertEquals("rest.error.field_too_long", refusal("{\"on\":true,\"number\":1,\"text\":\"" + "é".repeat(501) + "\"}").key());
        assertEquals(500, read("{\"on\":true,\"number\":1,\"text\":\"" + "é".repeat(500) + "\"}").text().length());
    }

    @Test
    void long_name_of_an_unknown_field_is_not_repeated_in_full() {
        assertEquals(61, refusal("{\"" + "x".repeat(5000) + "\":1}").field().length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "null", "[]", "5", "\"a\"", "{", "{\"on\":true", "{\"on\":true}x", "{'on':true}", "{\"on\":true,\"on\":false}"})
    void what_is_no_object_is_malformed(String json) {
        Refusal refusal = assertThrows(Refusal.class, () -> RecordBody.object(json.getBytes(StandardCharsets.UTF_8)));
        assertEquals("rest.error.malformed", refusal.key());
    }

    @Test
    void deep_nesting_is_malformed() {
        byte[] deep = ("{\"on\":" + "[".repeat(20_000) + "]".repeat(20_000) + "}").getBytes(StandardCharsets.UTF_8);
        assertEquals("rest.error.malformed", assertThrows(Refusal.class, () -> RecordBody.object(deep)).key());
    }

    @Test
    void other_encodings_are_malformed() {
        byte[] latin = "{\"text\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1);
        assertEquals("rest.error.malformed", assertThrows(Refusal.class, () -> RecordBody.object(latin)).key());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "501", "-1", "1.5", "x", "99999999999", "٣"})
    void query_number_out_of_range_is_refused(String text) {
        assertEquals("limit", assertThrows(FieldRefusal.class, () -> QueryNumber.read("limit", text, 1, 500)).field());
    }

    @Test
    void query_number_in_range_is_read() {
        assertEquals(500, QueryNumber.read("limit", "500", 1, 500));
    }
}
