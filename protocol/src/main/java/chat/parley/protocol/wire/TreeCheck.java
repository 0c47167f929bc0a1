package chat.parley.protocol.wire;

import chat.parley.protocol.BadField;
import chat.parley.protocol.Id;
import chat.parley.protocol.Limits;
import chat.parley.protocol.Sentence;
import chat.parley.protocol.constraint.Length;
import chat.parley.protocol.constraint.Range;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Holds a JSON tree against the components of a record before anything is bound to it, and names
/// every field that does not fit: missing, null, of the wrong type, unknown, too long, out of
/// range. A mapper alone would take `"5"` and 5.7 for an integer. It stops at the first
/// [Limits#FIELD_PROBLEMS], so that an answer is never much longer than what is asked for.
final class TreeCheck {
    private final List<BadField> problems = new ArrayList<>();

    private TreeCheck() {}

    /// Checks a tree.
    ///
    /// @param extra names that may stand beside the record's own, such as a discriminator
    /// @return the first problems; none when the tree can be bound
    static List<BadField> check(JsonNode tree, Class<?> record, String... extra) {
        TreeCheck check = new TreeCheck();
        check.struct("", tree, new Shape.Struct(record), Set.of(extra));
        return check.problems;
    }

    private void struct(String path, JsonNode node, Shape.Struct struct, Set<String> extra) {
        if (!node.isObject()) {
            problem(path, WireText.MUST_BE_OBJECT);
            return;
        }
        Set<String> known = new HashSet<>(extra);
        for (Shape.Component component : struct.components()) {
            known.add(component.name());
            component(join(path, component.name()), node.get(component.name()), component);
        }
        for (String name : node.propertyNames()) {
            if (isEnough()) {
                return;
            }
            if (!known.contains(name)) {
                problem(join(path, name), WireText.UNKNOWN);
            }
        }
    }

    private void component(String path, @Nullable JsonNode node, Shape.Component component) {
        if (node == null) {
            if (component.required()) {
                problem(path, WireText.MISSING);
            }
        } else if (node.isNull() && component.shape() != Shape.Scalar.JSON) {
            problem(path, component.required() ? WireText.NOT_NULL : WireText.LEFT_OUT);
        } else {
            value(path, node, component.shape(), component.length(), component.range());
        }
    }

    private void value(
            String path,
            JsonNode node,
            Shape shape,
            @Nullable Length length,
            @Nullable Range range) {
        switch (shape) {
            case Shape.Scalar scalar -> scalar(path, node, scalar, length, range);
            case Shape.OneOf oneOf -> {
                if (!node.isString() || !oneOf.names().contains(node.stringValue())) {
                    problem(path, WireText.MUST_BE_ONE_OF, oneOf.names());
                }
            }
            case Shape.ListOf list -> list(path, node, list, length);
            case Shape.Texts _ -> texts(path, node);
            case Shape.Family family -> family(path, node, family);
            case Shape.Struct struct -> struct(path, node, struct, Set.of());
            case Shape.Any _ -> {
                if (!node.isObject()) {
                    problem(path, WireText.MUST_BE_OBJECT);
                }
            }
        }
    }

    private void scalar(
            String path,
            JsonNode node,
            Shape.Scalar scalar,
            @Nullable Length length,
            @Nullable Range range) {
        switch (scalar) {
            case BOOLEAN -> expect(path, node.isBoolean(), WireText.MUST_BE_BOOLEAN);
            case INT -> integer(path, node, node.canConvertToInt(), range);
            case LONG -> integer(path, node, node.canConvertToLong(), range);
            case DOUBLE -> {
                if (expect(path, node.isNumber(), WireText.MUST_BE_NUMBER)) {
                    range(path, node.asDouble(Double.NaN), range);
                }
            }
            case TEXT -> {
                if (expect(path, node.isString(), WireText.MUST_BE_TEXT)) {
                    text(path, node.stringValue(), length);
                }
            }
            case ID -> expect(path, isId(node), WireText.MUST_BE_ID);
            case INSTANT -> integer(path, node, node.canConvertToLong(), null);
            case JSON -> RawJsonCodec.problem(node).ifPresent(why -> problem(path, why));
        }
    }

    private void integer(String path, JsonNode node, boolean fits, @Nullable Range range) {
        if (expect(path, node.isIntegralNumber() && fits, WireText.MUST_BE_WHOLE)) {
            range(path, (double) node.longValue(), range);
        }
    }

    private void range(String path, double value, @Nullable Range range) {
        if (range != null && !(value >= range.min() && value <= range.max())) {
            if (range.max() == Long.MAX_VALUE) {
                problem(path, WireText.AT_LEAST, range.min());
            } else {
                problem(path, WireText.FROM_TO, range.min(), range.max());
            }
        }
    }

    private void text(String path, String text, @Nullable Length length) {
        int codePoints = text.codePointCount(0, text.length());
        if (length != null && (codePoints < length.min() || codePoints > length.max())) {
            length(path, length, WireText.CHARACTERS, WireText.MOST_CHARACTERS);
        } else if (!RawJsonCodec.isUnicode(text)) {
            problem(path, WireText.MUST_BE_UNICODE);
        }
    }

    private void list(String path, JsonNode node, Shape.ListOf list, @Nullable Length length) {
        if (!expect(path, node.isArray(), WireText.MUST_BE_LIST)) {
            return;
        }
        if (length != null && (node.size() < length.min() || node.size() > length.max())) {
            length(path, length, WireText.ELEMENTS, WireText.MOST_ELEMENTS);
            return;
        }
        for (int i = 0; i < node.size() && !isEnough(); i++) {
            value(path + "[" + i + "]", node.get(i), list.element(), null, null);
        }
    }

    private void texts(String path, JsonNode node) {
        if (!expect(path, node.isObject(), WireText.MUST_BE_OBJECT)) {
            return;
        }
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            if (isEnough()) {
                return;
            }
            expect(join(path, entry.getKey()), entry.getValue().isString(), WireText.MUST_BE_TEXT);
        }
    }

    private void family(String path, JsonNode node, Shape.Family family) {
        JsonNode name = node.isObject() ? node.get(family.discriminator()) : null;
        Class<?> member =
                name != null && name.isString() ? family.members().get(name.stringValue()) : null;
        if (!node.isObject()) {
            problem(path, WireText.MUST_BE_OBJECT);
        } else if (member == null) {
            problem(
                    join(path, family.discriminator()),
                    WireText.MUST_BE_ONE_OF,
                    family.members().keySet());
        } else {
            struct(path, node, new Shape.Struct(member), Set.of(family.discriminator()));
        }
    }

    private static boolean isId(JsonNode node) {
        if (!node.isString()) {
            return false;
        }
        try {
            return Id.parse(node.stringValue()).value() > 0;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private void length(String path, Length length, WireText fromTo, WireText atMost) {
        if (length.min() == 0) {
            problem(path, atMost, length.max());
        } else {
            problem(path, fromTo, length.min(), length.max());
        }
    }

    private boolean expect(String path, boolean fits, WireText problem) {
        if (!fits) {
            problem(path, problem);
        }
        return fits;
    }

    private void problem(String path, WireText problem, Object... filling) {
        problem(path, Sentence.of(problem, filling));
    }

    private void problem(String path, Sentence problem) {
        if (!isEnough()) {
            problems.add(new BadField(path.isEmpty() ? "request" : cut(path), problem));
        }
    }

    private boolean isEnough() {
        return problems.size() >= Limits.FIELD_PROBLEMS;
    }

    /// Names that nobody knows are as long as their sender likes.
    static String cut(String name) {
        if (name.length() <= Limits.FIELD_NAME_CHARACTERS) {
            return name;
        }
        int end = name.offsetByCodePoints(0, Limits.FIELD_NAME_CHARACTERS / 2);
        return name.substring(0, end) + "…";
    }

    private static String join(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
