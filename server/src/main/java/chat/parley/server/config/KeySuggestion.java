package chat.parley.server.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

/// Guesses what was meant by a word that there is not.
final class KeySuggestion {
    /// One slip in so many letters is still the same word.
    private static final int LETTERS_A_SLIP = 4;

    private KeySuggestion() {}

    /// The end of a sentence that asks for the word that was meant; empty when none is near.
    static String hint(String written, Collection<String> words) {
        return hint("", written, words);
    }

    /// The same for words that all begin alike, which makes none of them nearer.
    static String hint(String prefix, String written, Collection<String> words) {
        int rest = prefix.length();
        return nearest(
                        written.substring(rest),
                        words.stream().map(word -> word.substring(rest)).toList())
                .map(word -> "; did you mean " + prefix + word + "?")
                .orElse("");
    }

    /// The word that is nearest, if it is near: a few slips away, or the same at another place.
    static Optional<String> nearest(String written, Collection<String> words) {
        int most = 1 + written.length() / LETTERS_A_SLIP;
        return words.stream()
                .filter(word -> isMisplaced(written, word) || distance(written, word) <= most)
                .min(Comparator.comparingInt(word -> distance(written, word)));
    }

    private static boolean isMisplaced(String written, String word) {
        return last(written).equals(last(word));
    }

    private static String last(String key) {
        return key.substring(key.lastIndexOf('.') + 1);
    }

    /// How many characters have to be put in, left out or replaced (Levenshtein).
    static int distance(String one, String other) {
        int[] row = IntStream.rangeClosed(0, other.length()).toArray();
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j - 1], row[j]));
            }
        }
        return row[other.length()];
    }
}
