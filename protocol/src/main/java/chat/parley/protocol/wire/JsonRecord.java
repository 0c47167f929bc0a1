package chat.parley.protocol.wire;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.io.SerializedString;
import tools.jackson.databind.JsonNode;

/// How one type of record stands in JSON: an object with its components by name, those that are
/// null left out; before them what tells it from the others of its sealed family, if it has one.
/// What it does not know it overlooks; what is missing is null, 0 or false. Made once a type.
final class JsonRecord {
    private static final ClassValue<JsonRecord> ALL =
            new ClassValue<>() {
                @Override
                protected JsonRecord computeValue(Class<?> record) {
                    return new JsonRecord(record);
                }
            };

    private final Constructor<?> constructor;
    private final List<Part> parts = new ArrayList<>();
    private final @Nullable Tag tag;

    /// One component.
    ///
    /// @param ifMissing what it is when the JSON does not say
    private record Part(
            SerializedString name, Method accessor, Shape shape, @Nullable Object ifMissing) {}

    /// What tells the members of a family apart, and what this one is called in it.
    private record Tag(SerializedString discriminator, SerializedString name) {}

    private JsonRecord(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            parts.add(part(components[i]));
        }
        try {
            constructor = type.getDeclaredConstructor(types);
        } catch (NoSuchMethodException e) {
            throw new LinkageError(type + " has no canonical constructor", e);
        }
        constructor.setAccessible(true);
        tag = tag(type);
    }

    static JsonRecord of(Class<?> record) {
        return ALL.get(record);
    }

    private static Part part(RecordComponent component) {
        Method accessor = component.getAccessor();
        accessor.setAccessible(true);
        return new Part(
                new SerializedString(component.getName()),
                accessor,
                Shape.of(component.getGenericType()),
                JsonValue.zero(component.getType()));
    }

    private static @Nullable Tag tag(Class<?> type) {
        JsonTypeName name = type.getAnnotation(JsonTypeName.class);
        return name == null
                ? null
                : family(type)
                        .map(
                                family ->
                                        new Tag(
                                                new SerializedString(family.property()),
                                                new SerializedString(name.value())))
                        .orElse(null);
    }

    /// How the members of a family are told apart: said of the family, whatever parts it has.
    private static Optional<JsonTypeInfo> family(Class<?> type) {
        return Arrays.stream(type.getInterfaces()).flatMap(JsonRecord::families).findFirst();
    }

    private static Stream<JsonTypeInfo> families(Class<?> above) {
        JsonTypeInfo said = above.getAnnotation(JsonTypeInfo.class);
        return said == null ? family(above).stream() : Stream.of(said);
    }

    void write(Record record, JsonGenerator out) {
        out.writeStartObject();
        if (tag != null) {
            out.writeName(tag.discriminator());
            out.writeString(tag.name());
        }
        for (Part part : parts) {
            Object value = value(record, part);
            if (value != null) {
                out.writeName(part.name());
                JsonValue.write(part.shape(), value, out);
            }
        }
        out.writeEndObject();
    }

    private static @Nullable Object value(Record record, Part part) {
        try {
            return part.accessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(part.accessor() + " cannot be read", e);
        }
    }

    /// Makes a record of a tree.
    ///
    /// @throws StreamReadException if that cannot be
    Object read(JsonNode tree) {
        @Nullable Object[] values = new @Nullable Object[parts.size()];
        for (int i = 0; i < values.length; i++) {
            Part part = parts.get(i);
            JsonNode node = tree.get(part.name().getValue());
            boolean missing = node == null || (node.isNull() && part.shape() != Shape.Scalar.JSON);
            values[i] = missing ? part.ifMissing() : JsonValue.read(part.shape(), node);
        }
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException | IllegalArgumentException e) {
            throw new StreamReadException(null, "no " + constructor.getName(), e);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(constructor + " cannot be called", e);
        }
    }
}
