package chat.parley.server.log;

import static chat.parley.protocol.model.ConversationKind.PAIR;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.event.Event.CursorMoved;
import chat.parley.protocol.model.ConversationKind;
import chat.parley.server.bus.Bus;
import chat.parley.server.bus.Publication;
import chat.parley.server.log.StayTable.Reach;
import chat.parley.server.log.cursor.CursorMoveTable;
import chat.parley.server.log.cursor.CursorTable;
import chat.parley.server.log.cursor.CursorTable.Cursor;
import chat.parley.server.log.cursor.CursorTable.Watcher;
import chat.parley.server.storage.Ids;
import chat.parley.server.storage.Sql;
import chat.parley.server.storage.Transaction;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Moves the cursors of readers, who alone move them: upwards only, and never past the head; and
/// keeps when they moved. A move raises the version of the conversation or, where nobody else is
/// told, of the account, so that whoever misses the news of it finds out. Nobody else is told in a
/// group, nor of what somebody reads who hides it, nor whoever hides what they read themselves.
///
/// All methods run within a unit of the writer.
public final class ReadCursors {
    private final Ids ids;
    private final InstantSource clock;
    private final Bus bus;
    private final Versions versions;

    public ReadCursors(Ids ids, InstantSource clock, Bus bus, Versions versions) {
        this.ids = ids;
        this.clock = clock;
        this.bus = bus;
        this.versions = versions;
    }

    /// An account has read everything up to `seq`.
    ///
    /// @throws Refused if the conversation is not its own, or does not go so far
    public void read(Transaction tx, Id account, Id conversation, long seq) {
        ConversationKind kind = reached(tx, account, conversation, seq);
        Cursor before = CursorTable.find(tx, conversation, account).orElseThrow();
        if (seq <= before.read()) {
            return;
        }
        Cursor now = moved(tx, account, conversation, before, before.reading(seq));
        boolean told = kind == PAIR && !ConversationTable.isOver(tx, conversation);
        if (!told || !tellPair(tx, account, conversation, before, now)) {
            tellOneself(tx, account, conversation, now);
        }
    }

    /// A device holds everything up to `seq`.
    ///
    /// @throws Refused if the conversation is not its account's, or does not go so far
    public void hold(Transaction tx, Id account, Id device, Id conversation, long seq) {
        ConversationKind kind = reached(tx, account, conversation, seq);
        if (!CursorTable.deviceHolds(tx, device, conversation, seq)) {
            return;
        }
        Cursor before = CursorTable.find(tx, conversation, account).orElseThrow();
        if (seq <= before.held()) {
            return;
        }
        Cursor now = moved(tx, account, conversation, before, before.holding(seq));
        if (kind == PAIR && !ConversationTable.isOver(tx, conversation)) {
            boolean _ = tellPair(tx, account, conversation, before, now);
        }
    }

    private Cursor moved(Transaction tx, Id account, Id conversation, Cursor before, Cursor now) {
        CursorTable.set(tx, conversation, account, now);
        CursorMoveTable.moved(tx, conversation, account, before, now, clock.instant());
        return now;
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

    /// What a former friend reads is nobody's business any more; this is asked of friends alone.
    ///
    /// @return whether the other one may learn of the move, and both are told
    private boolean tellPair(
            Transaction tx, Id account, Id conversation, Cursor before, Cursor now) {
        List<Watcher> watchers = CursorTable.watchers(tx, conversation);
        boolean readIsSeen =
                watchers.stream().anyMatch(one -> !one.account().equals(account) && !one.hides());
        boolean othersLearn =
                now.held() > before.held() || (readIsSeen && now.shown() > before.shown());
        if (othersLearn) {
            long version = ConversationTable.raiseVersion(tx, conversation, ids.next());
            Map<CursorMoved, List<Id>> told = new LinkedHashMap<>();
            for (Watcher one : watchers) {
                long read = one.account().equals(account) ? now.read() : seenBy(one, now);
                CursorMoved event =
                        new CursorMoved(conversation, account, now.held(), read, version, null);
                told.computeIfAbsent(event, _ -> new ArrayList<>()).add(one.account());
            }
            tx.afterCommit(() -> told.forEach(this::publish));
        }
        return othersLearn;
    }

    private static long seenBy(Watcher other, Cursor now) {
        return other.hides() ? 0 : now.shown();
    }

    private void publish(CursorMoved event, List<Id> people) {
        bus.publish(new Publication(people, event));
    }

    /// It concerns one's own devices alone.
    private void tellOneself(Transaction tx, Id account, Id conversation, Cursor now) {
        long accountVersion = versions.raise(tx, account);
        CursorMoved event =
                new CursorMoved(
                        conversation,
                        account,
                        now.held(),
                        now.read(),
                        ConversationTable.version(tx, conversation),
                        accountVersion);
        tx.afterCommit(() -> publish(event, List.of(account)));
    }
}
