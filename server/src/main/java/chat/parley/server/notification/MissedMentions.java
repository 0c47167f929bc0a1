package chat.parley.server.notification;

import chat.parley.protocol.Id;
import chat.parley.protocol.model.NotificationKind;
import chat.parley.server.log.Mentioned;
import chat.parley.server.log.MentionListener;
import chat.parley.server.session.LiveAccounts;
import chat.parley.server.storage.Transaction;
import java.util.List;

/// Keeps for their inbox what mentions people who have no device connected. Whoever has one is
/// pushed the message, and is told there.
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
        if (!absent.isEmpty()) {
            notifier.tellAbsent(
                    tx,
                    absent,
                    new NotificationDraft(
                            NotificationKind.MENTIONED,
                            mentioned.sender(),
                            NotificationTable.group(tx, mentioned.conversation()),
                            mentioned.conversation(),
                            mentioned.seq(),
                            null,
                            null));
        }
    }
}
