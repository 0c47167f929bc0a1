package chat.parley.protocol.wire;

import chat.parley.protocol.Id;
import chat.parley.protocol.RawJson;
import chat.parley.protocol.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.JsonNode;

/// How a value of each [Shape] stands in JSON: ids as strings, instants as epoch milliseconds,
/// enums in lower case, codes as they are.
final class JsonValue {
    private JsonValue() {}

    /// What a component of a type is when nothing is said of it.
    static @Nullable Object zero(Class<?> type) {
        if (type == boolean.class) {
            return false;
        }
        if (type == int.class) {
            return 0;
        }
        if (type == long.class) {
            return 0L;
        }
        return type == double.class ? 0.0 : null;
    }

    static void write(Shape shape, Object value, JsonGenerator out) {
        switch (shape) {
            case Shape.Scalar scalar -> write(scalar, value, out);
            case Shape.OneOf oneOf -> out.writeString(oneOf.name(value));
            case Shape.ListOf(Shape element) -> {
                out.writeStartArray();
                ((List<?>) value).forEach(each -> write(element, each, out));
                out.writeEndArray();
            }
            case Shape.Texts _ -> {
                out.writeStartObject();
                ((Map<?, ?>) value)
                        .forEach((k, v) -> out.writeStringProperty(k.toString(), v.toString()));
                out.writeEndObject();
            }
            case Shape.Family _, Shape.Struct _, Shape.Any _ ->
                    JsonRecord.of(value.getClass()).write((Record) value, out);
        }
    }

    private static void write(Shape.Scalar scalar, Object value, JsonGenerator out) {
        switch (scalar) {
            case BOOLEAN -> out.writeBoolean((boolean) value);
            case INT -> out.writeNumber((int) value);
            case LONG -> out.writeNumber((long) value);
            case DOUBLE -> out.writeNumber((double) value);
            case TEXT, ID -> out.writeString(value.toString());
            case INSTANT -> out.writeNumber(((Instant) value).toEpochMilli());
            case JSON -> out.writeRawValue(((RawJson) value).text());
        }
    }

    /// Makes a value of a tree; null for a member that a family does not have.
    ///
    /// @throws JacksonException if that cannot be
    static @Nullable Object read(Shape shape, JsonNode node) {
        return switch (shape) {
            case Shape.Scalar scalar -> read(scalar, node);
            case Shape.OneOf oneOf -> read(oneOf, node.stringValue());
            case Shape.ListOf(Shape element) -> {
                List<@Nullable Object> list = new ArrayList<>(node.size());
                node.forEach(each -> list.add(read(element, each)));
                yield list;
            }
            case Shape.Texts _ -> {
                Map<String, String> texts = new LinkedHashMap<>();
                node.forEachEntry((name, text) -> texts.put(name, text.stringValue()));
                yield texts;
            }
            case Shape.Family family -> read(family, node);
            case Shape.Struct(Class<?> record) -> JsonRecord.of(record).read(node);
            case Shape.Any _ -> throw problem("what this is does not stand here", null);
        };
    }

    private static Object read(Shape.Scalar scalar, JsonNode node) {
        return switch (scalar) {
            case BOOLEAN -> node.booleanValue();
            case INT -> node.intValue();
            case LONG -> node.longValue();
            case DOUBLE -> node.doubleValue();
            case TEXT -> node.stringValue();
            case ID -> id(node.stringValue());
            case INSTANT -> Instant.ofEpochMilli(node.longValue());
            case JSON -> RawJsonCodec.of(node);
        };
    }

    private static Id id(String text) {
        try {
            return Id.parse(text);
        } catch (IllegalArgumentException e) {
            throw problem(text + " is no id", e);
        }
    }

    /// A newer server's code that this client does not know is a fault to it, with the server's own
    /// text.
    private static Object read(Shape.OneOf oneOf, String name) {
        int index = oneOf.names().indexOf(name);
        if (index >= 0) {
            return oneOf.type().getEnumConstants()[index];
        }
        if (oneOf.type() == Reason.class) {
            return Reason.INTERNAL;
        }
        throw problem(name + " is not one of " + oneOf.names(), null);
    }

    private static @Nullable Object read(Shape.Family family, JsonNode node) {
        String name = node.path(family.discriminator()).stringValue("");
        Class<?> member = family.members().get(name);
        return member == null ? null : JsonRecord.of(member).read(node);
    }

    private static JacksonException problem(String what, @Nullable Throwable cause) {
        return new StreamReadException(null, what, cause);
    }
}
