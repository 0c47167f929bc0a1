package chat.parley.client.screen;

import chat.parley.protocol.operation.Request;

/// A screen that asks the server for what it alone shows.
public interface RequestingScreen extends Screen {

    /// What an answer leads to; one that is no longer waited for leads nowhere.
    ScreenUpdate answered(Request<?> request, Record answer, Frame frame);

    /// As it is when no answer comes.
    ///
    /// @param why in words
    RequestingScreen failed(Request<?> request, String why);
}
