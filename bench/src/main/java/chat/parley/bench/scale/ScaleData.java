package chat.parley.bench.scale;

import chat.parley.protocol.Id;
import chat.parley.server.StorageEngines;
import chat.parley.server.job.LastResort;
import chat.parley.server.storage.Database;
import chat.parley.server.storage.Ids;
import chat.parley.server.storage.StorageConfig;
import chat.parley.server.storage.Transaction;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ObjIntConsumer;

/// Fills the database of a server that is not running, by its own tables: what it would have taken
/// hours to say over the wire. Everything bears ids of the day before, so that what the server
/// makes is newer.
final class ScaleData implements AutoCloseable {
    private static final long LOG_BYTES = 64L * 1024 * 1024;
    private static final int ROWS_AT_ONCE = 5_000;

    private final Database database;
    private final ScaleText text = new ScaleText();
    private final long now = Clock.systemUTC().millis();
    private long lastId = Ids.lowestAt(now - Duration.ofDays(1).toMillis()).value();

    ScaleData(Path data) {
        database = StorageEngines.of(data, new StorageConfig(LOG_BYTES, 0)).open(LastResort.none());
    }

    private Id next() {
        return new Id(++lastId);
    }

    private void inUnits(int count, ObjIntConsumer<Transaction> row) {
        for (int from = 0; from < count; from += ROWS_AT_ONCE) {
            int begin = from;
            int end = Math.min(count, from + ROWS_AT_ONCE);
            database.writer()
                    .submit(
                            tx -> {
                                for (int i = begin; i < end; i++) {
                                    row.accept(tx, i);
                                }
                                return true;
                            })
                    .join();
        }
    }

    /// Gives an account all that a size says.
    ///
    /// @param name begins the names of its friends and groups
    /// @return its conversation of many messages
    Id fill(Id account, String name, ScaleSize size) {
        List<Id> friends = new ArrayList<>();
        List<Id> conversations = new ArrayList<>();
        inUnits(
                size.friends(),
                (tx, i) -> {
                    Id friend = person(tx, name + "friend" + i);
                    friends.add(friend);
                    conversations.add(befriend(tx, account, friend));
                });
        inUnits(
                size.groups(),
                (tx, i) -> {
                    int at = i % (friends.size() - 3);
                    group(tx, name + "group" + i, account, friends.subList(at, at + 3));
                });
        inUnits(1, (tx, _) -> group(tx, name + "many", account, others(tx, name, friends, size)));
        Id first = conversations.getFirst();
        inUnits(
                size.messages(),
                (tx, i) -> message(tx, first, i + 2, i % 2 == 0 ? account : friends.getFirst()));
        inUnits(1, (tx, _) -> head(tx, first, size.messages() + 1));
        return first;
    }

    /// Those who belong to the group of many: friends, and strangers where these are too few.
    private List<Id> others(Transaction tx, String name, List<Id> friends, ScaleSize size) {
        List<Id> others = new ArrayList<>(friends);
        while (others.size() < size.members() - 1) {
            others.add(person(tx, name + "member" + others.size()));
        }
        return others.subList(0, size.members() - 1);
    }

    private Id person(Transaction tx, String name) {
        Id id = next();
        tx.update(
                """
                insert into account (id, kind, name, name_key, skeleton, registered_at, version,
                    change)
                values (?, 'PERSON', ?, ?, ?, ?, 1, ?)""",
                id,
                name,
                name,
                name,
                now,
                next());
        tx.update("insert into account_role (account_id, role_key) values (?, 'user')", id);
        return id;
    }

    private Id conversation(Transaction tx, String kind, List<Id> people) {
        Id id = next();
        tx.update(
                """
                insert into conversation (id, kind, posting, head, last_activity, version, change)
                values (?, ?, 'OPEN', 0, ?, 1, ?)""",
                id,
                kind,
                now,
                next());
        for (Id one : people) {
            tx.update(
                    "insert into stay (conversation_id, account_id, from_seq) values (?, ?, 0)",
                    id,
                    one);
            tx.update(
                    """
                    insert into reading (conversation_id, account_id, read, held)
                    values (?, ?, 0, 0)""",
                    id,
                    one);
        }
        message(tx, id, 1, people.getLast());
        head(tx, id, 1);
        return id;
    }

    private Id befriend(Transaction tx, Id one, Id other) {
        Id conversation = conversation(tx, "PAIR", List.of(one, other));
        boolean lower = one.compareTo(other) < 0;
        tx.update(
                """
                insert into friendship (low_id, high_id, conversation_id, since)
                values (?, ?, ?, ?)""",
                lower ? one : other,
                lower ? other : one,
                conversation,
                now);
        return conversation;
    }

    /// Its first member owns it.
    private void group(Transaction tx, String name, Id account, List<Id> others) {
        List<Id> people = new ArrayList<>(others);
        people.add(account);
        Id conversation = conversation(tx, "GROUP", people);
        Id id = next();
        tx.update(
                """
                insert into chat_group (id, conversation_id, name, name_key, skeleton, owner_id,
                    state, state_by_right, policy, history, capacity, members, created_at,
                    updated_at)
                values (?, ?, ?, ?, ?, ?, 'NORMAL', 0, 'APPROVE', 'ALL', 2000, ?, ?, ?)""",
                id,
                conversation,
                name,
                name,
                name,
                people.getFirst(),
                people.size(),
                now,
                now);
        for (Id one : people) {
            tx.update(
                    "insert into member (group_id, account_id, rank, joined_at) values (?, ?, ?, ?)",
                    id,
                    one,
                    one.equals(people.getFirst()) ? "OWNER" : "MEMBER",
                    now);
        }
    }

    private void message(Transaction tx, Id conversation, long seq, Id sender) {
        tx.update(
                """
                insert into entry (conversation_id, seq, id, sender_id, client_id, sent_at, body)
                values (?, ?, ?, ?, ?, ?, ?)""",
                conversation,
                seq,
                next(),
                sender,
                "s" + seq,
                now,
                "{\"kind\":\"text\",\"text\":\"" + text.message() + "\"}");
    }

    private void head(Transaction tx, Id conversation, long seq) {
        tx.update(
                """
                update conversation set head = ?, last_seq = ?, last_activity = ?, change = ?
                where id = ?""",
                seq,
                seq,
                now,
                next(),
                conversation);
    }

    @Override
    public void close() {
        database.close();
    }
}
