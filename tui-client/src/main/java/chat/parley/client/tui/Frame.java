package chat.parley.client.tui;

import chat.parley.client.state.ClientState;
import chat.parley.client.state.store.Keeping;

/// What a screen is drawn from, beside itself.
///
/// @param server the server's name, for people
/// @param keeping what becomes of what is unsent on leaving
/// @param focused whether the window has the keyboard, as far as the terminal tells
record Frame(
        ClientState state,
        Appearance appearance,
        String server,
        Keeping keeping,
        boolean focused,
        int columns,
        int rows) {}
