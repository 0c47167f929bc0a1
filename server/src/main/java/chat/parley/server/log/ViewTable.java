package chat.parley.server.log;

import chat.parley.protocol.Id;
import chat.parley.protocol.operation.ConversationRequest.SetView;
import chat.parley.server.storage.Transaction;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How each of its people sees a conversation.
final class ViewTable {
    private ViewTable() {}

    /// Null leaves a part as it is. What is hidden is hidden up to the head of now, and so returns
    /// with the next message. A level ends a silence; nothing is marked as
    /// unread from 0; an empty name is none.
    static void set(Transaction tx, Id account, SetView view, @Nullable Instant silencedUntil) {
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
                    unread_from = nullif(coalesce(?, unread_from), 0),
                    remark = nullif(coalesce(?, remark), '')
                where account_id = ? and conversation_id = ?""",
                view.hidden(),
                view.pinned(),
                view.level(),
                view.level(),
                silencedUntil,
                view.unreadFrom(),
                view.remark(),
                account,
                view.conversation());
    }

    /// Who leaves keeps no name of their own for it.
    static void left(Transaction tx, Id account, Id conversation) {
        tx.update(
                """
                update reading set remark = null
                where account_id = ? and conversation_id = ? and remark is not null""",
                account,
                conversation);
    }
}
