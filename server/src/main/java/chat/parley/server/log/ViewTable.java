package chat.parley.server.log;

import chat.parley.protocol.Id;
import chat.parley.protocol.model.NotifyLevel;
import chat.parley.server.storage.Transaction;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How each of its people sees a conversation.
final class ViewTable {
    private ViewTable() {}

    /// Null leaves a part as it is. What is hidden is hidden up to the head of now, and so returns
    /// with the next message. A level ends a silence; nothing is marked as
    /// unread from 0.
    static void set(
            Transaction tx,
            Id account,
            Id conversation,
            @Nullable Boolean hidden,
            @Nullable Boolean pinned,
            @Nullable NotifyLevel level,
            @Nullable Instant silencedUntil,
            @Nullable Long unreadFrom) {
        tx.update(
                """
                update reading set
                    hidden_head = case cast(? as integer) when 1
                            then (select last_seq from conversation where id = conversation_id)
                        when 0 then null else hidden_head end,
                    pinned = coalesce(?, pinned),
                    level = coalesce(?, level),
                    silenced_until = case when cast(? as text) is not null then null
                        else coalesce(?, silenced_until) end,
                    unread_from = nullif(coalesce(?, unread_from), 0)
                where account_id = ? and conversation_id = ?""",
                hidden,
                pinned,
                level,
                level,
                silencedUntil,
                unreadFrom,
                account,
                conversation);
    }
}
