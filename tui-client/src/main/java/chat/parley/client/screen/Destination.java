package chat.parley.client.screen;

import chat.parley.protocol.Id;

/// What any screen can lead to without knowing the screen that shows it: a conversation.
public record Destination(Id conversation) {}
