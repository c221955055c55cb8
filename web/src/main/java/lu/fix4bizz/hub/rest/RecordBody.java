package lu.fix4bizz.hub.rest;

import jakarta.json.Json;
import jakarta.json.JsonConfig;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.stream.JsonParser;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import lu.fix4bizz.hub.model.Refusal;

/** Reads the JSON body of a request into the record that a resource asks for. */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class RecordBody implements MessageBodyReader<Record> {
    static final int MOST_BYTES = 64 * 1024;
    private static final JsonReaderFactory JSON = Json.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type.isRecord();
    }

    @Override
    public Record readFrom(Class<Record> type, Type generic, Annotation[] annotations, MediaType mediaType,
            MultivaluedMap<String, String> headers, InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new ClientErrorException(Status.REQUEST_ENTITY_TOO_LARGE);
        }
        return RecordReader.read(object(bytes), type);
    }

    /** @throws Refusal {@code rest.error.malformed}: not UTF-8 (RFC 8259 section 8.1), not JSON, no object, more than one, a name twice */
    static JsonObject object(byte[] utf8) {
        try {
            return object(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString());
        } catch (CharacterCodingException | RuntimeException malformed) {
            // JSON-P has no one type for what it cannot read: nested too deeply, not an object, cut off.
            throw Refusal.invalid("rest.error.malformed");
        }
    }

    private static JsonObject object(String text) {
        try (JsonReader reader = JSON.createReader(new StringReader(text)); JsonParser whole = Json.createParser(new StringReader(text))) {
            JsonObject object = reader.readObject();
            // The reader stops at the end of the object, whatever follows; the parser does not.
            while (whole.hasNext()) {
                whole.next();
            }
            return object;
        }
    }
}
