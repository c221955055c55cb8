package lu.fix4bizz.hub.rest;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.bind.annotation.JsonbProperty;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Makes a record of a JSON object, strictly: a field that the record has not is refused, so is null, so is a wrong type. A component that
 * is Optional may be absent, and null where it is nillable; every other must be there. Knows texts, booleans, whole numbers, instants with their offset, enums in
 * their {@link Spelling}, records and lists of these.
 */
final class RecordReader {
    static final int LONGEST_TEXT = 500;
    static final int LONGEST_LIST = 1000;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private RecordReader() {
    }

    /** @throws FieldRefusal {@code rest.error.field_*} for the first field that does not fit */
    static <R> R read(JsonObject json, Class<R> type) {
        return type.cast(record(json, type, ""));
    }

    private static Object record(JsonObject json, Class<?> type, String path) {
        RecordComponent[] fields = type.getRecordComponents();
        List<String> known = Arrays.stream(fields).map(RecordComponent::getName).toList();
        json.keySet().stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw new FieldRefusal("rest.error.field_unknown", path + name);
        });
        return create(type, Arrays.stream(fields).map(RecordComponent::getType).toArray(Class<?>[]::new),
                Arrays.stream(fields).map(field -> field(json, field, path)).toArray());
    }

    private static Object field(JsonObject json, RecordComponent field, String path) {
        Optional<JsonValue> given = Optional.ofNullable(json.get(field.getName()));
        String name = path + field.getName();
        if (field.getType() == Optional.class) {
            return given.filter(value -> value != JsonValue.NULL || !mayBeNull(field)).map(value -> value(value, argument(field.getGenericType()), name));
        }
        return value(given.orElseThrow(() -> new FieldRefusal("rest.error.field_missing", name)), field.getGenericType(), name);
    }

    private static boolean mayBeNull(RecordComponent field) {
        return Optional.ofNullable(field.getAccessor().getAnnotation(JsonbProperty.class)).filter(JsonbProperty::nillable).isPresent();
    }

    private static Object value(JsonValue json, Type type, String name) {
        if (json == JsonValue.NULL) {
            throw new FieldRefusal("rest.error.field_null", name);
        }
        if (type instanceof ParameterizedType) {
            return list(json, argument(type), name);
        }
        Class<?> wanted = (Class<?>) type;
        if (wanted == boolean.class || wanted == Boolean.class) {
            return truth(json, name);
        }
        if (wanted == int.class || wanted == Integer.class) {
            return number(json, name);
        }
        if (wanted.isRecord()) {
            return record(expect(json, JsonObject.class, name, "object"), wanted, name + ".");
        }
        return ofText(text(json, name), wanted, name);
    }

    private static Object ofText(String text, Class<?> wanted, String name) {
        if (wanted == Instant.class) {
            return instant(text, name);
        }
        return wanted.isEnum() ? constant(text, wanted, name) : wanted.cast(text);
    }

    private static List<Object> list(JsonValue json, Type element, String name) {
        List<JsonValue> values = expect(json, jakarta.json.JsonArray.class, name, "list");
        if (values.size() > LONGEST_LIST) {
            throw new FieldRefusal("rest.error.field_too_long", name, LONGEST_LIST);
        }
        return IntStream.range(0, values.size()).mapToObj(i -> value(values.get(i), element, name + "[" + i + "]")).toList();
    }

    private static boolean truth(JsonValue json, String name) {
        return switch (json.getValueType()) {
            case TRUE -> true;
            case FALSE -> false;
            default -> throw new FieldRefusal("rest.error.field_type.boolean", name);
        };
    }

    private static int number(JsonValue json, String name) {
        try {
            return expect(json, JsonNumber.class, name, "number").intValueExact();
        } catch (ArithmeticException notWholeOrTooBig) {
            throw new FieldRefusal("rest.error.field_type.number", name);
        }
    }

    private static String text(JsonValue json, String name) {
        String text = expect(json, JsonString.class, name, "text").getString();
        if (text.length() > LONGEST_TEXT) {
            throw new FieldRefusal("rest.error.field_too_long", name, LONGEST_TEXT);
        }
        // Neither a control character nor half a surrogate pair can be stored by every database.
        if (text.codePoints().anyMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE)) {
            throw new FieldRefusal("rest.error.field_characters", name);
        }
        return text;
    }

    private static Instant instant(String text, String name) {
        try {
            OffsetDateTime time = OffsetDateTime.parse(text);
            if (time.getYear() >= FIRST_YEAR && time.getYear() < LAST_YEAR) {
                return time.toInstant();
            }
        } catch (DateTimeException notOne) {
            // refused below, as is a year that no schedule reaches
        }
        throw new FieldRefusal("rest.error.field_type.time", name);
    }

    private static Object constant(String text, Class<?> type, String name) {
        return Arrays.stream(type.getEnumConstants()).filter(constant -> Spelling.of((Enum<?>) constant).equals(text)).findFirst()
                .orElseThrow(() -> new FieldRefusal("rest.error.field_choice", name, Spelling.allOf(type)));
    }

    private static <J extends JsonValue> J expect(JsonValue json, Class<J> type, String name, String kind) {
        if (!type.isInstance(json)) {
            throw new FieldRefusal("rest.error.field_type." + kind, name);
        }
        return type.cast(json);
    }

    private static Type argument(Type generic) {
        return ((ParameterizedType) generic).getActualTypeArguments()[0];
    }

    private static Object create(Class<?> type, Class<?>[] parameters, Object[] values) {
        try {
            var constructor = type.getDeclaredConstructor(parameters);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException refused) {
            throw refused.getCause() instanceof RuntimeException why ? why : new IllegalStateException(refused);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
