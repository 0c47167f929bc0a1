package chat.parley.server.config;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// All the keys of a tree of configuration records, in order.
public final class Keys {
    private static final String ENVIRONMENT = "PARLEYD_";

    private final Map<String, Setting> settings = new LinkedHashMap<>();

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
                    source + ": there is no key " + key + "; did you mean " + nearest(key) + "?");
        }
    }

    private String nearest(String key) {
        return settings.keySet().stream()
                .min(Comparator.comparingInt(known -> distance(known, key)))
                .orElse("");
    }

    private void add(String prefix, Class<?> type) {
        for (RecordComponent component : type.getRecordComponents()) {
            String key = prefix + kebab(component);
            Setting setting = component.getAnnotation(Setting.class);
            if (setting == null) {
                add(key + ".", component.getType());
            } else {
                settings.put(key, setting);
            }
        }
    }

    /// How many characters have to be put in, left out or replaced (Levenshtein).
    static int distance(String one, String other) {
        List<Integer> row = new ArrayList<>();
        for (int j = 0; j <= other.length(); j++) {
            row.add(j);
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row.getFirst();
            row.set(0, i);
            for (int j = 1; j <= other.length(); j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row.get(j);
                row.set(j, Math.min(replaced, 1 + Math.min(row.get(j - 1), row.get(j))));
            }
        }
        return row.getLast();
    }
}
