package chat.parley.server.config;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Makes configuration records of texts.
final class Binder {
    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})(ms|s|m|h|d)");

    private final Map<String, String> values;

    /// Binds what is configured, by key; what is not has its default.
    Binder(Map<String, String> values) {
        this.values = values;
    }

    <T extends Record> T bind(Class<T> type) {
        return type.cast(bind("", type));
    }

    private Object bind(String prefix, Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        @Nullable Object[] arguments =
                Arrays.stream(components).map(part -> value(prefix, part)).toArray();
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            Throwable cause = e.getCause();
            throw new BadConfig(String.valueOf(cause == null ? e : cause.getMessage()));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " cannot be made", e);
        }
    }

    private @Nullable Object value(String prefix, RecordComponent component) {
        String key = prefix + Keys.kebab(component);
        Setting setting = component.getAnnotation(Setting.class);
        if (setting == null) {
            return bind(key + ".", component.getType());
        }
        String text = values.getOrDefault(key, setting.value());
        if (text.isEmpty() && component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            return null;
        }
        try {
            return parse(component.getType(), text);
        } catch (IllegalArgumentException e) {
            String shown = setting.secret() ? "the value" : "\"" + text + "\"";
            throw new BadConfig(key + ": " + shown + " is not " + form(component.getType()));
        }
    }

    private static Object parse(Class<?> type, String text) {
        if (type == String.class) {
            return text;
        } else if (type == boolean.class) {
            return switch (text) {
                case "true" -> true;
                case "false" -> false;
                default -> throw new IllegalArgumentException(text);
            };
        } else if (type == int.class) {
            return Integer.parseInt(text);
        } else if (type == long.class) {
            return Long.parseLong(text);
        } else if (type == double.class) {
            return Double.parseDouble(text);
        } else if (type == Duration.class) {
            return duration(text);
        } else if (type == Path.class) {
            return Path.of(text);
        } else if (type == List.class) {
            return text.isBlank() ? List.of() : List.of(text.strip().split("\\s*,\\s*"));
        } else if (type.isEnum()) {
            return constant(type, text);
        }
        throw new IllegalStateException(type + " is no type of a setting");
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

    private static String form(Class<?> type) {
        if (type == Duration.class) {
            return "a duration such as 500ms, 30s, 15m, 2h or 30d";
        } else if (type == boolean.class) {
            return "true or false";
        } else if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(Binder::name)
                    .collect(Collectors.joining(", ", "one of ", ""));
        }
        return type == Path.class ? "a path" : "a number that fits";
    }

    private static String name(Object constant) {
        return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT);
    }
}
