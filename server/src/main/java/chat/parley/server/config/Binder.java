package chat.parley.server.config;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Makes configuration records of texts.
final class Binder {
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
        String key = prefix + ConfigurationKeys.kebab(component);
        Setting setting = component.getAnnotation(Setting.class);
        if (setting == null) {
            return bind(key + ".", component.getType());
        }
        String text = values.getOrDefault(key, setting.value());
        if (text.isEmpty() && component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            return null;
        }
        Object value = parsed(key, setting, component.getType(), text);
        hold(key, setting, component.getType(), value);
        return value;
    }

    private static Object parsed(String key, Setting setting, Class<?> type, String text) {
        try {
            return Values.parse(type, text);
        } catch (IllegalArgumentException e) {
            String shown = setting.secret() ? "the value" : "\"" + text + "\"";
            throw new BadConfig(key + ": " + shown + " is not " + Values.form(type));
        }
    }

    /// Refuses what lies outside the bounds of its key.
    private static void hold(String key, Setting setting, Class<?> type, Object value) {
        if (!setting.min().isEmpty()
                && Values.compare(value, Values.parse(type, setting.min())) < 0) {
            throw new BadConfig(key + " must be at least " + setting.min());
        }
        if (!setting.max().isEmpty()
                && Values.compare(value, Values.parse(type, setting.max())) > 0) {
            throw new BadConfig(key + " must be at most " + setting.max());
        }
    }
}
