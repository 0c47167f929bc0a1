package chat.parley.server;

import chat.parley.protocol.operation.OperationType;
import chat.parley.protocol.wire.Shape;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A well-formed request for every operation, made from the shape of its record.
public final class SampleRequests {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private SampleRequests() {}

    public static String of(OperationType operation) {
        return value(Shape.of(operation.request()), 1).toString();
    }

    private static JsonNode value(Shape shape, int least) {
        return switch (shape) {
            case Shape.Scalar scalar -> scalar(scalar, least);
            case Shape.OneOf oneOf -> MAPPER.valueToTree(oneOf.names().getFirst());
            case Shape.ListOf _ -> MAPPER.createArrayNode();
            case Shape.Texts _, Shape.Any _ -> MAPPER.createObjectNode();
            case Shape.Struct struct -> struct(struct);
            case Shape.Family family -> {
                Map.Entry<String, Class<?>> member = family.members().entrySet().iterator().next();
                ObjectNode node = struct(new Shape.Struct(member.getValue()));
                yield node.put(family.discriminator(), member.getKey());
            }
        };
    }

    private static ObjectNode struct(Shape.Struct struct) {
        ObjectNode node = MAPPER.createObjectNode();
        for (Shape.Component component : struct.components()) {
            if (component.required()) {
                node.set(component.name(), value(component.shape(), least(component)));
            }
        }
        return node;
    }

    private static int least(Shape.Component component) {
        @Nullable Integer length = component.length() == null ? null : component.length().min();
        return length == null ? 1 : Math.max(1, length);
    }

    private static JsonNode scalar(Shape.Scalar scalar, int least) {
        return switch (scalar) {
            case BOOLEAN -> MAPPER.valueToTree(true);
            case INT, LONG, INSTANT -> MAPPER.valueToTree(1);
            case DOUBLE -> MAPPER.valueToTree(0.5);
            case TEXT -> MAPPER.valueToTree("a".repeat(least));
            case ID -> MAPPER.valueToTree("1");
            case JSON -> MAPPER.createObjectNode();
        };
    }
}
