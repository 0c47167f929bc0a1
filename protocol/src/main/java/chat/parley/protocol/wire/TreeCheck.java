package chat.parley.protocol.wire;

import chat.parley.protocol.FieldProblem;
import chat.parley.protocol.Id;
import chat.parley.protocol.Length;
import chat.parley.protocol.Range;
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
    private final List<FieldProblem> problems = new ArrayList<>();

    private TreeCheck() {}

    /// Checks a tree.
    ///
    /// @param extra names that may stand beside the record's own, such as a discriminator
    /// @return the first problems; none when the tree can be bound
    static List<FieldProblem> check(JsonNode tree, Class<?> record, String... extra) {
        TreeCheck check = new TreeCheck();
        check.struct("", tree, new Shape.Struct(record), Set.of(extra));
        return check.problems;
    }

    private void struct(String path, JsonNode node, Shape.Struct struct, Set<String> extra) {
        if (!node.isObject()) {
            problem(path, "must be an object");
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
                problem(join(path, name), "is not known here");
            }
        }
    }

    private void component(String path, @Nullable JsonNode node, Shape.Component component) {
        if (node == null) {
            if (component.required()) {
                problem(path, "is missing");
            }
        } else if (node.isNull()) {
            problem(path, component.required() ? "must not be null" : "must be left out, not null");
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
                    problem(path, "must be one of " + String.join(", ", oneOf.names()));
                }
            }
            case Shape.ListOf list -> list(path, node, list, length);
            case Shape.Texts _ -> texts(path, node);
            case Shape.Family family -> family(path, node, family);
            case Shape.Struct struct -> struct(path, node, struct, Set.of());
            case Shape.Any _ -> {
                if (!node.isObject()) {
                    problem(path, "must be an object");
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
            case BOOLEAN -> expect(path, node.isBoolean(), "must be true or false");
            case INT -> integer(path, node, node.canConvertToInt(), range);
            case LONG -> integer(path, node, node.canConvertToLong(), range);
            case DOUBLE -> {
                if (expect(path, node.isNumber(), "must be a number")) {
                    range(path, node.doubleValue(), range);
                }
            }
            case TEXT -> {
                if (expect(path, node.isString(), "must be a text")) {
                    text(path, node.stringValue(), length);
                }
            }
            case ID -> expect(path, isId(node), "must be an id, a decimal number in quotes");
            case INSTANT -> integer(path, node, node.canConvertToLong(), null);
        }
    }

    private void integer(String path, JsonNode node, boolean fits, @Nullable Range range) {
        if (expect(path, node.isIntegralNumber() && fits, "must be a whole number")) {
            range(path, (double) node.longValue(), range);
        }
    }

    private void range(String path, double value, @Nullable Range range) {
        if (range != null && !(value >= range.min() && value <= range.max())) {
            problem(
                    path,
                    range.max() == Long.MAX_VALUE
                            ? "must be at least " + range.min()
                            : "must be from " + range.min() + " to " + range.max());
        }
    }

    private void text(String path, String text, @Nullable Length length) {
        int codePoints = text.codePointCount(0, text.length());
        if (length != null && (codePoints < length.min() || codePoints > length.max())) {
            problem(path, lengthRule(length, "characters"));
        } else if (text.chars().anyMatch(c -> c == 0)
                || text.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE)) {
            problem(path, "must be well-formed Unicode without U+0000");
        }
    }

    private void list(String path, JsonNode node, Shape.ListOf list, @Nullable Length length) {
        if (!expect(path, node.isArray(), "must be a list")) {
            return;
        }
        if (length != null && (node.size() < length.min() || node.size() > length.max())) {
            problem(path, lengthRule(length, "elements"));
            return;
        }
        for (int i = 0; i < node.size() && !isEnough(); i++) {
            value(path + "[" + i + "]", node.get(i), list.element(), null, null);
        }
    }

    private void texts(String path, JsonNode node) {
        if (!expect(path, node.isObject(), "must be an object")) {
            return;
        }
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            if (isEnough()) {
                return;
            }
            expect(join(path, entry.getKey()), entry.getValue().isString(), "must be a text");
        }
    }

    private void family(String path, JsonNode node, Shape.Family family) {
        JsonNode name = node.isObject() ? node.get(family.discriminator()) : null;
        Class<?> member =
                name != null && name.isString() ? family.members().get(name.stringValue()) : null;
        if (!node.isObject()) {
            problem(path, "must be an object");
        } else if (member == null) {
            problem(
                    join(path, family.discriminator()),
                    "must be one of " + String.join(", ", family.members().keySet()));
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

    private static String lengthRule(Length length, String unit) {
        return length.min() == 0
                ? "must have at most " + length.max() + " " + unit
                : "must have " + length.min() + " to " + length.max() + " " + unit;
    }

    private boolean expect(String path, boolean fits, String problem) {
        if (!fits) {
            problem(path, problem);
        }
        return fits;
    }

    private void problem(String path, String problem) {
        if (!isEnough()) {
            problems.add(new FieldProblem(path.isEmpty() ? "request" : cut(path), problem));
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
