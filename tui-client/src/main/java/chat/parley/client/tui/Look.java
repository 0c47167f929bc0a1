package chat.parley.client.tui;

import chat.parley.kit.text.Widths;

/// How things look to this person on this terminal.
public record Look(Theme theme, Widths widths, Times times) {
    Look with(Theme changed) {
        return new Look(changed, widths, times);
    }
}
