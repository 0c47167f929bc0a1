package chat.parley.server.document;

import chat.parley.protocol.wire.Shape;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Values that fit a shape, with what must be there and nothing else.
final class Examples {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final long SOME_DAY = 1_780_315_200_000L;

    /// What components of these names hold.
    private static final Map<String, String> TEXTS =
            Map.of(
                    "name", "alice",
                    "password", "a long passphrase",
                    "oldPassword", "a long passphrase",
                    "newPassword", "a longer passphrase",
                    "device", "curl",
                    "clientId", "c-1",
                    "code", "7K3M-9QXW-2VBT-H4RD",
                    "text", "Hello!",
                    "server", "parleyd/0.1.0");

    private Examples() {}

    static JsonNode of(Class<?> type) {
        return value("", Shape.of(type), null);
    }

    private static JsonNode value(String name, Shape shape, Shape.@Nullable Component component) {
        return switch (shape) {
            case Shape.Scalar scalar -> scalar(name, scalar, component);
            case Shape.OneOf oneOf -> NODES.stringNode(oneOf.names().getFirst());
            case Shape.ListOf list -> {
                boolean some =
                        component != null
                                && component.length() != null
                                && component.length().min() > 0;
                yield some
                        ? NODES.arrayNode().add(value(name, list.element(), null))
                        : NODES.arrayNode();
            }
            case Shape.Texts _, Shape.Any _ -> NODES.objectNode();
            case Shape.Family family -> {
                String first = family.members().keySet().iterator().next();
                Class<?> member = Objects.requireNonNull(family.members().get(first));
                ObjectNode node = NODES.objectNode().put(family.discriminator(), first);
                yield node.setAll(struct(new Shape.Struct(member)));
            }
            case Shape.Struct struct -> struct(struct);
        };
    }

    private static ObjectNode struct(Shape.Struct struct) {
        ObjectNode node = NODES.objectNode();
        for (Shape.Component component : struct.components()) {
            if (component.required()) {
                node.set(component.name(), value(component.name(), component.shape(), component));
            }
        }
        return node;
    }

    private static JsonNode scalar(
            String name, Shape.Scalar scalar, Shape.@Nullable Component component) {
        long least = component == null || component.range() == null ? 0 : component.range().min();
        return switch (scalar) {
            case BOOLEAN -> NODES.booleanNode(false);
            case INT, LONG -> NODES.numberNode(Math.max(1, least));
            case DOUBLE -> NODES.numberNode((double) Math.max(1, least));
            case TEXT -> NODES.stringNode(text(TEXTS.getOrDefault(name, "example"), component));
            case ID -> NODES.stringNode("179843017318400");
            case INSTANT -> NODES.numberNode(SOME_DAY);
            case JSON -> NODES.objectNode();
        };
    }

    /// As much of it as may stand there.
    private static String text(String text, Shape.@Nullable Component component) {
        return component == null || component.length() == null
                ? text
                : text.substring(0, Math.min(text.length(), component.length().max()));
    }
}
