package chat.parley.admin.command;

import chat.parley.kit.command.Moments;
import chat.parley.kit.console.UsageProblem;
import chat.parley.protocol.operation.Term;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// When something ends.
final class TermOptions {
    @Option(
            names = "--for",
            paramLabel = "TIME",
            description = "For so long, such as 30m, 2h30m or 7d; without an end unless given.")
    private @Nullable Duration duration;

    @Option(
            names = "--until",
            paramLabel = "TIME",
            converter = Moments.class,
            description = "Until then, such as 2030-01-01, '2030-01-01 18:00' or RFC 3339.")
    private @Nullable Instant until;

    @Nullable Term term() {
        if (duration != null && until != null) {
            throw new UsageProblem("--for and --until both say when it ends");
        }
        if (duration == null && until == null) {
            return null;
        }
        return new Term(until, duration == null ? null : duration.toMillis());
    }
}
