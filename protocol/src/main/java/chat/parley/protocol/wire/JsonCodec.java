package chat.parley.protocol.wire;

import chat.parley.protocol.FieldProblem;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.operation.OperationType;
import chat.parley.protocol.operation.Request;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Frames, requests and answers to and from JSON (`parley.v1.json`). What comes from clients is
/// checked field by field; what comes from a server is read leniently, so that older clients
/// understand newer servers. Safe for any number of threads.
public final class JsonCodec {
    private static final String REQUEST = "request";

    private final JsonMapper mapper = JsonMapping.mapper();
    private final Map<String, OperationType> operations;

    /// Makes a codec.
    ///
    /// @param operations the requests that can be read, by name; a client, which reads none, gives
    ///     none
    public JsonCodec(Map<String, OperationType> operations) {
        this.operations = operations;
    }

    /// Writes any record of the protocol.
    public byte[] encode(Record record) {
        return mapper.writeValueAsBytes(record);
    }

    public byte[] encode(ServerFrame frame) {
        return mapper.writeValueAsBytes(frame);
    }

    public byte[] encode(ClientFrame frame) {
        if (!(frame instanceof ClientFrame.Call(long id, Request<?> request))) {
            return mapper.writeValueAsBytes(frame);
        }
        ObjectNode tree = mapper.createObjectNode();
        tree.put("type", REQUEST);
        tree.put("id", id);
        tree.put("operation", OperationType.of(request.getClass()).name());
        tree.set(REQUEST, mapper.valueToTree(request));
        return mapper.writeValueAsBytes(tree);
    }

    /// Reads a client's frame.
    ///
    /// @throws Refused with [Reason#BAD_FRAME] if it is none: the connection cannot go on
    /// @throws BadCall if it is a request that cannot be carried out as it stands
    public ClientFrame clientFrame(byte[] json) {
        JsonNode tree = tree(json, Reason.BAD_FRAME);
        String type = tree.path("type").stringValue("");
        if (type.equals(REQUEST)) {
            return call(tree);
        }
        Class<?> frame = CLIENT_FRAMES.members().get(type);
        if (frame == null) {
            throw new Refused(
                    Reason.BAD_FRAME,
                    "type must be one of " + String.join(", ", CLIENT_FRAMES.members().keySet()));
        }
        List<FieldProblem> problems = TreeCheck.check(tree, frame, CLIENT_FRAMES.discriminator());
        if (!problems.isEmpty()) {
            throw new Refused(Reason.BAD_FRAME, null, problems, null);
        }
        return mapper.treeToValue(tree, ClientFrame.class);
    }

    private static final Shape.Family CLIENT_FRAMES = (Shape.Family) Shape.of(ClientFrame.class);

    private ClientFrame call(JsonNode tree) {
        JsonNode id = tree.path("id");
        if (!id.isIntegralNumber() || !id.canConvertToLong()) {
            throw new Refused(Reason.BAD_FRAME, "a request needs an id, a whole number");
        }
        try {
            return new ClientFrame.Call(id.longValue(), request(tree));
        } catch (Refused refused) {
            throw new BadCall(id.longValue(), refused);
        }
    }

    private Request<?> request(JsonNode call) {
        for (String name : call.propertyNames()) {
            if (!ENVELOPE.contains(name)) {
                throw Refused.field(name, "is not known beside a request");
            }
        }
        JsonNode request = call.path(REQUEST);
        return request(
                call.path("operation").stringValue(""),
                request.isMissingNode() ? mapper.createObjectNode() : request);
    }

    private static final List<String> ENVELOPE = List.of("type", "id", "operation", REQUEST);

    /// Reads the request of an operation, as it stands in the body of an HTTP call.
    ///
    /// @throws Refused if there is no such operation, or naming every field that is wrong
    public Request<?> request(String operation, byte[] json) {
        return request(operation, tree(json, Reason.INVALID_FIELDS));
    }

    private Request<?> request(String operation, JsonNode tree) {
        OperationType type = operations.get(operation);
        if (type == null) {
            throw new Refused(
                    Reason.UNKNOWN_OPERATION, "no operation is called \"" + operation + "\"");
        }
        List<FieldProblem> problems = TreeCheck.check(tree, type.request());
        if (!problems.isEmpty()) {
            throw new Refused(Reason.INVALID_FIELDS, null, problems, null);
        }
        return mapper.treeToValue(tree, type.request());
    }

    /// Reads a server's frame; empty when it is of a kind that this client does not know yet.
    ///
    /// @param answers the type of the answer to the request of an id, null if none is awaited
    /// @throws JacksonException if it is no frame at all
    public Optional<ServerFrame> serverFrame(
            String json, LongFunction<@Nullable Class<? extends Record>> answers) {
        JsonNode tree = mapper.readTree(json);
        if (!"answer".equals(tree.path("type").stringValue(""))) {
            return Optional.ofNullable(mapper.treeToValue(tree, ServerFrame.class))
                    .filter(
                            frame ->
                                    !(frame instanceof ServerFrame.Push(var event)
                                            && event == null));
        }
        long id = tree.path("id").longValue();
        Class<? extends Record> answer = answers.apply(id);
        return answer == null
                ? Optional.empty()
                : Optional.of(
                        new ServerFrame.Answer(
                                id, mapper.treeToValue(tree.path("answer"), answer)));
    }

    /// Reads a record that [#encode(Record)] wrote.
    public <T> T record(byte[] json, Class<T> type) {
        return mapper.readValue(json, type);
    }

    /// Reads a record that [#encode(Record)] wrote.
    public <T> T record(String json, Class<T> type) {
        return mapper.readValue(json, type);
    }

    private JsonNode tree(byte[] json, Reason reason) {
        try {
            JsonNode tree = mapper.readTree(json);
            if (tree.isObject()) {
                return tree;
            }
        } catch (JacksonException e) {
            throw new Refused(reason, notJson(e.getLocation()));
        }
        throw new Refused(reason, "a JSON object is expected");
    }

    /// Tells where, but not what: that could be a piece of a secret, and reasons are logged.
    private static String notJson(@Nullable TokenStreamLocation where) {
        return where == null
                ? "not JSON"
                : "not JSON at line " + where.getLineNr() + ", column " + where.getColumnNr();
    }
}
