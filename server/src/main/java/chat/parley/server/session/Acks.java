package chat.parley.server.session;

import chat.parley.protocol.Id;

/// Takes what devices say that they hold.
@FunctionalInterface
public interface Acks {

    /// The caller's device holds everything in the conversation up to `seq`. Nobody waits for it:
    /// this returns at once, does not fail on what it cannot accept, and gathers what comes in
    /// quick succession, so that it is stored at most once a second a device and conversation.
    void held(Caller caller, Id conversation, long seq);
}
