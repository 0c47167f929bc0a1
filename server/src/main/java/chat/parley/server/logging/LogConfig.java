package chat.parley.server.logging;

import chat.parley.server.config.Setting;

/// What is logged.
///
/// @param level of what goes to the console and to the file
public record LogConfig(
        @Setting(value = "info", reload = true, about = "how much is logged") Level level,
        @Setting(
                        value = "true",
                        reload = true,
                        about = "whether each operation leaves a line in access.log")
                boolean access,
        @Setting(
                        value = "10485760",
                        min = "4096",
                        max = "1099511627776",
                        about = "how many bytes fill a log file")
                long fileBytes,
        @Setting(
                        value = "5",
                        min = "1",
                        max = "20",
                        about = "how many full log files are kept, of each kind")
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
