package chat.parley.client.look;

import chat.parley.client.markup.Markup.Format;
import chat.parley.client.term.Style;
import chat.parley.client.term.color.Color;
import chat.parley.client.term.color.ColorDepth;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.model.ProfileColor;
import java.util.List;
import java.util.Set;

/// How each role on the screens looks. Quiet: words in the terminal's own colour, all else fainter,
/// and one accent. Where there are no colours, what stands out is bold or reversed.
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
/// @param mention one's own name in what others write
/// @param code what is written as code, within words
/// @param people hues of names
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
        Style highlighted,
        Style mention,
        Style code,
        List<Style> people) {

    public static final Theme DARK = of(Palette.DARK, ColorDepth.TRUECOLOR);
    public static final Theme LIGHT = of(Palette.LIGHT, ColorDepth.TRUECOLOR);

    private static final int MIDDLE = 127;

    public Theme {
        people = List.copyOf(people);
    }

    /// The theme that reads well on a background, in colours that the terminal has.
    public static Theme on(Color background, ColorDepth depth) {
        return of(isLight(background) ? Palette.LIGHT : Palette.DARK, depth);
    }

    private static boolean isLight(Color background) {
        return switch (background) {
            case Color.Rgb(int red, int green, int blue) -> 2 * red + 5 * green + blue > 8 * MIDDLE;
            case Color.Default _, Color.Ansi _, Color.Indexed _ -> false;
        };
    }

    static Theme of(Palette palette, ColorDepth depth) {
        Style plain = Style.PLAIN;
        Style faint = plain.fg(palette.faint().at(depth));
        Style accent = plain.fg(palette.accent().at(depth));
        Style trouble = plain.fg(palette.trouble().at(depth));
        boolean shades = depth == ColorDepth.TRUECOLOR || depth == ColorDepth.INDEXED256;
        Style raised = plain.bg(palette.raised().at(depth));
        return new Theme(
                plain,
                plain.bold(),
                faint,
                plain.fg(palette.line().at(depth)),
                accent,
                accent.bold(),
                plain.fg(palette.own().at(depth)),
                faint.italic(),
                depth == ColorDepth.NONE ? trouble.bold() : trouble,
                plain.fg(palette.good().at(depth)),
                shades ? raised : plain.reverse(),
                shades ? accent.bold().bg(raised.background()) : accent.bold().reverse(),
                depth == ColorDepth.NONE ? plain.reverse() : raised.fg(palette.code().at(depth)),
                palette.people().stream().map(hue -> plain.fg(hue.at(depth)).bold()).toList());
    }

    /// How words look of which marks say something.
    ///
    /// @param style how they would look otherwise; what it stands on stays
    public Style formatted(Style style, Set<Format> formats) {
        Style formatted = style;
        for (Format format : formats) {
            formatted =
                    switch (format) {
                        case BOLD -> formatted.bold();
                        case ITALIC -> formatted.italic();
                        case CODE -> code(formatted);
                    };
        }
        return formatted;
    }

    private Style code(Style style) {
        boolean bare = style.background().equals(Color.DEFAULT);
        Style coloured = bare ? style.bg(code.background()) : style;
        boolean reverse = code.has(Style.Attribute.REVERSE);
        return reverse ? coloured.reverse() : coloured.fg(code.foreground());
    }

    /// The hue of somebody, the same on every screen and every device.
    ///
    /// The colour that they chose, or else the one that goes with the name of the account.
    public Style person(Profile profile) {
        if (profile.color() != null) {
            return people.get(ProfileColor.ALL.indexOf(profile.color()));
        }
        int mixed = profile.name().hashCode() * 0x9e3779b9;
        return people.get((mixed >>> 16) % people.size());
    }
}
