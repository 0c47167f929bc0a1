package chat.parley.kit.command;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What every change of something that is others' too can be given.
public final class ChangeOptions {
    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            description = "Why; those whom it concerns are told, and it is kept.")
    private @Nullable String reason;

    @Option(
            names = "--dry-run",
            description = "Change nothing: let the server say what it would do, and to how many.")
    private boolean dryRun;

    public @Nullable String reason() {
        return reason;
    }

    public boolean dryRun() {
        return dryRun;
    }
}
