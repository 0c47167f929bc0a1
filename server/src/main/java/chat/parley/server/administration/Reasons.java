package chat.parley.server.administration;

import org.jspecify.annotations.Nullable;

/// The reasons that administrators give, and what they say about roles and rights: a line, which
/// will be printed on other people's terminals.
public final class Reasons {
    private Reasons() {}

    /// The words in one line, without control characters; null and blank are null.
    public static @Nullable String line(@Nullable String words) {
        String line = words == null ? "" : words.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.isEmpty() ? null : line;
    }
}
