package chat.parley.client.state.store;

import chat.parley.client.state.Remembered;
import chat.parley.client.state.SideEffect.ForDisk;
import chat.parley.client.words.ScreenText;
import chat.parley.protocol.Id;
import chat.parley.protocol.operation.ConversationRequest.Entries;
import java.util.List;
import java.util.Optional;

/// Where a client keeps what it knows. Used by one thread at a time.
public interface LocalStore extends AutoCloseable {

    /// What was kept, to begin with.
    Remembered load();

    /// Keeps some changes; when this returns, they survive the end of the process.
    ///
    /// @throws KeepingTrouble if they do not
    void keep(List<ForDisk> changes);

    /// The client ends, and somebody waits for that: from now on, what is kept waits no longer than
    /// a moment for others, all of it together. From any thread.
    default void hurry() {}

    /// A page of what lies below `before`, as [chat.parley.client.state.Window] wants it; empty
    /// when it has to be asked of the server.
    Optional<Entries> older(Id conversation, long before, int limit);

    /// What becomes of what is kept.
    Keeping keeping();

    /// What is to be said at the start, once it was loaded.
    default Optional<ScreenText> warning() {
        return Optional.empty();
    }

    @Override
    void close();
}
