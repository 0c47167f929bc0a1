package chat.parley.protocol.wire;

import chat.parley.protocol.Field;
import chat.parley.protocol.Id;
import chat.parley.protocol.RawJson;
import chat.parley.protocol.constraint.Length;
import chat.parley.protocol.constraint.Range;
import chat.parley.protocol.operation.Request;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a value on the wire looks like, read from the records themselves: the codec checks by it,
/// the documents are written from it.
public sealed interface Shape {

    enum Scalar implements Shape {
        BOOLEAN,
        INT,
        LONG,
        DOUBLE,
        TEXT,
        ID,
        INSTANT,
        /// Any value, null among them.
        JSON
    }

    /// The names of an enum's constants, in lower case (but those of `Reason`, which are codes).
    record OneOf(Class<?> type, List<String> names) implements Shape {
        String name(Object constant) {
            return Shape.name(constant);
        }
    }

    record ListOf(Shape element) implements Shape {}

    /// A map from text to text.
    record Texts() implements Shape {}

    /// One record of a sealed family, told apart by `discriminator`.
    record Family(Class<?> type, String discriminator, Map<String, Class<?>> members)
            implements Shape {}

    /// A record; its components are read when they are needed, for records may nest.
    record Struct(Class<?> type) implements Shape {
        public List<Component> components() {
            return COMPONENTS.get(type);
        }
    }

    /// Any request or answer: what it is stands beside it, in `operation` or in the request that it
    /// answers.
    record Any() implements Shape {}

    /// One component of a record.
    ///
    /// @param number its number in protobuf
    record Component(
            String name,
            int number,
            boolean required,
            Shape shape,
            @Nullable Length length,
            @Nullable Range range) {}

    ClassValue<List<Component>> COMPONENTS =
            new ClassValue<>() {
                @Override
                protected List<Component> computeValue(Class<?> record) {
                    return Arrays.stream(record.getRecordComponents())
                            .map(Shape::component)
                            .toList();
                }
            };

    /// The shape of a Java type that may stand in the protocol.
    static Shape of(Type type) {
        return switch (type) {
            case ParameterizedType list when list.getRawType() == List.class ->
                    new ListOf(of(list.getActualTypeArguments()[0]));
            case ParameterizedType map when map.getRawType() == Map.class -> new Texts();
            case ParameterizedType request when request.getRawType() == Request.class -> new Any();
            case Class<?> plain -> ofClass(plain);
            default -> throw new IllegalStateException(type + " has no form on the wire");
        };
    }

    private static Shape ofClass(Class<?> type) {
        Scalar scalar = SCALARS.get(type);
        if (scalar != null) {
            return scalar;
        }
        if (type.isEnum()) {
            return new OneOf(
                    type, Arrays.stream(type.getEnumConstants()).map(Shape::name).toList());
        }
        if (type == Record.class) {
            return new Any();
        }
        return type.isSealed() ? family(type) : new Struct(type);
    }

    Map<Class<?>, Scalar> SCALARS =
            Map.of(
                    boolean.class, Scalar.BOOLEAN,
                    Boolean.class, Scalar.BOOLEAN,
                    int.class, Scalar.INT,
                    long.class, Scalar.LONG,
                    Long.class, Scalar.LONG,
                    double.class, Scalar.DOUBLE,
                    String.class, Scalar.TEXT,
                    Id.class, Scalar.ID,
                    Instant.class, Scalar.INSTANT,
                    RawJson.class, Scalar.JSON);

    private static String name(Object constant) {
        String name = ((Enum<?>) constant).name();
        return constant instanceof chat.parley.protocol.Reason
                ? name
                : name.toLowerCase(Locale.ROOT);
    }

    private static Family family(Class<?> type) {
        Map<String, Class<?>> members = new LinkedHashMap<>();
        addMembers(type, members);
        return new Family(type, required(type, JsonTypeInfo.class).property(), members);
    }

    /// A family may have families within.
    private static void addMembers(Class<?> type, Map<String, Class<?>> members) {
        for (Class<?> member : type.getPermittedSubclasses()) {
            if (member.isSealed()) {
                addMembers(member, members);
            } else {
                members.put(required(member, JsonTypeName.class).value(), member);
            }
        }
    }

    private static Component component(RecordComponent component) {
        Field field = component.getAnnotation(Field.class);
        if (field == null) {
            throw new IllegalStateException(component + " has no number");
        }
        return new Component(
                component.getName(),
                field.value(),
                isRequired(component),
                of(component.getGenericType()),
                constraint(component, Length.class),
                constraint(component, Range.class));
    }

    /// A constraint that a component bears, or the one that an annotation of its stands for.
    private static <A extends Annotation> @Nullable A constraint(
            RecordComponent component, Class<A> type) {
        A own = component.getAnnotation(type);
        if (own != null) {
            return own;
        }
        for (Annotation named : component.getAnnotations()) {
            A meant = named.annotationType().getAnnotation(type);
            if (meant != null) {
                return meant;
            }
        }
        return null;
    }

    /// A flag that is left out is false.
    private static boolean isRequired(RecordComponent component) {
        return component.getType() != boolean.class
                && !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static <A extends Annotation> A required(Class<?> type, Class<A> annotation) {
        A present = type.getAnnotation(annotation);
        if (present == null) {
            throw new IllegalStateException(type + " lacks @" + annotation.getSimpleName());
        }
        return present;
    }
}
