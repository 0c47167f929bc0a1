package chat.parley.protocol.wire;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Reads JSON into trees: one value and nothing behind it, no name twice in an object. Safe for any
/// number of threads.
final class JsonTrees {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final JsonFactory factory;

    JsonTrees(JsonFactory factory) {
        this.factory = factory;
    }

    /// Reads a text in UTF-8: RFC 8259, section 8.1, allows nothing else. A byte order mark before
    /// it is passed over.
    ///
    /// @throws NotUtf8 if it is in anything else
    /// @throws JacksonException if it is not JSON
    JsonNode read(byte[] json) {
        String text = Utf8.text(json).orElseThrow(NotUtf8::new);
        return read(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
    }

    /// The bytes are no text.
    static final class NotUtf8 extends StreamReadException {
        private static final long serialVersionUID = 1L;

        NotUtf8() {
            super("not UTF-8");
        }
    }

    /// Reads a text.
    ///
    /// @throws JacksonException if it is not JSON
    JsonNode read(String json) {
        try (JsonParser in = factory.createParser(ObjectReadContext.empty(), json)) {
            return whole(in);
        }
    }

    private static JsonNode whole(JsonParser in) {
        JsonNode tree = value(in, in.nextToken());
        if (in.nextToken() != null) {
            throw new StreamReadException(in, "something follows the end");
        }
        return tree;
    }

    private static JsonNode value(JsonParser in, JsonToken token) {
        return switch (token) {
            case START_OBJECT -> object(in);
            case START_ARRAY -> array(in);
            case VALUE_STRING -> NODES.stringNode(in.getString());
            case VALUE_NUMBER_INT -> integer(in);
            case VALUE_NUMBER_FLOAT -> decimal(in);
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            case VALUE_NULL -> NODES.nullNode();
            case null -> throw new StreamReadException(in, "there is nothing");
            case END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
                    throw new StreamReadException(in, "a value is expected");
        };
    }

    /// With all of its digits; only an exponent that no computer counts to has no value.
    private static JsonNode decimal(JsonParser in) {
        try {
            return NODES.numberNode(in.getDecimalValue());
        } catch (NumberFormatException e) {
            throw new StreamReadException(in, "out of range", e);
        }
    }

    private static JsonNode integer(JsonParser in) {
        return switch (in.getNumberType()) {
            case INT -> NODES.numberNode(in.getIntValue());
            case LONG -> NODES.numberNode(in.getLongValue());
            case BIG_INTEGER, FLOAT, DOUBLE, BIG_DECIMAL ->
                    NODES.numberNode(in.getBigIntegerValue());
        };
    }

    private static ObjectNode object(JsonParser in) {
        ObjectNode object = NODES.objectNode();
        while (in.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = in.currentName();
            if (object.replace(name, value(in, in.nextToken())) != null) {
                throw new StreamReadException(in, "\"" + name + "\" stands twice");
            }
        }
        return object;
    }

    private static ArrayNode array(JsonParser in) {
        ArrayNode array = NODES.arrayNode();
        for (JsonToken token = in.nextToken();
                token != JsonToken.END_ARRAY;
                token = in.nextToken()) {
            array.add(value(in, token));
        }
        return array;
    }
}
