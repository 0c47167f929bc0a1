package chat.parley.client.tui;

import chat.parley.client.term.Color;
import chat.parley.client.term.Style;

/// Every colour of the screens, by the role it plays. Quiet: words in the terminal's own colour,
/// all else fainter, and one accent.
///
/// @param text what people wrote
/// @param strong names, headings
/// @param faint times, hints, what can be overlooked
/// @param line rules and separators
/// @param accent where one is: the open conversation, the unread divider, what was read
/// @param badge a count that wants attention
/// @param own one's own words
/// @param pending one's own words that are not stored yet
/// @param trouble what went wrong
/// @param good a connection that works
/// @param highlighted the row that keys act on
public record Theme(
        Style text,
        Style strong,
        Style faint,
        Style line,
        Style accent,
        Style badge,
        Style own,
        Style pending,
        Style trouble,
        Style good,
        Style highlighted) {

    public static final Theme DARK =
            of(0x8a919e, 0x454b57, 0x6cb6ff, 0xc9dcf2, 0xe5736f, 0x7fb77e, 0x2a303b);
    public static final Theme LIGHT =
            of(0x6a7079, 0xc3c8d0, 0x0a5fb4, 0x1d3f66, 0xb3261e, 0x2f7d32, 0xe6ebf2);

    /// The theme that reads well on a background.
    static Theme on(Color background) {
        return switch (background) {
            case Color.Rgb(int red, int green, int blue) ->
                    2 * red + 5 * green + blue > 8 * MIDDLE ? LIGHT : DARK;
            case Color.Default _, Color.Ansi _, Color.Indexed _ -> DARK;
        };
    }

    private static final int MIDDLE = 127;

    private static Theme of(
            int faint, int line, int accent, int own, int trouble, int good, int highlighted) {
        Style plain = Style.PLAIN;
        return new Theme(
                plain,
                plain.bold(),
                plain.fg(Color.rgb(faint)),
                plain.fg(Color.rgb(line)),
                plain.fg(Color.rgb(accent)),
                plain.fg(Color.rgb(accent)).bold(),
                plain.fg(Color.rgb(own)),
                plain.fg(Color.rgb(faint)).italic(),
                plain.fg(Color.rgb(trouble)),
                plain.fg(Color.rgb(good)),
                plain.bg(Color.rgb(highlighted)));
    }
}
