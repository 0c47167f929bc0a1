package chat.parley.protocol.wire;

import chat.parley.protocol.BadField;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.Sentence;
import chat.parley.protocol.operation.OperationType;
import chat.parley.protocol.operation.Request;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Frames as JSON; requests and answers by themselves, too, for HTTP carries them so, and any
/// record of the protocol, for files and databases keep them so. Safe for any number of threads.
public final class JsonCodec implements Codec {
    private static final String SUBPROTOCOL = "parley.v1.json";
    private static final String REQUEST = "request";
    private static final String ANSWER = "answer";

    /// The frames that end a request.
    private static final Set<String> ANSWERS = Set.of(ANSWER, "refusal");

    private static final int DEEPEST_NESTING = 32;
    private static final int USUAL_BYTES = 512;

    private final JsonFactory factory =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(DEEPEST_NESTING)
                                    .build())
                    .build();
    private final JsonTrees trees = new JsonTrees(factory);
    private final Map<String, OperationType> operations;

    /// Makes a codec.
    ///
    /// @param operations the requests that can be read, by name; a client, which reads none, gives
    ///     none
    public JsonCodec(Map<String, OperationType> operations) {
        this.operations = operations;
    }

    @Override
    public String subprotocol() {
        return SUBPROTOCOL;
    }

    @Override
    public boolean isText() {
        return true;
    }

    /// Writes any record of the protocol.
    public byte[] encode(Record record) {
        return written(out -> JsonRecord.of(record.getClass()).write(record, out));
    }

    @Override
    public byte[] encode(ServerFrame frame) {
        return encode((Record) frame);
    }

    @Override
    public byte[] encode(ClientFrame frame) {
        return frame instanceof ClientFrame.Call(long id, Request<?> request)
                ? written(out -> call(id, (Record) request, out))
                : encode((Record) frame);
    }

    private static void call(long id, Record request, JsonGenerator out) {
        out.writeStartObject();
        out.writeStringProperty("type", REQUEST);
        out.writeNumberProperty("id", id);
        out.writeStringProperty("operation", OperationType.of(request.getClass()).name());
        out.writeName(REQUEST);
        JsonRecord.of(request.getClass()).write(request, out);
        out.writeEndObject();
    }

    private byte[] written(Consumer<JsonGenerator> writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_BYTES);
        try (JsonGenerator out = factory.createGenerator(ObjectWriteContext.empty(), bytes)) {
            writing.accept(out);
        }
        return bytes.toByteArray();
    }

    /// Reads a client's frame.
    ///
    /// @throws Refused with [Reason#BAD_FRAME] or [Reason#NOT_UTF8] if it is none: the connection
    ///     cannot go on
    /// @throws BadCall if it is a request that cannot be carried out as it stands
    public ClientFrame clientFrame(byte[] json) {
        return clientFrame(json, Entrance.OPEN);
    }

    @Override
    public ClientFrame clientFrame(byte[] json, Entrance entrance) {
        JsonNode tree = tree(json, Reason.BAD_FRAME);
        String type = tree.path("type").stringValue("");
        if (type.equals(REQUEST)) {
            return call(tree, entrance);
        }
        Shape.Family frames = ClientFrames.FAMILY;
        Class<?> frame = frames.members().get(type);
        if (frame == null) {
            throw new Refused(Reason.BAD_FRAME, WireText.TYPES, frames.members().keySet());
        }
        List<BadField> problems = TreeCheck.check(tree, frame, frames.discriminator());
        if (!problems.isEmpty()) {
            throw Refused.fields(Reason.BAD_FRAME, problems);
        }
        return (ClientFrame) JsonRecord.of(frame).read(tree);
    }

    /// Only a server reads them.
    private static final class ClientFrames {
        static final Shape.Family FAMILY = (Shape.Family) Shape.of(ClientFrame.class);
    }

    private ClientFrame call(JsonNode tree, Entrance entrance) {
        JsonNode id = tree.path("id");
        if (!id.isIntegralNumber() || !id.canConvertToLong()) {
            throw new Refused(Reason.BAD_FRAME, WireText.NEEDS_ID);
        }
        try {
            return new ClientFrame.Call(id.longValue(), request(tree, entrance));
        } catch (Refused refused) {
            throw new BadCall(id.longValue(), refused);
        }
    }

    private Request<?> request(JsonNode call, Entrance entrance) {
        OperationType operation = admitted(call.path("operation").stringValue(""), entrance);
        for (String name : call.propertyNames()) {
            if (!ENVELOPE.contains(name)) {
                throw Refused.field(TreeCheck.cut(name), WireText.UNKNOWN_BESIDE);
            }
        }
        JsonNode request = call.path(REQUEST);
        return request(
                operation,
                request.isMissingNode() ? JsonNodeFactory.instance.objectNode() : request);
    }

    private static final List<String> ENVELOPE = List.of("type", "id", "operation", REQUEST);

    /// Reads the request of an operation, as it stands in the body of an HTTP call.
    ///
    /// @throws Refused if there is no such operation, or naming every field that is wrong
    public Request<?> request(String operation, byte[] json) {
        return request(operation, json, Entrance.OPEN);
    }

    /// Reads the request of an operation, once it is let in.
    ///
    /// @throws Refused if it is not let in, or there is no such operation, or naming the first
    ///     fields that are wrong
    public Request<?> request(String operation, byte[] json, Entrance entrance) {
        OperationType type = admitted(operation, entrance);
        return request(type, tree(json, Reason.INVALID_FIELDS));
    }

    private OperationType admitted(String name, Entrance entrance) {
        OperationType operation = operations.get(name);
        entrance.admit(operation);
        if (operation == null) {
            throw new Refused(Reason.UNKNOWN_OPERATION, WireText.NO_OPERATION, TreeCheck.cut(name));
        }
        return operation;
    }

    private static Request<?> request(OperationType type, JsonNode tree) {
        List<BadField> problems = TreeCheck.check(tree, type.request());
        if (!problems.isEmpty()) {
            throw Refused.fields(Reason.INVALID_FIELDS, problems);
        }
        return type.request().cast(JsonRecord.of(type.request()).read(tree));
    }

    @Override
    public Optional<ServerFrame> serverFrame(
            byte[] json, LongFunction<@Nullable Class<? extends Record>> answers) {
        JsonNode tree;
        try {
            tree = trees.read(json);
        } catch (JacksonException e) {
            throw new UnreadableFrame(null, e);
        }
        try {
            return serverFrame(tree, answers);
        } catch (JacksonException e) {
            throw new UnreadableFrame(answered(tree), e);
        }
    }

    private static @Nullable Long answered(JsonNode tree) {
        JsonNode id = tree.path("id");
        boolean answers = ANSWERS.contains(tree.path("type").stringValue(""));
        return answers && id.isIntegralNumber() && id.canConvertToLong() ? id.longValue() : null;
    }

    private static Optional<ServerFrame> serverFrame(
            JsonNode tree, LongFunction<@Nullable Class<? extends Record>> answers) {
        if (!ANSWER.equals(tree.path("type").stringValue(""))) {
            return Optional.ofNullable((ServerFrame) JsonValue.read(ServerFrames.FAMILY, tree))
                    .filter(
                            frame ->
                                    !(frame instanceof ServerFrame.Push(var event)
                                            && event == null));
        }
        long id = tree.path("id").longValue();
        Class<? extends Record> answer = answers.apply(id);
        return answer == null
                ? Optional.empty()
                : Optional.of(new ServerFrame.Answer(id, record(tree.path(ANSWER), answer)));
    }

    /// Only a client reads them.
    private static final class ServerFrames {
        static final Shape FAMILY = Shape.of(ServerFrame.class);
    }

    /// Reads a record that [#encode(Record)] wrote.
    public <T> T record(byte[] json, Class<T> type) {
        return record(trees.read(json), type);
    }

    /// Reads a record that [#encode(Record)] wrote.
    public <T> T record(String json, Class<T> type) {
        return record(trees.read(json), type);
    }

    private static <T> T record(JsonNode tree, Class<T> type) {
        Object value = JsonValue.read(Shape.of(type), tree);
        if (value == null) {
            throw new StreamReadException("no " + type.getName() + " of a known kind");
        }
        return type.cast(value);
    }

    private JsonNode tree(byte[] json, Reason reason) {
        try {
            JsonNode tree = trees.read(json);
            if (tree.isObject()) {
                return tree;
            }
        } catch (JsonTrees.NotUtf8 _) {
            throw new Refused(Reason.NOT_UTF8);
        } catch (JacksonException e) {
            throw new Refused(reason, notJson(e.getLocation()));
        }
        throw new Refused(reason, WireText.OBJECT_EXPECTED);
    }

    /// Tells where, but not what: that could be a piece of a secret, and reasons are logged.
    private static Sentence notJson(@Nullable TokenStreamLocation where) {
        return where == null
                ? Sentence.of(WireText.NOT_JSON)
                : Sentence.of(WireText.NOT_JSON_AT, where.getLineNr(), where.getColumnNr());
    }
}
