package chat.parley.client.tui;

import java.util.List;

/// The completions of a word, one of which stands in its place.
///
/// @param begin where the word begins in the text
record Choice(List<Candidate> candidates, int at, int begin) {

    /// None of them stands in the word's place yet.
    static final int NONE = -1;

    Choice {
        candidates = List.copyOf(candidates);
    }

    /// What a word may become.
    ///
    /// @param text takes the word's place
    /// @param label shown for it
    /// @param about what it is, shown behind the label
    record Candidate(String text, String label, String about) {}

    Candidate current() {
        return candidates.get(at);
    }

    /// The next one, or the one before; round and round.
    Choice moved(int step) {
        return new Choice(candidates, Math.floorMod(at + step, candidates.size()), begin);
    }
}
