package chat.parley.kit.text;

import java.util.List;
import java.util.Optional;

/// Emoji by their shortcodes, such as `:tada:`. Messages are kept as they were written; whoever
/// shows one draws the codes. What is no code stays text.
public final class Emoji {
    private static final char COLON = ':';

    private Emoji() {}

    /// A code, without colons, and what it stands for.
    public record Named(String code, String emoji) {}

    /// The text with every known code drawn.
    public static String draw(String text) {
        int open = text.indexOf(COLON);
        int close = open < 0 ? -1 : text.indexOf(COLON, open + 1);
        if (close < 0) {
            return text;
        }
        StringBuilder drawn = new StringBuilder(text.length());
        int done = 0;
        while (close >= 0) {
            String emoji = EmojiTable.CODES.get(text.substring(open + 1, close));
            if (emoji == null) {
                open = close;
            } else {
                drawn.append(text, done, open).append(emoji);
                done = close + 1;
                open = text.indexOf(COLON, done);
            }
            close = open < 0 ? -1 : text.indexOf(COLON, open + 1);
        }
        return drawn.append(text, done, text.length()).toString();
    }

    /// What a code stands for.
    ///
    /// @param code without its colons
    public static Optional<String> of(String code) {
        return Optional.ofNullable(EmojiTable.CODES.get(code));
    }

    /// The first code of an emoji, without colons.
    public static Optional<String> code(String emoji) {
        return Optional.ofNullable(EmojiTable.EMOJI.get(emoji));
    }

    /// The codes that begin so, in the order of the alphabet, at most `limit`.
    public static List<Named> beginningWith(String prefix, int limit) {
        return EmojiTable.CODES.tailMap(prefix).entrySet().stream()
                .takeWhile(entry -> entry.getKey().startsWith(prefix))
                .limit(limit)
                .map(entry -> new Named(entry.getKey(), entry.getValue()))
                .toList();
    }
}
