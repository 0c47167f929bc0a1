package chat.parley.client.state.store;

import chat.parley.client.state.ComposerDraft;
import chat.parley.client.state.ComposerDraft.EditDraft;
import chat.parley.client.state.DeviceSettings;
import chat.parley.client.state.Outgoing;
import chat.parley.protocol.Id;
import chat.parley.protocol.Penalty;
import chat.parley.protocol.Reason;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.model.Conversation;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.wire.JsonCodec;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What must not be lost: who one is, one's conversations, drafts, and messages not sent yet. Each
/// change is durable when its method returns.
final class StateFile implements AutoCloseable {
    private static final List<String> FIRST =
            List.of(
                    "CREATE TABLE account (self TEXT NOT NULL)",
                    "CREATE TABLE conversation (id INTEGER PRIMARY KEY, known TEXT NOT NULL, seen INTEGER NOT NULL)",
                    "CREATE TABLE draft (conversation INTEGER PRIMARY KEY, text TEXT NOT NULL)",
                    """
        CREATE TABLE outgoing (
            client_id TEXT PRIMARY KEY, conversation INTEGER NOT NULL, body TEXT NOT NULL,
            written_at INTEGER NOT NULL, refused TEXT, detail TEXT) WITHOUT ROWID""");

    /// Groups, and why and until when somebody is muted.
    private static final List<String> SECOND =
            List.of(
                    """
                    UPDATE conversation SET known = json_set(json_remove(known, '$.writable'),
                        '$.view', json('{"hidden":false,"pinned":false,"quiet":false}'),
                        '$.mentioned', json('false'))""",
                    "ALTER TABLE outgoing ADD COLUMN penalty TEXT");

    /// A conversation in parts; what is null is left out.
    private static final List<String> THIRD =
            List.of(
                    """
                    UPDATE conversation SET known = json_patch('{}', json_object(
                        'id', json_extract(known, '$.id'),
                        'kind', json_extract(known, '$.kind'),
                        'peer', json_extract(known, '$.peer'),
                        'group', json_extract(known, '$.group'),
                        'closure', CASE WHEN json_extract(known, '$.closed') IS NULL THEN NULL
                            ELSE json_object(
                                'reason', json_extract(known, '$.closed'),
                                'penalty', json_extract(known, '$.penalty')) END,
                        'log', json_object(
                            'head', json_extract(known, '$.head'),
                            'lastActivity', json_extract(known, '$.lastActivity'),
                            'last', json_extract(known, '$.last')),
                        'version', json_extract(known, '$.version'),
                        'reading', json_object(
                            'upTo', json_extract(known, '$.read'),
                            'unread', json_extract(known, '$.unread'),
                            'mentioned', json(iif(json_extract(known, '$.mentioned'), 'true', 'false'))),
                        'peerProgress', json_object(
                            'held', json_extract(known, '$.peerHeld'),
                            'read', json_extract(known, '$.peerRead')),
                        'view', json_extract(known, '$.view')))""");

    /// Answers.
    private static final List<String> FOURTH =
            List.of(
                    "ALTER TABLE draft ADD COLUMN reply_to INTEGER",
                    "ALTER TABLE outgoing ADD COLUMN reply_to INTEGER");

    /// Of what in a conversation one is told, in place of whether it is quiet.
    private static final List<String> FIFTH =
            List.of(
                    """
                    UPDATE conversation SET known = json_set(json_remove(known, '$.view.quiet'),
                        '$.view.level', CASE
                            WHEN json_extract(known, '$.view.quiet') THEN 'none'
                            WHEN json_extract(known, '$.kind') = 'group' THEN 'mentions'
                            ELSE 'all' END)""");

    /// What was set for the device.
    private static final List<String> SIXTH =
            List.of("CREATE TABLE setting (settings TEXT NOT NULL)");

    private final LocalDatabase database;
    private final JsonCodec codec;

    /// A conversation and how far the person had read it.
    record Known(Conversation conversation, long seen) {
        boolean isOf(Known other) {
            return conversation.id().equals(other.conversation.id());
        }
    }

    /// Edits in the making.
    private static final List<String> SEVENTH =
            List.of(
                    "ALTER TABLE draft ADD COLUMN edit_seq INTEGER",
                    "ALTER TABLE draft ADD COLUMN edit_text TEXT");

    private static final List<List<String>> VERSIONS =
            List.of(FIRST, SECOND, THIRD, FOURTH, FIFTH, SIXTH, SEVENTH);

    StateFile(Path file, JsonCodec codec) {
        this(LocalDatabase.open(file, false, "FULL", VERSIONS), codec);
    }

    private StateFile(LocalDatabase database, JsonCodec codec) {
        this.database = database;
        this.codec = codec;
    }

    /// One to look at, as [LocalDatabase#look] has it.
    static Optional<StateFile> look(Path file, JsonCodec codec) {
        return LocalDatabase.look(file, VERSIONS.size()).map(found -> new StateFile(found, codec));
    }

    void transaction(Runnable body) {
        database.transaction(body);
    }

    Optional<Profile> self() {
        return database.query("SELECT self FROM account", row -> row.getString(1)).stream()
                .findFirst()
                .map(json -> codec.record(json, Profile.class));
    }

    void self(Profile self) {
        database.update("DELETE FROM account");
        database.update("INSERT INTO account (self) VALUES (?)", json(self));
    }

    Optional<DeviceSettings> settings() {
        return database.query("SELECT settings FROM setting", row -> row.getString(1)).stream()
                .findFirst()
                .map(json -> codec.record(json, DeviceSettings.class));
    }

    /// They are the device's, and stay whoever signs in.
    void settings(DeviceSettings settings) {
        database.update("DELETE FROM setting");
        database.update("INSERT INTO setting (settings) VALUES (?)", json(settings));
    }

    List<Known> conversations() {
        return database.query(
                "SELECT known, seen FROM conversation",
                row ->
                        new Known(
                                codec.record(row.getString(1), Conversation.class),
                                row.getLong(2)));
    }

    void conversation(Conversation known, long seen) {
        database.update(
                "INSERT OR REPLACE INTO conversation (id, known, seen) VALUES (?, ?, ?)",
                known.id().value(),
                json(known),
                seen);
    }

    Map<Id, ComposerDraft> drafts() {
        record Written(Id conversation, ComposerDraft draft) {}
        return database
                .query(
                        "SELECT conversation, text, reply_to, edit_seq, edit_text FROM draft",
                        row ->
                                new Written(
                                        new Id(row.getLong(1)),
                                        new ComposerDraft(
                                                row.getString(2),
                                                optional(row, 3),
                                                edit(row),
                                                true)))
                .stream()
                .collect(Collectors.toMap(Written::conversation, Written::draft));
    }

    private static @Nullable EditDraft edit(ResultSet row) throws SQLException {
        Long seq = optional(row, 4);
        return seq == null ? null : new EditDraft(seq, row.getString(5));
    }

    private static @Nullable Long optional(ResultSet row, int column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? null : number;
    }

    void draft(Id conversation, String text, @Nullable Long replyTo, @Nullable EditDraft edit) {
        if (text.isEmpty() && replyTo == null && edit == null) {
            database.update("DELETE FROM draft WHERE conversation = ?", conversation.value());
        } else {
            database.update(
                    """
                    INSERT OR REPLACE INTO draft (conversation, text, reply_to, edit_seq, edit_text)
                    VALUES (?, ?, ?, ?, ?)""",
                    conversation.value(),
                    text,
                    replyTo,
                    edit == null ? null : edit.seq(),
                    edit == null ? null : edit.text());
        }
    }

    /// By conversation, in the order of writing.
    Map<Id, List<Outgoing>> outgoing() {
        return database
                .query(
                        """
                        SELECT conversation, client_id, body, written_at, refused, detail, penalty, reply_to
                        FROM outgoing ORDER BY client_id""",
                        this::message)
                .stream()
                .map(KeptMessage::outgoing)
                .collect(Collectors.groupingBy(Outgoing::conversation));
    }

    private KeptMessage message(ResultSet row) throws SQLException {
        String refused = row.getString(5);
        String penalty = row.getString(7);
        return new KeptMessage(
                new Id(row.getLong(1)),
                row.getString(2),
                codec.record(row.getString(3), Body.class),
                Instant.ofEpochMilli(row.getLong(4)),
                refused == null ? null : Reason.valueOf(refused),
                row.getString(6),
                penalty == null ? null : codec.record(penalty, Penalty.class),
                optional(row, 8));
    }

    void outgoing(Outgoing message) {
        KeptMessage kept = KeptMessage.of(message);
        database.update(
                """
                INSERT OR REPLACE INTO outgoing
                    (client_id, conversation, body, written_at, refused, detail, penalty, reply_to)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)""",
                kept.clientId(),
                kept.conversation().value(),
                json((Record) kept.body()),
                kept.writtenAt().toEpochMilli(),
                kept.refused() == null ? null : kept.refused().name(),
                kept.detail(),
                kept.penalty() == null ? null : json(kept.penalty()),
                kept.replyTo());
    }

    void forgetOutgoing(String clientId) {
        database.update("DELETE FROM outgoing WHERE client_id = ?", clientId);
    }

    void forget(Id conversation) {
        database.update("DELETE FROM conversation WHERE id = ?", conversation.value());
        database.update("DELETE FROM draft WHERE conversation = ?", conversation.value());
        database.update("DELETE FROM outgoing WHERE conversation = ?", conversation.value());
    }

    void forgetAll() {
        for (String table : List.of("account", "conversation", "draft", "outgoing")) {
            database.update("DELETE FROM " + table);
        }
    }

    /// Takes what another file of the same account has unsent: messages, and drafts, which follow
    /// those that are here already. What was another account's is not taken.
    void takeOver(StateFile other) {
        if (!self().map(Profile::id).equals(other.self().map(Profile::id))) {
            return;
        }
        List<Known> known = conversations();
        Map<Id, ComposerDraft> mine = drafts();
        transaction(
                () -> {
                    for (Known one : other.conversations()) {
                        if (known.stream().noneMatch(one::isOf)) {
                            conversation(one.conversation(), one.seen());
                        }
                    }
                    other.drafts().forEach((id, draft) -> join(id, mine.get(id), draft));
                    other.outgoing().values().forEach(them -> them.forEach(this::outgoing));
                });
    }

    private void join(Id conversation, @Nullable ComposerDraft mine, ComposerDraft other) {
        String before = mine == null ? "" : mine.text();
        boolean alone = before.isEmpty() || before.equals(other.text());
        String text = alone ? other.text() : before + "\n" + other.text();
        Long replyTo = mine == null || mine.replyTo() == null ? other.replyTo() : mine.replyTo();
        EditDraft edit = mine == null || mine.edit() == null ? other.edit() : mine.edit();
        draft(conversation, text, replyTo, edit);
    }

    private String json(Record record) {
        return new String(codec.encode(record), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        database.close();
    }
}
