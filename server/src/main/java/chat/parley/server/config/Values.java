package chat.parley.server.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The texts of settings, and the values that they stand for, by type.
final class Values {
    private static final Pattern DURATION = Pattern.compile("([0-9]{1,9})(ms|s|m|h|d)");
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,19}");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,15})?");

    private Values() {}

    /// Makes the value of a text.
    ///
    /// @throws IllegalArgumentException if the text has another form
    static Object parse(Class<?> type, String text) {
        if (type == String.class) {
            return text;
        } else if (type == boolean.class) {
            return truth(text);
        } else if (type == int.class) {
            return Integer.parseInt(matching(WHOLE, text));
        } else if (type == long.class) {
            return Long.parseLong(matching(WHOLE, text));
        } else if (type == double.class) {
            return Double.parseDouble(matching(DECIMAL, text));
        } else if (type == Duration.class) {
            return duration(text);
        } else if (type == Path.class) {
            return path(text);
        } else if (type == List.class) {
            return text.isBlank() ? List.of() : List.of(text.strip().split("\\s*,\\s*", -1));
        } else if (type.isEnum()) {
            return constant(type, text);
        }
        throw new IllegalStateException(type + " is no type of a setting");
    }

    /// How two values of one type stand to each other, which has an order.
    @SuppressWarnings("unchecked")
    static int compare(Object one, Object other) {
        return ((Comparable<Object>) one).compareTo(other);
    }

    /// What a text of a type looks like, as the end of a sentence.
    static String form(Class<?> type) {
        if (type == Duration.class) {
            return "a duration such as 500ms, 30s, 15m, 2h or 30d";
        } else if (type == boolean.class) {
            return "true or false";
        } else if (type.isEnum()) {
            return "one of " + String.join(", ", names(type));
        } else if (type == List.class) {
            return "a list";
        } else if (type == String.class) {
            return "a text";
        }
        return type == Path.class ? "a path" : "a number that fits";
    }

    private static List<String> names(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(Values::name)
                .collect(Collectors.toUnmodifiableList());
    }

    private static boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static String matching(Pattern pattern, String text) {
        if (!pattern.matcher(text).matches()) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }

    private static Path path(String text) {
        if (text.isEmpty()) {
            throw new InvalidPathException(text, "a path is not empty");
        }
        return Path.of(text);
    }

    private static Object constant(Class<?> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> name(constant).equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(text));
    }

    private static Duration duration(String text) {
        Matcher matcher = DURATION.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(text);
        }
        long amount = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            case "h" -> Duration.ofHours(amount);
            default -> Duration.ofDays(amount);
        };
    }

    private static String name(Object constant) {
        return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT);
    }
}
