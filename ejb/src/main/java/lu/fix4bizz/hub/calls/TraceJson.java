package lu.fix4bizz.hub.calls;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import lu.fix4bizz.hub.calls.routing.Reason;

/** How a trace is kept with its call: as data, so that it can be read later in any language. */
final class TraceJson {
    /** {@code Json.create...} looks for its implementation each time, which cost a fifth of a call. */
    private static final JsonGeneratorFactory JSON = Json.createGeneratorFactory(Map.of());

    private TraceJson() {
    }

    static String write(List<Reason> trace) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartArray();
            trace.forEach(reason -> write(reason, json));
            json.writeEnd();
        }
        return text.toString();
    }

    private static void write(Reason reason, JsonGenerator json) {
        json.writeStartObject().write("service", reason.service()).write("applies", reason.applies()).write("why", reason.why());
        json.writeStartArray("arguments");
        reason.arguments().forEach(json::write);
        json.writeEnd().writeEnd();
    }

    static List<Reason> read(String json) {
        if (json.isEmpty()) {
            return List.of();
        }
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream().map(TraceJson::reason).toList();
        }
    }

    private static Reason reason(JsonObject json) {
        return new Reason(json.getString("service"), json.getBoolean("applies"), json.getString("why"),
                json.getJsonArray("arguments").getValuesAs(JsonString::getString));
    }
}
