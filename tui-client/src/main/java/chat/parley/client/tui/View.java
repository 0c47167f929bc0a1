package chat.parley.client.tui;

import chat.parley.client.state.ClientState;

/// What a screen is drawn from, beside itself.
///
/// @param server the server's name, for people
record View(ClientState state, Look look, String server, int columns, int rows) {}
