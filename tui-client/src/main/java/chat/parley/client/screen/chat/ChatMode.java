package chat.parley.client.screen.chat;

import chat.parley.client.screen.SentSearch;
import chat.parley.protocol.operation.MessageRequest.EditMessage;
import org.jspecify.annotations.Nullable;

/// What keys act on, on the main screen.
public sealed interface ChatMode {

    /// The line that is being written.
    record Writing() implements ChatMode {}

    /// A message that was refused.
    record ChoosingUnsent(String clientId) implements ChatMode {}

    /// A message of the log.
    record Selecting(long seq) implements ChatMode {}

    /// The words of a message of one's own, in the composer; the conversation's draft waits.
    ///
    /// @param sent what the server was asked for and has not answered: until it has, the words stay
    record Editing(long seq, @Nullable EditMessage sent) implements ChatMode {}

    /// A part of what was sent before, which is looked for: what was found stands in the composer.
    record SearchingSent(SentSearch search) implements ChatMode {}

    ChatMode WRITING = new Writing();
}
