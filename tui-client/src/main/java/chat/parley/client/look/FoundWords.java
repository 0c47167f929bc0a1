package chat.parley.client.look;

import chat.parley.protocol.Folding;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// A text with the words in it that were looked for, in pieces from left to right.
public final class FoundWords {
    private FoundWords() {}

    /// A part of the text.
    ///
    /// @param found whether it was looked for
    public record Piece(String text, boolean found) {}

    /// The pieces of a text.
    ///
    /// @param words folded, as the server looked for them
    public static List<Piece> in(String text, List<String> words) {
        return pieces(text, marks(text, words));
    }

    /// The pieces of a text of which single characters were looked for.
    public static List<Piece> at(String text, List<Integer> places) {
        BitSet found = new BitSet();
        places.forEach(found::set);
        return pieces(text, found);
    }

    private static List<Piece> pieces(String text, BitSet found) {
        List<Piece> pieces = new ArrayList<>();
        for (int start = 0; start < text.length(); ) {
            boolean here = found.get(start);
            int end = here ? found.nextClearBit(start) : found.nextSetBit(start);
            int to = end < 0 ? text.length() : Math.min(end, text.length());
            pieces.add(new Piece(text.substring(start, to), here));
            start = to;
        }
        return pieces;
    }

    /// Where the first of the words is; 0 where none is.
    public static int first(String text, List<String> words) {
        return Math.max(0, marks(text, words).nextSetBit(0));
    }

    private static BitSet marks(String text, List<String> words) {
        StringBuilder folded = new StringBuilder();
        List<Integer> places = new ArrayList<>(); // of each folded character, in the text
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            String one = Folding.fold(Character.toString(text.codePointAt(i)));
            folded.append(one);
            for (int each = 0; each < one.length(); each++) {
                places.add(i);
            }
        }
        places.add(text.length());
        BitSet marks = new BitSet();
        for (String word : words) {
            mark(marks, folded, places, word);
        }
        return marks;
    }

    private static void mark(
            BitSet marks, StringBuilder folded, List<Integer> places, String word) {
        for (int at = folded.indexOf(word);
                at >= 0 && !word.isEmpty();
                at = folded.indexOf(word, at + 1)) {
            marks.set(places.get(at), places.get(at + word.length()));
        }
    }
}
