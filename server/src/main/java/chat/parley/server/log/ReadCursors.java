package chat.parley.server.log;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.event.Event;
import chat.parley.protocol.model.ConversationKind;
import chat.parley.server.bus.Bus;
import chat.parley.server.bus.Publication;
import chat.parley.server.log.StayTable.Reach;
import chat.parley.server.log.StayTable.Stay;
import chat.parley.server.storage.Ids;
import chat.parley.server.storage.Sql;
import chat.parley.server.storage.Transaction;
import java.util.List;

/// Moves the cursors of readers, who alone move them: upwards only, and never past the head. A move
/// raises the version of the conversation or, in a group, of the account, so that whoever misses
/// the news of it finds out.
///
/// All methods run within a unit of the writer.
public final class ReadCursors {
    private final Ids ids;
    private final Bus bus;
    private final Versions versions;

    public ReadCursors(Ids ids, Bus bus, Versions versions) {
        this.ids = ids;
        this.bus = bus;
        this.versions = versions;
    }

    /// An account has read everything up to `seq`.
    ///
    /// @throws Refused if the conversation is not its own, or does not go so far
    public void read(Transaction tx, Id account, Id conversation, long seq) {
        ConversationKind kind = reached(tx, account, conversation, seq);
        if (CursorTable.accountRead(tx, account, conversation, seq)) {
            switch (kind) {
                case PAIR -> movedInPair(tx, account, conversation);
                case GROUP -> movedUntold(tx, account, conversation);
            }
        }
    }

    /// A device holds everything up to `seq`.
    ///
    /// @throws Refused if the conversation is not its account's, or does not go so far
    public void hold(Transaction tx, Id account, Id device, Id conversation, long seq) {
        ConversationKind kind = reached(tx, account, conversation, seq);
        if (CursorTable.deviceHolds(tx, device, conversation, seq)
                && CursorTable.accountHolds(tx, account, conversation, seq)
                && kind == ConversationKind.PAIR
                && !ConversationTable.isOver(tx, conversation)) {
            moved(tx, account, conversation);
        }
    }

    /// Whether a conversation is an account's own, and goes as far as `seq`.
    public static boolean reaches(Sql sql, Id account, Id conversation, long seq) {
        return StayTable.reach(sql, conversation, account)
                .filter(reach -> seq <= reach.head())
                .isPresent();
    }

    private static ConversationKind reached(Transaction tx, Id account, Id conversation, long seq) {
        Reach reach =
                StayTable.reach(tx, conversation, account)
                        .orElseThrow(() -> new Refused(Reason.NOT_FOUND));
        if (seq > reach.head()) {
            throw new Refused(Reason.PAST_THE_HEAD);
        }
        return reach.kind();
    }

    /// What a former friend reads is nobody's business any more.
    private void movedInPair(Transaction tx, Id account, Id conversation) {
        if (ConversationTable.isOver(tx, conversation)) {
            movedUntold(tx, account, conversation);
        } else {
            moved(tx, account, conversation);
        }
    }

    private void moved(Transaction tx, Id account, Id conversation) {
        CursorTable.Cursor cursor = CursorTable.find(tx, conversation, account).orElseThrow();
        long version = ConversationTable.raiseVersion(tx, conversation, ids.next());
        List<Id> people = StayTable.staying(tx, conversation).stream().map(Stay::account).toList();
        Event event =
                new Event.CursorMoved(
                        conversation, account, cursor.held(), cursor.read(), version, null);
        tx.afterCommit(() -> bus.publish(new Publication(people, event)));
    }

    /// Who has read in a group is asked for, not told; the move concerns one's own devices alone.
    private void movedUntold(Transaction tx, Id account, Id conversation) {
        CursorTable.Cursor cursor = CursorTable.find(tx, conversation, account).orElseThrow();
        long accountVersion = versions.raise(tx, account);
        Event event =
                new Event.CursorMoved(
                        conversation,
                        account,
                        cursor.held(),
                        cursor.read(),
                        ConversationTable.version(tx, conversation),
                        accountVersion);
        tx.afterCommit(() -> bus.publish(new Publication(List.of(account), event)));
    }
}
