package lu.fix4bizz.hub.calls;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import lu.fix4bizz.hub.calls.routing.Reason;

/** How a trace is kept with its call: as data, so that it can be read later in any language. */
final class TraceJson {
    /** {@code Json.create...} looks for its implementation each time, which cost a fifth of a call. */
    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    private TraceJson() {
    }

    static String write(List<Reason> trace) {
        JsonArrayBuilder reasons = JSON.createArrayBuilder();
        trace.forEach(reason -> reasons.add(JSON.createObjectBuilder().add("service", reason.service()).add("applies", reason.applies())
                .add("why", reason.why()).add("arguments", JSON.createArrayBuilder(reason.arguments()))));
        return reasons.build().toString();
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
