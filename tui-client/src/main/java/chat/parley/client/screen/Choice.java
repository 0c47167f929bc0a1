package chat.parley.client.screen;

import java.util.List;

/// The completions of a word, one of which stands in its place.
///
/// @param begin where the word begins in the text
public record Choice(List<Candidate> candidates, int at, int begin) {

    /// None of them stands in the word's place yet.
    public static final int NONE = -1;

    public Choice {
        candidates = List.copyOf(candidates);
    }

    /// What a word may become.
    ///
    /// @param text takes the word's place
    /// @param label shown for it
    /// @param about what it is, shown behind the label
    public record Candidate(String text, String label, String about) {}

    Candidate current() {
        return candidates.get(at);
    }

    /// The next one, or the one before; round and round.
    public Choice moved(int step) {
        return new Choice(candidates, Math.floorMod(at + step, candidates.size()), begin);
    }
}
