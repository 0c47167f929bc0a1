package chat.parley.server.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.toml.TomlMapper;

/// What is configured: flags over the environment over a TOML file over the defaults. A key that
/// there is not is an error, wherever it stands.
///
/// @param <T> the record tree that holds it
public final class Configuration<T extends Record> {
    private static final String MASKED = "********";

    private final ConfigurationKeys keys;
    private final Class<T> type;
    private final Map<String, String> values = new LinkedHashMap<>();

    public Configuration(Class<T> type) {
        this.type = type;
        this.keys = ConfigurationKeys.of(type);
    }

    /// Adds what a file says.
    ///
    /// @throws BadConfig if it cannot be read, is not TOML, or has unknown keys
    public Configuration<T> file(Path file) {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new BadConfig(file + " cannot be read");
        }
        try {
            table(file.toString(), "", new TomlMapper().readTree(file));
        } catch (JacksonException e) {
            throw new BadConfig(file + " is not TOML: " + e.getOriginalMessage());
        }
        return this;
    }

    /// Adds what the environment says: `PARLEYD_WEB_LISTEN` is `web.listen`.
    public Configuration<T> environment(Map<String, String> environment) {
        environment.forEach(
                (variable, value) -> {
                    if (ConfigurationKeys.isOurs(variable)) {
                        keys.ofVariable(variable, value)
                                .ifPresent(key -> set("environment", key, value));
                    }
                });
        return this;
    }

    /// Sets one key, as a flag does; null leaves it as it is.
    public Configuration<T> flag(String key, @Nullable Object value) {
        if (value != null) {
            put("flag", key, value.toString());
        }
        return this;
    }

    /// The whole, checked.
    ///
    /// @throws BadConfig if a value does not fit its key
    public T read() {
        return new Binder(values).bind(type);
    }

    /// What every key is set to, or its default, as it would stand in the environment.
    public Map<String, String> values() {
        Map<String, String> all = new LinkedHashMap<>();
        keys.settings()
                .forEach((key, setting) -> all.put(key, values.getOrDefault(key, setting.value())));
        return all;
    }

    /// All keys with their values, as a TOML file would have them; secrets are masked.
    public String show() {
        StringBuilder text = new StringBuilder();
        String table = "";
        for (Map.Entry<String, Setting> entry : keys.settings().entrySet()) {
            String key = entry.getKey();
            String parent = key.substring(0, Math.max(0, key.lastIndexOf('.')));
            if (!parent.equals(table)) {
                table = parent;
                text.append("\n[").append(table).append("]\n");
            }
            String value = values.getOrDefault(key, entry.getValue().value());
            text.append(key.substring(parent.isEmpty() ? 0 : parent.length() + 1))
                    .append(" = \"")
                    .append(entry.getValue().secret() && !value.isEmpty() ? MASKED : quoted(value))
                    .append("\"\n");
        }
        return text.toString();
    }

    private static String quoted(String value) {
        return value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }

    private void table(String file, String prefix, JsonNode table) {
        for (Map.Entry<String, JsonNode> entry : table.properties()) {
            String key = prefix + entry.getKey();
            JsonNode value = entry.getValue();
            if (value.isObject()) {
                keys.requireTable(key, file);
                table(file, key + ".", value);
            } else if (value.isArray()) {
                put(
                        file,
                        key,
                        value.valueStream()
                                .map(JsonNode::asString)
                                .collect(Collectors.joining(",")));
            } else {
                put(file, key, value.asString());
            }
        }
    }

    private void put(String source, String key, String value) {
        keys.require(key, source);
        set(source, key, value);
    }

    /// Where U+FFFD stands, something was that is not UTF-8: it is lost already.
    private void set(String source, String key, String value) {
        if (value.indexOf('\uFFFD') >= 0) {
            throw new BadConfig(source + ": the value of " + key + " is not UTF-8");
        }
        values.put(key, value);
    }
}
