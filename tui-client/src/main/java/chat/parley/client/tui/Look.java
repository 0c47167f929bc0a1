package chat.parley.client.tui;

import chat.parley.kit.text.Widths;
import chat.parley.kit.text.Words;

/// How things look to this person on this terminal, and in which language they are said.
///
/// @param glyphs follow from the widths
public record Look(Theme theme, Widths widths, Times times, Words words, Glyphs glyphs) {

    public Look(Theme theme, Widths widths, Times times, Words words) {
        this(theme, widths, times, words, Glyphs.of(widths));
    }

    Look with(Theme changed) {
        return new Look(changed, widths, times, words, glyphs);
    }

    Look with(Widths changed) {
        return new Look(theme, changed, times, words);
    }
}
