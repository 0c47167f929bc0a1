package chat.parley.client.edit;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Texts sent before, oldest first, and the one looked at. The text that was being written when
/// looking back began waits at the young end.
public record InputHistory(List<String> texts, int index, String unsent) {
    private static final int KEPT = 200;

    public static final InputHistory EMPTY = new InputHistory(List.of(), 0, "");

    public InputHistory {
        texts = List.copyOf(texts);
    }

    /// Remembers a text; looking back begins anew.
    public InputHistory add(String text) {
        boolean repeated = text.isBlank() || (!texts.isEmpty() && texts.getLast().equals(text));
        List<String> more =
                repeated
                        ? texts
                        : Stream.concat(texts.stream(), Stream.of(text))
                                .skip(Math.max(0, texts.size() + 1 - KEPT))
                                .toList();
        return new InputHistory(more, more.size(), "");
    }

    /// At the text being written; looking back begins anew.
    public InputHistory left() {
        return new InputHistory(texts, texts.size(), "");
    }

    /// One step back from the text now shown; none where there is no older one.
    public Optional<InputHistory> older(String shown) {
        boolean leaving = index == texts.size();
        return index == 0
                ? Optional.empty()
                : Optional.of(new InputHistory(texts, index - 1, leaving ? shown : unsent));
    }

    /// Where the youngest text is that contains a part, in any letter case, of those that are older
    /// than the one at `before`.
    public Optional<Integer> find(String part, int before) {
        String wanted = part.toLowerCase(Locale.ROOT);
        for (int i = Math.min(before, texts.size()) - 1; i >= 0; i--) {
            if (texts.get(i).toLowerCase(Locale.ROOT).contains(wanted)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /// At one of the texts.
    ///
    /// @param written what was being written
    public InputHistory at(int place, String written) {
        return new InputHistory(texts, place, written);
    }

    /// One step forth; none at the text being written.
    public Optional<InputHistory> newer() {
        return index == texts.size()
                ? Optional.empty()
                : Optional.of(new InputHistory(texts, index + 1, unsent));
    }

    /// The text looked at.
    public String text() {
        return index == texts.size() ? unsent : texts.get(index);
    }
}
