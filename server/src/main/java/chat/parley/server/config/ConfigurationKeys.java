package chat.parley.server.config;

import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// All the keys of a tree of configuration records, in order.
public final class ConfigurationKeys {
    private static final String ENVIRONMENT = "PARLEYD_";

    private final Map<String, Setting> settings = new LinkedHashMap<>();

    private final Map<String, Class<?>> types = new HashMap<>();

    private final Set<String> tables = new LinkedHashSet<>();

    private ConfigurationKeys() {}

    /// The keys of a record; those of a record within it begin with its name and a dot.
    public static ConfigurationKeys of(Class<? extends Record> type) {
        ConfigurationKeys keys = new ConfigurationKeys();
        keys.add("", type);
        return keys;
    }

    /// Every key with what is said of it.
    public Map<String, Setting> settings() {
        return settings;
    }

    /// What the values of a key look like, as the end of a sentence.
    public String form(String key) {
        Class<?> type = types.get(key);
        if (type == null) {
            throw new IllegalArgumentException("there is no key " + key);
        }
        return Values.form(type);
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
                    source
                            + ": there is no key "
                            + key
                            + KeySuggestion.hint(key, settings.keySet()));
        }
    }

    /// Refuses a table that there is not.
    void requireTable(String table, String source) {
        if (!tables.contains(table)) {
            throw new BadConfig(
                    source + ": there is no table " + table + KeySuggestion.hint(table, tables));
        }
    }

    /// The key that a variable of ours sets; empty for one that an orchestrator sets.
    ///
    /// @throws BadConfig if it sets nothing
    Optional<String> ofVariable(String variable, String value) {
        Map<String, String> keys =
                settings.keySet().stream()
                        .collect(Collectors.toMap(ConfigurationKeys::variable, key -> key));
        String key = keys.get(variable);
        if (key == null && !Orchestration.sets(variable, value)) {
            throw new BadConfig(
                    "environment: nothing is set by "
                            + variable
                            + KeySuggestion.hint(ENVIRONMENT, variable, keys.keySet()));
        }
        return Optional.ofNullable(key);
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
                types.put(key, component.getType());
            }
        }
    }
}
