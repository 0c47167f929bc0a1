package chat.parley.kit.text;

import java.util.List;
import java.util.Optional;

/// Emoji by their shortcodes, such as `:tada:`. Messages are kept as they were written; whoever
/// shows one draws the codes. What is no code stays text.
public final class Emoji {
    private static final char COLON = ':';

    /// Punctuation that belongs to addresses, paths and programs rather than to a sentence.
    private static final String PARTS_OF_NAMES = ":_-/\\@#=&%+$`";

    private Emoji() {}

    /// A code, without colons, and what it stands for.
    public record Named(String code, String emoji) {}

    /// The text with every known code drawn. A code stands between spaces, line ends, punctuation
    /// and letters of scripts without spaces; what is inside a word, a number, an address or a path
    /// is none.
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
            boolean follows = open == done && done > 0;
            if (emoji == null
                    || !(follows || mayBegin(text, open))
                    || !(mayEnd(text, close + 1) || begins(text, close + 1))) {
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

    private static boolean mayBegin(String text, int open) {
        return open == 0 || isApart(text.codePointBefore(open));
    }

    private static boolean mayEnd(String text, int end) {
        return end == text.length() || isApart(text.codePointAt(end));
    }

    /// Whether another code begins there, which may stand close to the one before.
    private static boolean begins(String text, int at) {
        int close = text.charAt(at) == COLON ? text.indexOf(COLON, at + 1) : -1;
        return close >= 0 && EmojiTable.CODES.containsKey(text.substring(at + 1, close));
    }

    private static boolean isApart(int c) {
        boolean spaceless =
                Character.isIdeographic(c)
                        || switch (Character.UnicodeScript.of(c)) {
                            case HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
                            default -> false;
                        };
        boolean inNames = c < 0x80 && PARTS_OF_NAMES.indexOf(c) >= 0;
        return spaceless || (!Character.isLetterOrDigit(c) && !inNames);
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
