package chat.parley.kit.text;

import java.text.BreakIterator;

/// Where one character, as a reader counts them, ends and the next begins (extended grapheme
/// clusters, Unicode Annex 29): `é`, a flag, a family of four. Offsets count UTF-16 units.
public final class Graphemes {
    /// The longest emoji sequences have some twenty units: what is longer is cut here.
    private static final int LONGEST = 64;

    private static final int ZERO_WIDTH_JOINER = 0x200d;
    private static final int THAI_AM = 0xe33;
    private static final int LAO_AM = 0xeb3;
    private static final int LIGHT_SKIN = 0x1f3fb;
    private static final int DARK_SKIN = 0x1f3ff;

    private Graphemes() {}

    /// The end of the grapheme that begins at `offset`, which must lie before the end of the text.
    public static int next(String text, int offset) {
        char c = text.charAt(offset);
        boolean alone = offset + 1 == text.length() || isSimple(text.charAt(offset + 1));
        if (isSimple(c) && alone && c != '\r') {
            return offset + 1;
        }
        int limit = Math.min(text.length(), offset + LONGEST);
        BreakIterator breaks = BreakIterator.getCharacterInstance();
        breaks.setText(text.substring(offset, limit));
        return offset + cell(text, offset, offset + breaks.next());
    }

    /// Terminals draw letter after letter: of a conjunct each letter with its marks has a place of
    /// its own, and so has a second spacing mark. So nothing is wider than two columns.
    private static int cell(String text, int begin, int end) {
        int spacing = 0;
        for (int at = begin, c; at < end; at += Character.charCount(c)) {
            c = text.codePointAt(at);
            spacing += isSpacing(c) ? 1 : 0;
            if (at > begin && (spacing > 1 || isFurtherLetter(c))) {
                return at - begin;
            }
        }
        return end - begin;
    }

    /// A mark that takes a column: class Mc, and the vowels AM of Thai and Lao.
    static boolean isSpacing(int c) {
        return Character.getType(c) == Character.COMBINING_SPACING_MARK
                || c == THAI_AM
                || c == LAO_AM;
    }

    private static boolean isFurtherLetter(int c) {
        return Character.getType(c) == Character.OTHER_LETTER
                && !isSpacing(c)
                && Character.UnicodeScript.of(c) != Character.UnicodeScript.HANGUL;
    }

    /// The beginning of the grapheme that ends at `offset`, which must lie behind the beginning.
    public static int previous(String text, int offset) {
        int begin = text.lastIndexOf('\n', offset - 2) + 1;
        int end = next(text, begin);
        while (end < offset) {
            begin = end;
            end = next(text, begin);
        }
        return begin;
    }

    /// The emoji that a sequence of several begins with: the hand without the colour of its skin,
    /// the first of a family. Anything else is itself.
    public static String unjoined(String grapheme) {
        for (int at = 0;
                at < grapheme.length();
                at += Character.charCount(grapheme.codePointAt(at))) {
            int c = grapheme.codePointAt(at);
            boolean joint = c == ZERO_WIDTH_JOINER || (c >= LIGHT_SKIN && c <= DARK_SKIN);
            if (joint && at > 0) {
                return grapheme.substring(0, at);
            }
        }
        return grapheme;
    }

    /// Joins with none of its kind: Latin, Chinese, kana, Korean syllables, their punctuation, and
    /// the arrows, lines and signs that screens are drawn with.
    private static boolean isSimple(char c) {
        return (c < 0x300 && c != 0xa9 && c != 0xad && c != 0xae)
                || (c >= 0x2010 && c <= 0x2027)
                || (c >= 0x2190 && c <= 0x27bf)
                || (c >= 0x3001 && c <= 0x3029)
                || (c >= 0x3041 && c <= 0x3096)
                || (c >= 0x30a1 && c <= 0x30fa)
                || (c >= 0x4e00 && c <= 0x9fff)
                || (c >= 0xac00 && c <= 0xd7a3)
                || (c >= 0xff01 && c <= 0xff5e);
    }
}
