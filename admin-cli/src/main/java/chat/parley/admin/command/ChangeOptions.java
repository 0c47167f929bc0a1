package chat.parley.admin.command;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// How a change is made.
final class ChangeOptions {
    @Option(names = "--reason", paramLabel = "TEXT", description = "Why; it stands in the audit.")
    private @Nullable String reason;

    @Option(
            names = "--dry-run",
            description = "Changes nothing: the server says what it would touch.")
    private boolean dryRun;

    @Option(names = "--yes", description = "Without asking; needed where nobody can be asked.")
    private boolean yes;

    @Nullable String reason() {
        return reason;
    }

    boolean dryRun() {
        return dryRun;
    }

    boolean yes() {
        return yes;
    }
}
