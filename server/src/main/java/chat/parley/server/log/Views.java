package chat.parley.server.log;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.operation.ConversationRequest.SetView;
import chat.parley.server.log.StayTable.Reach;
import chat.parley.server.storage.Transaction;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How each of its people sees a conversation: hidden, pinned, of what in it
/// they are told, unread from a message on, and what they call a group. It concerns nobody else,
/// but all devices of theirs.
public final class Views {
    private final Versions versions;
    private final ConversationChanges changes;

    public Views(Versions versions, ConversationChanges changes) {
        this.versions = versions;
        this.changes = changes;
    }

    /// Sets what the request sets; within a unit of the writer.
    ///
    /// @param silencedUntil when the silence that it asks for ends
    /// @throws Refused if the conversation is not the account's own
    public void set(Transaction tx, Id account, SetView view, @Nullable Instant silencedUntil) {
        Id conversation = view.conversation();
        Reach reach =
                StayTable.reach(tx, conversation, account)
                        .orElseThrow(() -> new Refused(Reason.NOT_FOUND));
        requireWithin(reach, view.unreadFrom());
        ViewTable.set(tx, account, view, silencedUntil);
        versions.raise(tx, account);
        changes.hint(tx, conversation, account);
    }

    /// What one may not read is not counted for one either.
    private static void requireWithin(Reach reach, @Nullable Long unreadFrom) {
        if (unreadFrom == null || unreadFrom == 0) {
            return;
        }
        if (unreadFrom > reach.head()) {
            throw new Refused(Reason.PAST_THE_HEAD);
        }
        if (unreadFrom <= reach.fromSeq()) {
            throw new Refused(Reason.NOT_FOUND);
        }
    }
}
