package chat.parley.server.search;

import java.util.ArrayList;
import java.util.List;

/// A stretch of a text in which nothing separates words: letters and digits of scripts that are
/// written with spaces, or characters of those that are not, emoji among them.
///
/// @param text folded
/// @param spaced whether spaces stand between the words of its script
record WordRun(String text, boolean spaced) {

    /// The stretches of a folded text, in order.
    static List<WordRun> of(String folded) {
        List<WordRun> runs = new ArrayList<>();
        int start = 0;
        CharacterKind before = CharacterKind.SEPARATOR;
        for (int i = 0; i < folded.length(); ) {
            int codePoint = folded.codePointAt(i);
            CharacterKind kind = CharacterKind.of(codePoint);
            if (kind != before) {
                add(runs, folded.substring(start, i), before);
                start = i;
                before = kind;
            }
            i += Character.charCount(codePoint);
        }
        add(runs, folded.substring(start), before);
        return runs;
    }

    private static void add(List<WordRun> runs, String text, CharacterKind kind) {
        if (kind != CharacterKind.SEPARATOR && !text.isEmpty()) {
            runs.add(new WordRun(text, kind == CharacterKind.SPACED));
        }
    }

    /// Its characters, in code points.
    int[] characters() {
        return text.codePoints().toArray();
    }
}
