package chat.parley.client.tui;

import chat.parley.protocol.Id;

/// What any screen can lead to without knowing the screen that shows it: a conversation.
record Destination(Id conversation) {}
