package chat.parley.server.document;

import chat.parley.server.config.ConfigurationKeys;
import chat.parley.server.config.Setting;
import java.util.Map;

/// Writes `configuration.md`, for people who run a server: every setting with its default, what it
/// may be, what it means, and the variable that sets it.
final class ConfigurationDocument {
    private static final String INTRODUCTION =
            """
            # Settings

            This page is written from the code by `make docs`; do not edit it.

            A setting stands in a TOML file (`parleyd serve --config parleyd.toml`), in the
            environment, or, the common ones, in a flag (`parleyd serve --help`). Flags count more
            than the environment, and that more than the file. A key or a variable that there is
            not is an error, and so is a value outside of its bounds. What Kubernetes sets for a
            service called `parleyd` (`PARLEYD_SERVICE_HOST`, `PARLEYD_PORT=tcp://...`) is passed
            over.

                data = "/srv/parley"
                [web]
                listen = "0.0.0.0:443"
                hosts = ["chat.example.org"]

            `parleyd check` shows all of them as they are configured, and opens and resolves what
            they name. Durations are written `500ms`, `30s`, `15m`, `2h` or `30d`. In the
            environment the elements of a list have commas between them.

            A server that runs takes up what is marked with ↻ when it gets SIGHUP or is told
            `parleyctl reload`; anything else needs a restart.

            `PARLEYD_JVM_OPTIONS` is for the JVM that the server runs in:
            `PARLEYD_JVM_OPTIONS=-Xmx1g bin/parleyd serve`. Unless told otherwise, it takes up to
            a quarter of the machine's memory.
            """;

    private final ConfigurationKeys keys;
    private final StringBuilder text = new StringBuilder();

    ConfigurationDocument(ConfigurationKeys keys) {
        this.keys = keys;
    }

    String document() {
        text.append(INTRODUCTION);
        String table = "none yet";
        for (Map.Entry<String, Setting> entry : keys.settings().entrySet()) {
            String key = entry.getKey();
            String parent = key.substring(0, Math.max(0, key.lastIndexOf('.')));
            if (!parent.equals(table)) {
                table = parent;
                heading(table);
            }
            row(key, entry.getValue());
        }
        return text.toString();
    }

    private void heading(String table) {
        text.append("\n## ")
                .append(table.isEmpty() ? "Beside all tables" : "`[" + table + "]`")
                .append("\n\n| key | default | what it is | values | variable |\n")
                .append("|---|---|---|---|---|\n");
    }

    private void row(String key, Setting setting) {
        text.append(
                "| `%s`%s | %s | %s | %s | `%s` |\n"
                        .formatted(
                                key,
                                setting.reload() ? " ↻" : "",
                                setting.value().isEmpty() ? "" : "`" + setting.value() + "`",
                                setting.about(),
                                values(key, setting),
                                ConfigurationKeys.variable(key)));
    }

    private String values(String key, Setting setting) {
        return setting.min().isEmpty()
                ? keys.form(key)
                : "`" + setting.min() + "` to `" + setting.max() + "`";
    }
}
