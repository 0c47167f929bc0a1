package chat.parley.server.search;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/// What a character is to a search.
enum CharacterKind {
    /// Between words.
    SEPARATOR,
    /// A letter or digit of a script that is written with spaces.
    SPACED,
    /// A character of a script that is not, or an emoji.
    UNSPACED;

    private static final Set<UnicodeScript> WITHOUT_SPACES =
            EnumSet.of(
                    UnicodeScript.HAN,
                    UnicodeScript.HIRAGANA,
                    UnicodeScript.KATAKANA,
                    UnicodeScript.BOPOMOFO,
                    UnicodeScript.HANGUL,
                    UnicodeScript.THAI,
                    UnicodeScript.LAO,
                    UnicodeScript.KHMER,
                    UnicodeScript.MYANMAR,
                    UnicodeScript.TIBETAN,
                    UnicodeScript.YI);

    static CharacterKind of(int codePoint) {
        if (codePoint < 128) {
            return Character.isLetterOrDigit(codePoint) ? SPACED : SEPARATOR;
        }
        if (Character.isEmoji(codePoint)) {
            return Character.isEmojiModifier(codePoint) ? SEPARATOR : UNSPACED;
        }
        if (!isWordPart(codePoint)) {
            return SEPARATOR;
        }
        return WITHOUT_SPACES.contains(UnicodeScript.of(codePoint)) ? UNSPACED : SPACED;
    }

    /// Letters, digits, and marks that belong to letters.
    private static boolean isWordPart(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK ->
                    !isVariationSelector(codePoint);
            case Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
            default -> Character.isLetterOrDigit(codePoint);
        };
    }

    private static boolean isVariationSelector(int codePoint) {
        return (codePoint >= 0xFE00 && codePoint <= 0xFE0F)
                || (codePoint >= 0xE0100 && codePoint <= 0xE01EF);
    }
}
