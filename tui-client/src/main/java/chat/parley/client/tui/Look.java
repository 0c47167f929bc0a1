package chat.parley.client.tui;

import chat.parley.client.command.Arrangement;
import chat.parley.kit.text.Widths;
import chat.parley.kit.text.Words;

/// How things look to this person on this terminal, and in which language they are said.
///
/// @param glyphs follow from the widths
/// @param arrangement where one's own messages stand
/// @param links whether the terminal is told what is a link
public record Look(
        Theme theme,
        Widths widths,
        Times times,
        Words words,
        Glyphs glyphs,
        Arrangement arrangement,
        boolean links) {

    public Look(
            Theme theme,
            Widths widths,
            Times times,
            Words words,
            Arrangement arrangement,
            boolean links) {
        this(theme, widths, times, words, Glyphs.of(widths), arrangement, links);
    }

    Look with(Theme changed) {
        return new Look(changed, widths, times, words, glyphs, arrangement, links);
    }

    Look with(Widths changed) {
        return new Look(theme, changed, times, words, arrangement, links);
    }

    Look with(Arrangement changed) {
        return new Look(theme, widths, times, words, glyphs, changed, links);
    }
}
