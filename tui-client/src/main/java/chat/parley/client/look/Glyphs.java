package chat.parley.client.look;

import chat.parley.kit.text.Widths;

/// The signs that screens are built of. Each is one column wide: where a terminal draws lines and
/// dots twice as wide, ASCII stands in for them.
///
/// @param rule a piece of a horizontal line
/// @param bar a piece of a vertical one
/// @param quote before what is answered
/// @param cross where both meet
/// @param mark before the row that is chosen or open
/// @param on a connection that stands
/// @param off one that does not, or a message that waits
/// @param dot between two things on a line, and for what is hidden or empty
/// @param up towards what is older
/// @param down towards what is newer
public record Glyphs(
        String rule,
        String bar,
        String quote,
        String cross,
        String mark,
        String on,
        String off,
        String dot,
        String up,
        String down) {
    private static final Glyphs DRAWN =
            new Glyphs("─", "│", "┊", "┼", "▌", "●", "○", "·", "↑", "↓");
    private static final Glyphs ASCII =
            new Glyphs("-", "|", ":", "+", ">", "*", "o", ".", "^", "v");

    static Glyphs of(Widths widths) {
        return widths.ambiguous() == Widths.Ambiguous.WIDE ? ASCII : DRAWN;
    }
}
