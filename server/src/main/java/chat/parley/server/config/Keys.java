package chat.parley.server.config;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// All the keys of a tree of configuration records, in order.
public final class Keys {
    private static final String ENVIRONMENT = "PARLEYD_";

    private final Map<String, Setting> settings = new LinkedHashMap<>();

    private final Set<String> tables = new LinkedHashSet<>();

    private Keys() {}

    /// The keys of a record; those of a record within it begin with its name and a dot.
    public static Keys of(Class<? extends Record> type) {
        Keys keys = new Keys();
        keys.add("", type);
        return keys;
    }

    /// Every key with what is said of it.
    public Map<String, Setting> settings() {
        return settings;
    }

    /// The variable of the environment that sets a key.
    public static String variable(String key) {
        return ENVIRONMENT + key.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
    }

    static boolean isOurs(String variable) {
        return variable.startsWith(ENVIRONMENT);
    }

    static String kebab(RecordComponent component) {
        return component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    /// Refuses a key that there is not.
    void require(String key, String source) {
        if (!settings.containsKey(key)) {
            throw new BadConfig(
                    source + ": there is no key " + key + Spelling.hint(key, settings.keySet()));
        }
    }

    /// Refuses a table that there is not.
    void requireTable(String table, String source) {
        if (!tables.contains(table)) {
            throw new BadConfig(
                    source + ": there is no table " + table + Spelling.hint(table, tables));
        }
    }

    /// Refuses a variable of ours that sets no key.
    ///
    /// @return the key that it sets
    String requireVariable(String variable) {
        Map<String, String> keys =
                settings.keySet().stream().collect(Collectors.toMap(Keys::variable, key -> key));
        String key = keys.get(variable);
        if (key == null) {
            throw new BadConfig(
                    "environment: nothing is set by "
                            + variable
                            + Spelling.hint(variable, keys.keySet()));
        }
        return key;
    }

    private void add(String prefix, Class<?> type) {
        for (RecordComponent component : type.getRecordComponents()) {
            String key = prefix + kebab(component);
            Setting setting = component.getAnnotation(Setting.class);
            if (setting == null) {
                tables.add(key);
                add(key + ".", component.getType());
            } else {
                settings.put(key, setting);
            }
        }
    }
}
