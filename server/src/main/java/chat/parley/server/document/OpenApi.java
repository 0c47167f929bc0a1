package chat.parley.server.document;

import chat.parley.protocol.Language;
import chat.parley.protocol.Reason;
import chat.parley.protocol.model.file.FileProgress;
import chat.parley.protocol.operation.Operation;
import chat.parley.protocol.operation.Operation.Access;
import chat.parley.protocol.operation.OperationType;
import chat.parley.protocol.wire.Shape;
import chat.parley.server.http.route.Problem;
import chat.parley.server.http.route.ServerPath;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes the OpenAPI 3.1 document of the operations, from their declarations and the shapes of
/// their records.
final class OpenApi {
    private static final String PROTOCOL_VERSION = "1";
    private static final String JSON = "application/json";
    private static final String HERE = "the server that this document comes from";
    private static final String DESCRIPTION =
            "Every operation is a POST with its request as JSON; the answer is the record itself,"
                    + " or a Problem. Sign in with auth.login, and send its accessToken as"
                    + " Authorization: Bearer.";

    /// What calls can be refused with, by status; 408 and 426 end connections, not calls.
    private static final SortedMap<Integer, List<Reason>> STATUSES =
            Arrays.stream(Reason.values())
                    .filter(it -> it.httpStatus() != 408 && it.httpStatus() != 426)
                    .collect(
                            Collectors.groupingBy(
                                    Reason::httpStatus, TreeMap::new, Collectors.toList()));

    private final JsonMapper mapper =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /// By name, in the order of the alphabet; filled as the operations mention them.
    private final Map<String, ObjectNode> schemas = new TreeMap<>();

    /// The document, as JSON.
    String document(Collection<OperationType> operations) {
        ObjectNode document = mapper.createObjectNode();
        document.put("openapi", "3.1.0");
        document.putObject("info")
                .put("title", "Parley")
                .put("version", PROTOCOL_VERSION)
                .put("description", DESCRIPTION);
        document.putArray("servers").addObject().put("url", "/").put("description", HERE);
        ArrayNode tags = document.putArray("tags");
        operations.stream()
                .map(OpenApi::tag)
                .distinct()
                .forEach(
                        tag ->
                                tags.addObject()
                                        .put("name", tag)
                                        .put("description", "The operations `" + tag + ".*`"));
        ObjectNode paths = document.putObject("paths");
        for (ServerPath path : ServerPath.values()) {
            switch (path) {
                case OPERATION -> operations(paths, path, operations);
                case HEALTH, OPEN_API, DOCS, DOCS_SCRIPT, SWAGGER_STYLE, SWAGGER_SCRIPT ->
                        paths.set(path.path(), page(path));
                case UPLOAD, DOWNLOAD, PREVIEW ->
                        FilePaths.add(paths, path, content(FileProgress.class));
                case WEBSOCKET -> {} // is no call
            }
        }
        ObjectNode components = document.putObject("components");
        refusals(components);
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

    private void operations(
            ObjectNode paths, ServerPath path, Collection<OperationType> operations) {
        for (OperationType operation : operations) {
            paths.set(path.declared().path().with(operation.name()), path(operation));
        }
    }

    private ObjectNode page(ServerPath path) {
        ObjectNode page = mapper.createObjectNode();
        ObjectNode get = page.putObject("get");
        get.put("operationId", path.name().toLowerCase(Locale.ROOT));
        get.put("summary", path.declared().summary());
        get.putArray("security"); // empty: for anyone
        get.putObject("responses").putObject("200").put("description", "Done");
        return page;
    }

    private ObjectNode path(OperationType operation) {
        ObjectNode path = mapper.createObjectNode();
        ObjectNode post = path.putObject("post");
        post.put("operationId", operation.name());
        post.put("summary", operation.declared().summary());
        post.put("description", description(operation.declared()));
        post.putArray("tags").add(tag(operation));
        ArrayNode security = post.putArray("security"); // empty: for anyone
        if (operation.declared().access() == Access.SIGNED_IN) {
            security.addObject().putArray("token");
        }
        ObjectNode body = post.putObject("requestBody").put("required", true);
        body.set("content", content(operation.request()));
        ObjectNode responses = post.putObject("responses");
        responses
                .putObject("200")
                .put("description", "Done")
                .set("content", content(operation.answer()));
        STATUSES.keySet()
                .forEach(
                        status ->
                                responses
                                        .putObject(Integer.toString(status))
                                        .put("$ref", "#/components/responses/" + status));
        return path;
    }

    private static String tag(OperationType operation) {
        return operation.name().substring(0, operation.name().indexOf('.'));
    }

    private static String description(Operation declared) {
        return "%s. For %s; %d at once, then %d a second."
                .formatted(
                        declared.summary(),
                        declared.access() == Access.ANYONE ? "anyone" : "those who are signed in",
                        declared.rate().burst(),
                        declared.rate().perSecond());
    }

    /// The refusals, one for each status that a call can end with.
    private void refusals(ObjectNode components) {
        ObjectNode responses = components.putObject("responses");
        STATUSES.forEach(
                (status, reasons) -> {
                    String names =
                            reasons.stream().map(Enum::name).collect(Collectors.joining(", "));
                    ObjectNode content = content(Problem.class);
                    ObjectNode example = ((ObjectNode) content.get(JSON)).putObject("example");
                    example.put("reason", reasons.getFirst().name());
                    example.put("text", reasons.getFirst().text(Language.ENGLISH));
                    example.putArray("fields");
                    responses
                            .putObject(Integer.toString(status))
                            .put("description", "Refused: " + names)
                            .set("content", content);
                });
    }

    private ObjectNode content(Class<?> type) {
        ObjectNode content = mapper.createObjectNode();
        ObjectNode json = content.putObject(JSON);
        json.set("schema", schema(type));
        json.set("example", Examples.of(type));
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
            case JSON -> node.put("description", "any JSON, up to 8 KiB in its compact form");
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
