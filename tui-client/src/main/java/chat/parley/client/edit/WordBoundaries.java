package chat.parley.client.edit;

import java.text.BreakIterator;

/// Where words begin and end, for moving and cutting: letters and digits make words, and each
/// Chinese character is one.
final class WordBoundaries {
    private WordBoundaries() {}

    /// The beginning of the word before `offset`, past what is no word.
    static int beginBefore(String text, int offset) {
        BreakIterator words = over(text);
        int end = offset;
        while (end > 0) {
            int begin = words.preceding(end);
            if (isWord(text, begin)) {
                return begin;
            }
            end = begin;
        }
        return 0;
    }

    /// The end of the word behind `offset`, past what is no word.
    static int endBehind(String text, int offset) {
        BreakIterator words = over(text);
        int begin = offset;
        while (begin < text.length()) {
            int end = words.following(begin);
            if (isWord(text, begin)) {
                return end;
            }
            begin = end;
        }
        return text.length();
    }

    private static BreakIterator over(String text) {
        BreakIterator words = BreakIterator.getWordInstance();
        words.setText(text);
        return words;
    }

    private static boolean isWord(String text, int begin) {
        return Character.isLetterOrDigit(text.codePointAt(begin));
    }
}
