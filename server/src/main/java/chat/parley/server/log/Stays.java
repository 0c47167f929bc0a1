package chat.parley.server.log;

import chat.parley.protocol.Id;
import chat.parley.protocol.Penalty;
import chat.parley.protocol.Reason;
import chat.parley.protocol.model.ConversationKind;
import chat.parley.server.log.cursor.CursorMoveTable;
import chat.parley.server.log.cursor.CursorTable;
import chat.parley.server.storage.Ids;
import chat.parley.server.storage.Sql;
import chat.parley.server.storage.Transaction;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Who stays in which conversation, and may write there: opens conversations for their people, has
/// people come and go, and lets them write or only read.
///
/// All methods run within a unit of the writer.
public final class Stays {
    /// The end of a mute that has none: the last moment of the year 9999, which every format of
    /// time can express.
    public static final Instant FOR_EVER = Instant.parse("9999-12-31T23:59:59.999Z");

    private final Ids ids;
    private final Clock clock;
    private final Recipients recipients;
    private final ConversationChanges changes;

    public Stays(Ids ids, Clock clock, Recipients recipients, ConversationChanges changes) {
        this.ids = ids;
        this.clock = clock;
        this.recipients = recipients;
        this.changes = changes;
    }

    /// Opens a conversation of two.
    public Id openPair(Transaction tx, Id one, Id other) {
        Id conversation = open(tx, ConversationKind.PAIR);
        for (Id account : List.of(one, other)) {
            begin(tx, conversation, account, 0, 0);
        }
        return conversation;
    }

    /// Opens the conversation of a group, with nobody in it yet.
    public Id openGroup(Transaction tx) {
        return open(tx, ConversationKind.GROUP);
    }

    private Id open(Transaction tx, ConversationKind kind) {
        Id conversation = ids.next();
        ConversationTable.insert(tx, conversation, kind, clock.instant(), conversation);
        return conversation;
    }

    /// Begins a stay. The notice of it follows, and is the first line that the newcomer reads.
    ///
    /// @param everything whether all that was written before is readable as well
    public void join(Transaction tx, Id conversation, Id account, boolean everything) {
        long head = ConversationTable.head(tx, conversation);
        begin(tx, conversation, account, everything ? 0 : head, head);
        changes.hint(tx, conversation, account);
    }

    private void begin(Transaction tx, Id conversation, Id account, long fromSeq, long readUpTo) {
        StayTable.insert(tx, conversation, account, fromSeq);
        CursorTable.begin(tx, conversation, account, readUpTo);
        recipients.changed(tx, conversation);
    }

    /// Ends a stay. The notice of it comes before, and is the last line of it.
    public void leave(Transaction tx, Id conversation, Id account) {
        StayTable.end(tx, conversation, account, ConversationTable.head(tx, conversation));
        CursorMoveTable.forget(tx, conversation, account);
        ViewTable.left(tx, account, conversation);
        recipients.changed(tx, conversation);
    }

    /// Lets one of the people of a group write while it is muted, or no longer.
    public void outrank(Transaction tx, Id conversation, Id account, boolean outranks) {
        StayTable.outrank(tx, conversation, account, outranks);
        changes.changed(tx, conversation, account);
    }

    /// Lets one of the people of a group only read, until the penalty ends.
    public void mute(Transaction tx, Id conversation, Id account, Penalty penalty) {
        Instant until = penalty.until() == null ? FOR_EVER : penalty.until();
        StayTable.mute(tx, conversation, account, until, penalty.reason());
        changes.changed(tx, conversation, account);
    }

    /// Lets them write again.
    public void unmute(Transaction tx, Id conversation, Id account) {
        StayTable.mute(tx, conversation, account, null, null);
        changes.changed(tx, conversation, account);
    }

    /// Lets everybody only read a conversation from now on.
    ///
    /// @param reason what every message will be refused with
    public void close(Transaction tx, Id conversation, Reason reason) {
        close(tx, conversation, reason, new Penalty(null, null));
    }

    /// Lets everybody only read a conversation from now on, until the penalty ends if it does.
    ///
    /// @param reason what every message will be refused with
    public void close(Transaction tx, Id conversation, Reason reason, Penalty penalty) {
        ConversationTable.post(tx, conversation, reason.name(), penalty.until(), penalty.reason());
        changes.changed(tx, conversation);
    }

    /// Lets a closed conversation be written to again.
    public void reopen(Transaction tx, Id conversation) {
        ConversationTable.post(tx, conversation, PostingState.OPEN, null, null);
        changes.changed(tx, conversation);
    }

    /// The mute under which somebody left a group, if it is still in force: leaving is no way out
    /// of it. Asked before [#join].
    public Optional<Penalty> muteOnLeaving(Sql sql, Id conversation, Id account) {
        return StayTable.muteOnLeaving(sql, conversation, account, clock.instant());
    }
}
