package chat.parley.client.look;

import chat.parley.client.term.color.Color;
import chat.parley.client.term.color.ColorDepth;

/// A colour as each terminal has it: chosen for each depth by eye, since the nearest of sixteen
/// to a quiet blue is a grey.
///
/// @param rgb `0xrrggbb`
/// @param indexed of the 256
/// @param ansi of the sixteen that the terminal's user chose; [#OWN] is the terminal's own
record Shade(int rgb, int indexed, int ansi) {
    /// The foreground or background that the terminal has anyway.
    static final int OWN = -1;

    Color at(ColorDepth depth) {
        return switch (depth) {
            case NONE -> Color.DEFAULT;
            case ANSI16 -> ansi == OWN ? Color.DEFAULT : Color.ansi(ansi);
            case INDEXED256 -> Color.indexed(indexed);
            case TRUECOLOR -> Color.rgb(rgb);
        };
    }
}
