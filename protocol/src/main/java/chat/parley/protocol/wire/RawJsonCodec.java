package chat.parley.protocol.wire;

import chat.parley.protocol.BadField;
import chat.parley.protocol.Limits;
import chat.parley.protocol.RawJson;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.Sentence;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;

/// JSON of people's own, which the protocol carries without knowing what it says: at most
/// [Limits#JSON_BYTES] in its compact form and [Limits#JSON_DEPTH] deep, no name twice in an
/// object.
public final class RawJsonCodec {
    private static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(Limits.JSON_DEPTH)
                                    .build())
                    .build();
    private static final JsonTrees TREES = new JsonTrees(FACTORY);

    private RawJsonCodec() {}

    /// Reads JSON as somebody wrote it.
    ///
    /// @param field what a refusal calls it
    /// @throws Refused with [Reason#INVALID_FIELDS], telling where it is no JSON, or which limit it
    ///     breaks
    public static RawJson parse(String field, String json) {
        JsonNode tree = read(field, json);
        problem(tree)
                .ifPresent(
                        why -> {
                            throw refusal(field, why);
                        });
        return of(tree);
    }

    private static JsonNode read(String field, String json) {
        try {
            return TREES.read(json);
        } catch (StreamConstraintsException _) {
            throw refusal(field, Sentence.of(WireText.JSON_BEYOND, Limits.JSON_DEPTH));
        } catch (JacksonException e) {
            throw refusal(field, broken(e.getLocation()));
        }
    }

    private static Refused refusal(String field, Sentence why) {
        return Refused.fields(Reason.INVALID_FIELDS, List.of(new BadField(field, why)));
    }

    private static Sentence broken(@Nullable TokenStreamLocation where) {
        return where == null
                ? Sentence.of(WireText.NOT_JSON)
                : Sentence.of(WireText.JSON_BROKEN, where.getLineNr(), where.getColumnNr());
    }

    /// What is wrong with a tree, if it cannot be taken.
    static Optional<Sentence> problem(JsonNode tree) {
        if (!fits(tree, Limits.JSON_DEPTH)) {
            return Optional.of(Sentence.of(WireText.JSON_DEPTH, Limits.JSON_DEPTH));
        }
        if (!isUnicode(tree)) {
            return Optional.of(Sentence.of(WireText.MUST_BE_UNICODE));
        }
        return of(tree).text().getBytes(StandardCharsets.UTF_8).length > Limits.JSON_BYTES
                ? Optional.of(Sentence.of(WireText.JSON_BYTES, Limits.JSON_BYTES))
                : Optional.empty();
    }

    /// @param depth how many objects and lists may stand within each other
    private static boolean fits(JsonNode node, int depth) {
        return !node.isContainer()
                || (depth > 0 && node.values().stream().allMatch(each -> fits(each, depth - 1)));
    }

    private static boolean isUnicode(JsonNode node) {
        return (!node.isString() || isUnicode(node.stringValue()))
                && node.propertyNames().stream().allMatch(RawJsonCodec::isUnicode)
                && node.values().stream().allMatch(RawJsonCodec::isUnicode);
    }

    /// Whether a text can be written in UTF-8, and kept by every database.
    static boolean isUnicode(String text) {
        int next;
        for (int i = 0; i < text.length(); i += Character.charCount(next)) {
            next = text.codePointAt(i);
            if (next == 0 || (next <= Character.MAX_VALUE && Character.isSurrogate((char) next))) {
                return false;
            }
        }
        return true;
    }

    /// A tree in its compact form.
    static RawJson of(JsonNode tree) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            write(tree, out);
        }
        return new RawJson(text.toString());
    }

    private static void write(JsonNode node, JsonGenerator out) {
        switch (node.getNodeType()) {
            case OBJECT -> {
                out.writeStartObject();
                for (Map.Entry<String, JsonNode> member : node.properties()) {
                    out.writeName(member.getKey());
                    write(member.getValue(), out);
                }
                out.writeEndObject();
            }
            case ARRAY -> {
                out.writeStartArray();
                node.values().forEach(each -> write(each, out));
                out.writeEndArray();
            }
            case STRING -> out.writeString(node.stringValue());
            case NUMBER -> out.writeNumber(node.asString());
            case BOOLEAN -> out.writeBoolean(node.booleanValue());
            case NULL -> out.writeNull();
            case BINARY, MISSING, POJO ->
                    throw new IllegalArgumentException(node.getNodeType() + " is no JSON");
        }
    }
}
