package chat.parley.admin.command;

import chat.parley.protocol.Limits;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// How much of a list is wanted.
final class PageOptions {
    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "50",
            description = "At most this many (${DEFAULT-VALUE}).")
    private int limit;

    @Option(names = "--all", description = "All of them, however many.")
    private boolean all;

    @Option(
            names = "--after",
            paramLabel = "LAST",
            description = "Goes on after this one, as the end of a longer list names it.")
    private @Nullable String after;

    /// How many to ask for, when some have been printed already.
    int next(int printed) {
        return all ? Limits.PAGE_SIZE : Math.clamp(limit - (long) printed, 0, Limits.PAGE_SIZE);
    }

    boolean isSensible() {
        return limit >= 1;
    }

    @Nullable String after() {
        return after;
    }
}
