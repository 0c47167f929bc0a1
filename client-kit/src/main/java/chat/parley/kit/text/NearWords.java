package chat.parley.kit.text;

import java.util.Collection;
import java.util.List;

/// Words that somebody may have meant by a mistyped one: those of the least edits, where letters
/// that changed places are one.
public final class NearWords {
    private static final int MOST_EDITS = 2;
    private static final int MOST = 3;

    private NearWords() {}

    /// The nearest, three at most, by name; none where all are too far.
    public static List<String> of(String typed, Collection<String> words) {
        int allowed = Math.min(MOST_EDITS, typed.length() - 1);
        int least = words.stream().mapToInt(word -> edits(typed, word)).min().orElse(allowed + 1);
        return words.stream()
                .filter(word -> least <= allowed && edits(typed, word) == least)
                .sorted()
                .limit(MOST)
                .toList();
    }

    /// The distance of Damerau and Levenshtein, without edits between swapped letters.
    private static int edits(String one, String other) {
        int[][] edits = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                edits[i][j] = i == 0 || j == 0 ? i + j : step(edits, one, other, i, j);
            }
        }
        return edits[one.length()][other.length()];
    }

    private static int step(int[][] edits, String one, String other, int i, int j) {
        boolean same = one.charAt(i - 1) == other.charAt(j - 1);
        int changed = edits[i - 1][j - 1] + (same ? 0 : 1);
        int least = Math.min(changed, 1 + Math.min(edits[i - 1][j], edits[i][j - 1]));
        boolean swapped =
                i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(least, 1 + edits[i - 2][j - 2]) : least;
    }
}
