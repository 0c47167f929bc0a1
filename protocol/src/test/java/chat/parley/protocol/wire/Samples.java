package chat.parley.protocol.wire;

import chat.parley.protocol.Id;
import chat.parley.protocol.RawJson;
import chat.parley.protocol.constraint.Length;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Makes a record of any type of the protocol, every component filled with something valid.
final class Samples {
    private static final String TEXT = "some sample 样本";

    private Samples() {}

    static <T> T of(Class<T> record) {
        RecordComponent[] components = record.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = Arrays.stream(components).map(Samples::value).toArray();
        try {
            return record.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(record + " cannot be made", e);
        }
    }

    private static Object value(RecordComponent component) {
        Length length = component.getAnnotation(Length.class);
        boolean longer =
                component.getType() == String.class
                        && length != null
                        && length.min() > TEXT.length();
        return longer ? "a".repeat(length.min()) : value(component.getGenericType());
    }

    private static Object value(Type type) {
        return switch (Shape.of(type)) {
            case Shape.Scalar scalar -> scalar(scalar);
            case Shape.OneOf oneOf -> oneOf.type().getEnumConstants()[0];
            case Shape.ListOf _ ->
                    List.of(value(((ParameterizedType) type).getActualTypeArguments()[0]));
            case Shape.Texts _ -> Map.of("actor", "alice");
            case Shape.Family family -> of(family.members().values().iterator().next());
            case Shape.Struct struct -> of(struct.type());
            case Shape.Any _ -> throw new IllegalArgumentException("no sample of " + type);
        };
    }

    private static Object scalar(Shape.Scalar scalar) {
        return switch (scalar) {
            case BOOLEAN -> true;
            case INT -> 8;
            case LONG -> 9_000L;
            case DOUBLE -> 1.5;
            case TEXT -> TEXT;
            case ID -> new Id(77);
            case INSTANT -> Instant.ofEpochMilli(1_700_000_000_000L);
            case JSON -> new RawJson("{\"total\":9.50}");
        };
    }
}
