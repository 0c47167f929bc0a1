package chat.parley.server.session;

import chat.parley.protocol.Id;

/// Takes what devices say that they hold.
@FunctionalInterface
public interface Acks {

    /// The caller's device holds everything in the conversation up to `seq`. Nobody is answered;
    /// what comes in quick succession is gathered, so that it is stored at most once a second a
    /// device and conversation. May block on the database, and while a device has too many.
    ///
    /// @return whether it may be true: nothing is kept of what is not, as of conversations that the
    ///     account does not stay in
    boolean held(Caller caller, Id conversation, long seq);
}
