package chat.parley.protocol.wire;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.BiConsumer;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/// How the protocol's own types stand in JSON: ids as strings, instants as epoch milliseconds,
/// enums in lower case, codes as they are.
final class JsonMapping {
    private static final int DEEPEST_NESTING = 32;

    private JsonMapping() {}

    static JsonMapper mapper() {
        JsonFactory factory =
                JsonFactory.builder()
                        .streamReadConstraints(
                                StreamReadConstraints.builder()
                                        .maxNestingDepth(DEEPEST_NESTING)
                                        .build())
                        .build();
        return JsonMapper.builder(factory)
                .addModule(types())
                .changeDefaultPropertyInclusion(
                        value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
                .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
                .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.FAIL_ON_INVALID_SUBTYPE)
                .build();
    }

    private static SimpleModule types() {
        SimpleModule module = new SimpleModule("parley");
        add(
                module,
                Id.class,
                (id, out) -> out.writeString(id.toString()),
                in -> Id.parse(in.getString()));
        add(
                module,
                Instant.class,
                (instant, out) -> out.writeNumber(instant.toEpochMilli()),
                in -> Instant.ofEpochMilli(in.getLongValue()));
        add(
                module,
                Reason.class,
                (reason, out) -> out.writeString(reason.name()),
                in -> reason(in.getString()));
        return module;
    }

    /// A newer server's code that this client does not know is a fault to it, with the server's own
    /// text.
    private static Reason reason(String code) {
        return Arrays.stream(Reason.values())
                .filter(reason -> reason.name().equals(code))
                .findFirst()
                .orElse(Reason.INTERNAL);
    }

    private static <T> void add(
            SimpleModule module,
            Class<T> type,
            BiConsumer<T, JsonGenerator> write,
            Function<JsonParser, T> read) {
        module.addSerializer(
                type,
                new StdSerializer<T>(type) {
                    @Override
                    public void serialize(
                            T value, JsonGenerator out, SerializationContext context) {
                        write.accept(value, out);
                    }
                });
        module.addDeserializer(
                type,
                new StdDeserializer<T>(type) {
                    @Override
                    public T deserialize(JsonParser in, DeserializationContext context) {
                        return read.apply(in);
                    }
                });
    }
}
