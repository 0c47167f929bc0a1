package chat.parley.server.document;

import chat.parley.protocol.operation.Operation.Access;
import chat.parley.protocol.operation.OperationType;
import chat.parley.protocol.wire.Shape;
import chat.parley.server.http.Calls;
import chat.parley.server.http.Problem;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes the OpenAPI 3.1 document of the operations, from their declarations and the shapes of
/// their records.
final class OpenApi {
    private static final String PROTOCOL_VERSION = "1";
    private static final String JSON = "application/json";

    private final JsonMapper mapper =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /// By name, in the order of the alphabet; filled as the operations mention them.
    private final Map<String, ObjectNode> schemas = new TreeMap<>();

    /// The document, as JSON.
    String document(Collection<OperationType> operations) {
        ObjectNode document = mapper.createObjectNode();
        document.put("openapi", "3.1.0");
        document.putObject("info").put("title", "Parley").put("version", PROTOCOL_VERSION);
        ObjectNode paths = document.putObject("paths");
        for (OperationType operation : operations) {
            paths.set(Calls.PATH + operation.name(), path(operation));
        }
        ObjectNode components = document.putObject("components");
        schema(Problem.class);
        ObjectNode named = components.putObject("schemas");
        schemas.forEach(named::set);
        components
                .putObject("securitySchemes")
                .putObject("token")
                .put("type", "http")
                .put("scheme", "bearer")
                .put("bearerFormat", "JWT");
        return mapper.writeValueAsString(document) + "\n";
    }

    private ObjectNode path(OperationType operation) {
        ObjectNode path = mapper.createObjectNode();
        ObjectNode post = path.putObject("post");
        post.put("operationId", operation.name());
        post.put("summary", operation.declared().summary());
        post.putArray("tags").add(operation.name().substring(0, operation.name().indexOf('.')));
        if (operation.declared().access() == Access.SIGNED_IN) {
            post.putArray("security").addObject().putArray("token");
        }
        ObjectNode body = post.putObject("requestBody").put("required", true);
        body.set("content", content(operation.request()));
        ObjectNode responses = post.putObject("responses");
        responses
                .putObject("200")
                .put("description", "Done")
                .set("content", content(operation.answer()));
        responses
                .putObject("default")
                .put("description", "Refused")
                .set("content", content(Problem.class));
        return path;
    }

    private ObjectNode content(Class<?> type) {
        ObjectNode content = mapper.createObjectNode();
        content.putObject(JSON).set("schema", schema(type));
        return content;
    }

    private ObjectNode schema(Class<?> type) {
        return schema(Shape.of(type));
    }

    private ObjectNode schema(Shape shape) {
        return switch (shape) {
            case Shape.Scalar scalar -> scalar(scalar);
            case Shape.OneOf oneOf -> {
                ObjectNode node = mapper.createObjectNode().put("type", "string");
                oneOf.names().forEach(node.putArray("enum")::add);
                yield node;
            }
            case Shape.ListOf list -> {
                ObjectNode node = mapper.createObjectNode().put("type", "array");
                node.set("items", schema(list.element()));
                yield node;
            }
            case Shape.Texts _ -> {
                ObjectNode node = mapper.createObjectNode().put("type", "object");
                node.putObject("additionalProperties").put("type", "string");
                yield node;
            }
            case Shape.Family family -> named(family.type(), () -> family(family));
            case Shape.Struct struct -> named(struct.type(), () -> struct(struct));
            case Shape.Any _ -> mapper.createObjectNode().put("type", "object");
        };
    }

    private ObjectNode scalar(Shape.Scalar scalar) {
        ObjectNode node = mapper.createObjectNode();
        return switch (scalar) {
            case BOOLEAN -> node.put("type", "boolean");
            case INT -> node.put("type", "integer").put("format", "int32");
            case LONG -> node.put("type", "integer").put("format", "int64");
            case DOUBLE -> node.put("type", "number").put("format", "double");
            case TEXT -> node.put("type", "string");
            case ID ->
                    node.put("type", "string")
                            .put("pattern", "^[1-9][0-9]{0,18}$")
                            .put("description", "an id, 64 bits in decimal");
            case INSTANT ->
                    node.put("type", "integer")
                            .put("format", "int64")
                            .put("description", "milliseconds since 1970, UTC");
        };
    }

    private ObjectNode family(Shape.Family family) {
        ObjectNode node = mapper.createObjectNode();
        ArrayNode oneOf = node.putArray("oneOf");
        family.members()
                .forEach(
                        (name, member) -> {
                            ObjectNode all = oneOf.addObject();
                            ArrayNode parts = all.putArray("allOf");
                            parts.add(schema(member));
                            ObjectNode kind = parts.addObject().put("type", "object");
                            kind.putObject("properties")
                                    .putObject(family.discriminator())
                                    .put("const", name);
                            kind.putArray("required").add(family.discriminator());
                        });
        return node;
    }

    private ObjectNode struct(Shape.Struct struct) {
        ObjectNode node = mapper.createObjectNode().put("type", "object");
        ObjectNode properties = mapper.createObjectNode();
        ArrayNode required = mapper.createArrayNode();
        for (Shape.Component component : struct.components()) {
            properties.set(component.name(), limited(component));
            if (component.required()) {
                required.add(component.name());
            }
        }
        node.set("properties", properties);
        return required.isEmpty() ? node : node.set("required", required);
    }

    private ObjectNode limited(Shape.Component component) {
        ObjectNode node = schema(component.shape());
        if (component.length() != null) {
            boolean list = component.shape() instanceof Shape.ListOf;
            node.put(list ? "minItems" : "minLength", component.length().min());
            node.put(list ? "maxItems" : "maxLength", component.length().max());
        }
        if (component.range() != null) {
            node.put("minimum", component.range().min());
            if (component.range().max() != Long.MAX_VALUE) {
                node.put("maximum", component.range().max());
            }
        }
        return node;
    }

    /// A reference to the schema of this type, which is made when it is first mentioned.
    private ObjectNode named(Class<?> type, Supplier<ObjectNode> schema) {
        String name = name(type);
        if (!schemas.containsKey(name)) {
            schemas.put(name, mapper.createObjectNode()); // records may nest
            schemas.put(name, schema.get());
        }
        return mapper.createObjectNode().put("$ref", "#/components/schemas/" + name);
    }

    /// Unique, also for records of the same simple name in two families.
    private static String name(Class<?> type) {
        Class<?> home = type.getEnclosingClass();
        return home == null ? type.getSimpleName() : name(home) + "." + type.getSimpleName();
    }
}
