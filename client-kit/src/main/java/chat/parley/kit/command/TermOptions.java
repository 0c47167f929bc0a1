package chat.parley.kit.command;

import chat.parley.kit.console.UsageProblem;
import chat.parley.protocol.operation.Term;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/// When something that is imposed ends: `--for` or `--until`, or neither.
public final class TermOptions {
    @ArgGroup private End end = new End();

    /// At most one of them.
    static final class End {
        @Option(
                names = "--for",
                paramLabel = "TIME",
                description = "End it after this time, such as 30m, 2h30m or 7d.")
        private @Nullable Duration duration;

        @Option(
                names = "--until",
                paramLabel = "TIME",
                description = "End it then, such as '2026-12-24 18:00' or 2026-12-24T18:00:00Z.")
        private @Nullable Instant until;
    }

    /// The term that was given; null for none, which is: until it is undone.
    ///
    /// @throws UsageProblem if it would be over at once
    public @Nullable Term term() {
        if (end.duration != null) {
            if (!end.duration.isPositive()) {
                throw new UsageProblem(UsageText.LASTS_NOTHING);
            }
            return new Term(null, end.duration.toMillis());
        }
        if (end.until == null) {
            return null;
        }
        if (!end.until.isAfter(Instant.now())) {
            throw new UsageProblem(UsageText.OVER_ALREADY);
        }
        return new Term(end.until, null);
    }
}
