package chat.parley.server;

import chat.parley.server.config.Setting;

/// What is logged.
///
/// @param level of what goes to the console and to the file
public record LogConfig(
        @Setting(value = "info", about = "how much is logged") Level level,
        @Setting(value = "true", about = "whether each operation leaves a line in access.log")
                boolean access,
        @Setting(value = "10485760", about = "how many bytes fill a log file") long fileBytes,
        @Setting(value = "5", about = "how many full log files are kept, of each kind")
                int backups) {
    private static final int MOST_BACKUPS = 20;

    public LogConfig {
        if (fileBytes < 1) {
            throw new IllegalArgumentException("log.file-bytes must be positive");
        }
        if (backups < 1 || backups > MOST_BACKUPS) {
            throw new IllegalArgumentException("log.backups must be from 1 to " + MOST_BACKUPS);
        }
    }

    /// How much is logged, from everything to almost nothing.
    public enum Level {
        TRACE,
        DEBUG,
        INFO,
        WARN,
        ERROR
    }
}
