package chat.parley.client.tui;

import chat.parley.client.command.Arrangement;
import chat.parley.kit.text.Widths;
import chat.parley.kit.text.Words;

/// How things look to this person on this terminal, and in which language they are said.
///
/// @param glyphs follow from the widths
/// @param arrangement where one's own messages stand
/// @param links whether the terminal is told what is a link
/// @param joins whether the terminal draws an emoji of several parts as one
public record Look(
        Theme theme,
        Widths widths,
        Times times,
        Words words,
        Glyphs glyphs,
        Arrangement arrangement,
        boolean links,
        boolean joins) {

    public Look(
            Theme theme,
            Widths widths,
            Times times,
            Words words,
            Arrangement arrangement,
            boolean links) {
        this(theme, widths, times, words, Glyphs.of(widths), arrangement, links, true);
    }

    Look with(Theme changed) {
        return new Look(changed, widths, times, words, glyphs, arrangement, links, joins);
    }

    Look with(Widths changed) {
        Glyphs fitting = Glyphs.of(changed);
        return new Look(theme, changed, times, words, fitting, arrangement, links, joins);
    }

    Look joining(boolean changed) {
        return new Look(theme, widths, times, words, glyphs, arrangement, links, changed);
    }

    Look with(Arrangement changed) {
        return new Look(theme, widths, times, words, glyphs, changed, links, joins);
    }
}
