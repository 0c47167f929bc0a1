package chat.parley.server.notification;

import chat.parley.protocol.Id;
import chat.parley.protocol.model.notification.NotificationKind;
import chat.parley.server.log.entry.MentionListener;
import chat.parley.server.session.LiveAccounts;
import chat.parley.server.storage.Sql;
import chat.parley.server.storage.Transaction;
import java.util.List;

/// Keeps for their inbox what mentions people who have no device connected. Whoever has one is
/// pushed the message, and is told there; whoever wants to hear nothing of a conversation is not.
/// What names all members is told by the mark of the conversation alone: an inbox of each would be
/// written by one message.
final class MissedMentions implements MentionListener {
    private final Notifier notifier;
    private final LiveAccounts live;

    MissedMentions(Notifier notifier, LiveAccounts live) {
        this.notifier = notifier;
        this.live = live;
    }

    @Override
    public void mentioned(Transaction tx, Mentioned mentioned) {
        List<Id> absent =
                mentioned.accounts().stream()
                        .filter(one -> !one.equals(mentioned.sender()) && live.online(one) == 0)
                        .toList();
        Id conversation = mentioned.conversation();
        List<Id> told =
                absent.isEmpty() ? absent : NotificationTable.wanting(tx, absent, conversation);
        if (!told.isEmpty()) {
            notifier.tellAbsent(tx, told, draft(tx, mentioned));
        }
    }

    private static NotificationDraft draft(Sql sql, Mentioned mentioned) {
        return NotificationDraft.of(NotificationKind.MENTIONED, mentioned.sender())
                .in(NotificationTable.group(sql, mentioned.conversation()))
                .at(mentioned.conversation(), mentioned.seq());
    }
}
