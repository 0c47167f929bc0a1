package chat.parley.server.log;

import chat.parley.protocol.Id;
import chat.parley.server.log.StayTable.Stay;
import chat.parley.server.storage.RowCache;
import chat.parley.server.storage.Transaction;
import java.util.List;

/// Who is told of an entry: found out in the unit that adds it, so that telling waits for nothing,
/// and just those are told who stay when it is added. Kept in memory, for every message asks.
///
/// A unit that has a stay begin or end marks the conversation; while the mark stands units read the
/// stays themselves. What they read takes its place once it is committed, unless another mark came.
/// So what a unit read that was undone is never kept.
///
/// All methods run within a unit of the writer.
public final class Recipients {
    /// For how many conversations it is kept.
    public static final int MOST_CONVERSATIONS = 100_000;

    private final RowCache<Id, Known> known = new RowCache<>(MOST_CONVERSATIONS);

    /// What is known of who stays in a conversation.
    private sealed interface Known {}

    /// Not what is kept: a stay began or ended. Each mark is only the same as itself.
    private static final class Outdated implements Known {}

    /// Everybody who stays in a conversation.
    ///
    /// @param latestFrom where the stay begins that began last: all may read what lies above
    private record Staying(List<Stay> stays, List<Id> accounts, long latestFrom) implements Known {
        static Staying of(List<Stay> stays) {
            return new Staying(
                    stays,
                    stays.stream().map(Stay::account).toList(),
                    stays.stream().mapToLong(Stay::fromSeq).max().orElse(0));
        }
    }

    /// Those who stay in the conversation and may read the entry at `seq`.
    List<Id> whoMayRead(Transaction tx, Id conversation, long seq) {
        Staying staying = staying(tx, conversation);
        return seq > staying.latestFrom()
                ? staying.accounts()
                : staying.stays().stream()
                        .filter(stay -> stay.fromSeq() < seq)
                        .map(Stay::account)
                        .toList();
    }

    /// All who stay in the conversation.
    List<Id> all(Transaction tx, Id conversation) {
        return staying(tx, conversation).accounts();
    }

    private Staying staying(Transaction tx, Id conversation) {
        Known seen = known.get(conversation);
        if (seen instanceof Staying staying) {
            return staying;
        }
        Staying read = Staying.of(StayTable.staying(tx, conversation));
        tx.beforeAnswer(() -> known.replace(conversation, seen, read));
        return read;
    }

    /// A stay has begun or ended.
    void changed(Transaction tx, Id conversation) {
        known.put(conversation, new Outdated());
        tx.beforeAnswer(() -> forget(conversation));
    }

    /// The mark may have been dropped to make room, and an older unit have put what it read in its
    /// place.
    private void forget(Id conversation) {
        Known kept = known.get(conversation);
        if (kept instanceof Staying) {
            known.drop(conversation);
        }
    }
}
