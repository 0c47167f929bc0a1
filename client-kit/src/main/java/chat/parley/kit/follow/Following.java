package chat.parley.kit.follow;

import chat.parley.protocol.model.Conversation;
import chat.parley.protocol.operation.ConversationRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which conversations are followed, and from where on.
public sealed interface Following {

    /// All of one's conversations from now on, and those that appear meanwhile from their first
    /// entry on.
    record AllFromNow() implements Following {}

    /// Some conversations.
    ///
    /// @param wanted what asks for each of them
    /// @param since begin after this entry; null for now
    record SomeOfThem(List<ConversationRequest<Conversation>> wanted, @Nullable Long since)
            implements Following {
        public SomeOfThem {
            wanted = List.copyOf(wanted);
        }
    }

    /// What the account has not read, in all of its conversations, and what comes after that. Where
    /// it goes on at the next start is up to whoever moves the account's read cursor.
    record AllUnread() implements Following {}
}
