package chat.parley.client.screen;

import chat.parley.kit.command.Durations;
import chat.parley.protocol.Spelling;
import chat.parley.protocol.model.NotifyLevel;
import chat.parley.protocol.operation.Term;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What is written behind `/notify`.
public final class NotifyWords {
    private NotifyWords() {}

    public static Optional<NotifyLevel> level(String word) {
        String wanted = word.toLowerCase(Locale.ROOT);
        return Arrays.stream(NotifyLevel.values())
                .filter(one -> Spelling.of(one).equals(wanted))
                .findFirst();
    }

    /// A time such as `2h`; empty where it is none, or none that lasts.
    public static Optional<Term> time(String written) {
        return Durations.read(written.strip())
                .filter(duration -> duration.isPositive())
                .map(duration -> new Term(null, duration.toMillis()));
    }
}
