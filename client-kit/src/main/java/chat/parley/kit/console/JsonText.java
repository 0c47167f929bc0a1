package chat.parley.kit.console;

import chat.parley.protocol.Id;
import chat.parley.protocol.RawJson;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/// Records as JSON for scripts: as on the wire, but times in RFC 3339. Characters that could drive
/// or mislead a terminal are escaped, which changes nothing for whoever parses it.
final class JsonText {
    private final JsonMapper mapper =
            JsonMapper.builder()
                    .addModule(types())
                    .changeDefaultPropertyInclusion(
                            value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
                    .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
                    .build();

    private static SimpleModule types() {
        return new SimpleModule("console")
                .addSerializer(new AsText<>(Id.class))
                .addSerializer(new AsText<>(Instant.class))
                .addSerializer(new AsItIs());
    }

    /// Both an id and an instant print themselves as they should stand in JSON.
    private static final class AsText<T> extends StdSerializer<T> {
        AsText(Class<T> type) {
            super(type);
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializationContext context) {
            out.writeString(value.toString());
        }
    }

    /// JSON within JSON.
    private static final class AsItIs extends StdSerializer<RawJson> {
        AsItIs() {
            super(RawJson.class);
        }

        @Override
        public void serialize(RawJson value, JsonGenerator out, SerializationContext context) {
            out.writeRawValue(value.text());
        }
    }

    /// One line of JSON.
    String of(Record record) {
        String json = mapper.writeValueAsString(record);
        StringBuilder out = new StringBuilder(json.length());
        json.codePoints().forEach(c -> append(out, c));
        return out.toString();
    }

    /// Beyond ASCII, JSON holds characters within strings only, where an escape means the same.
    private static void append(StringBuilder out, int c) {
        boolean hidden =
                switch (Character.getType(c)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.SURROGATE,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR ->
                            true;
                    default -> false;
                };
        if (!hidden) {
            out.appendCodePoint(c);
            return;
        }
        for (char unit : Character.toChars(c)) {
            out.append(String.format("\\u%04x", (int) unit));
        }
    }
}
