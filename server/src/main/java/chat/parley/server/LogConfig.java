package chat.parley.server;

import chat.parley.server.config.Setting;

/// What is logged.
///
/// @param level of what goes to the console and to the file
public record LogConfig(
        @Setting(value = "info", about = "how much is logged") Level level,
        @Setting(value = "true", about = "whether each operation leaves a line in access.log")
                boolean access,
        @Setting(value = "5", about = "how many full log files of 10 MB are kept, of each kind")
                int backups) {

    /// How much is logged, from everything to almost nothing.
    public enum Level {
        TRACE,
        DEBUG,
        INFO,
        WARN,
        ERROR
    }
}
