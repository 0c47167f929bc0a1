package chat.parley.kit.follow;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.Sentence;
import chat.parley.protocol.model.Conversation;
import chat.parley.protocol.model.Entry;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/// Who is told what [LogFollower] finds. Called on one thread at a time, the link's as a rule, and
/// may not block: what takes long is done elsewhere, and the answer tells when it is done. What
/// these throw is a mistake, and ends the following with it.
public interface FollowListener {

    /// A conversation has grown. The entries are in order, without holes, and each comes once; but
    /// those that the answer fails of with [LinkLost] are told again in the next session.
    ///
    /// @param conversation as it was when it was last asked for
    /// @param self who follows
    /// @return when it is dealt with: no more of this conversation comes before. Any other failure
    ///     is a mistake, as what is thrown is
    CompletionStage<?> grown(Conversation conversation, List<Entry> entries, @Nullable Id self);

    /// The link broke, and is going to come back.
    default void broken(Sentence why) {}

    /// None is left of the conversations that were asked for.
    ///
    /// @return what that ends with
    default RuntimeException noneLeft(Conversation last) {
        return new Refused(Reason.NOT_FOUND);
    }
}
