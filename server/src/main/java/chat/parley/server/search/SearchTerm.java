package chat.parley.server.search;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A word or phrase that a message has to have. Where its ends are letters of a script with spaces,
/// it stands for whole words there, or for the beginning of the last.
///
/// @param text folded
/// @param quoted whether its last word is meant as it stands
record SearchTerm(String text, boolean quoted) {
    /// So many letters are enough to be the beginning of something.
    private static final int BEGINNING = 3;

    /// What the index is asked for; nothing, where the term has only signs, which it does not have.
    Stream<String> query() {
        List<WordRun> runs = WordRun.of(text);
        return IntStream.range(0, runs.size())
                .boxed()
                .flatMap(
                        i -> {
                            WordRun run = runs.get(i);
                            boolean open = i == runs.size() - 1 && isOpen(run);
                            return IndexTokens.query(run, open || isCut(run)).stream();
                        });
    }

    private static boolean isCut(WordRun run) {
        return run.spaced() && run.characters().length > IndexTokens.WORD_CHARACTERS;
    }

    /// Whether the last word may go on behind the term.
    private boolean isOpen(WordRun last) {
        return !quoted
                && last.spaced()
                && text.endsWith(last.text())
                && last.characters().length >= BEGINNING;
    }

    /// Whether a folded text has it.
    boolean isIn(String folded) {
        List<WordRun> runs = WordRun.of(text);
        boolean open = runs.isEmpty() || isOpen(runs.getLast());
        for (int at = folded.indexOf(text); at >= 0; at = folded.indexOf(text, at + 1)) {
            int end = at + text.length();
            if (!joins(folded, at) && (open || !joins(folded, end))) {
                return true;
            }
        }
        return false;
    }

    /// Whether a place is within a word of a script with spaces.
    private static boolean joins(String folded, int place) {
        return place > 0
                && place < folded.length()
                && isSpaced(folded.codePointBefore(place))
                && isSpaced(folded.codePointAt(place));
    }

    private static boolean isSpaced(int codePoint) {
        return CharacterKind.of(codePoint) == CharacterKind.SPACED;
    }
}
