package chat.parley.server.file;

import chat.parley.protocol.Id;
import chat.parley.protocol.body.AttachmentKind;
import chat.parley.server.file.StoredFile.Content;
import chat.parley.server.file.StoredFile.Sent;
import chat.parley.server.file.blob.ContentHash;
import chat.parley.server.storage.Row;
import chat.parley.server.storage.Sql;
import chat.parley.server.storage.Transaction;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Files and what they take up. A file is counted from when room is made for it until its row is
/// gone.
final class FileTable {
    private static final String SELECT =
            """
            select id, owner_id, name, size, reserved, expected_hash, voice, created_at,
                hash, kind, type, width, height, duration_millis, preview_hash,
                conversation_id, seq, place, sent_at
            from file
            """;

    private FileTable() {}

    static void insert(Transaction tx, StoredFile file) {
        tx.update(
                """
                insert into file
                    (id, owner_id, name, size, reserved, expected_hash, voice, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""",
                file.id(),
                file.owner(),
                file.name(),
                file.size(),
                file.reserved(),
                hex(file.expected()),
                file.voice(),
                file.createdAt());
        use(tx, file.owner(), file.reserved());
        Content content = file.content();
        if (content != null) {
            complete(tx, file, file.reserved(), content);
        }
    }

    private static void use(Transaction tx, Id account, long bytes) {
        tx.update(
                """
                insert into file_usage (account_id, bytes) values (?, ?)
                on conflict (account_id) do update
                set bytes = file_usage.bytes + excluded.bytes""",
                account,
                bytes);
        tx.update("update file_total set bytes = bytes + ?", bytes);
    }

    /// So many bytes are counted for a file from now on.
    static void reserve(Transaction tx, StoredFile file, long bytes) {
        tx.update("update file set reserved = ? where id = ?", bytes, file.id());
        use(tx, file.owner(), bytes - file.reserved());
    }

    /// A file is whole.
    ///
    /// @param size that it has, which alone counts from now on
    static void complete(Transaction tx, StoredFile file, long size, Content content) {
        tx.update(
                """
                update file set size = ?, hash = ?, kind = ?, type = ?, width = ?, height = ?,
                    duration_millis = ?, preview_hash = ?
                where id = ?""",
                size,
                content.hash().hex(),
                content.kind(),
                content.type(),
                content.width(),
                content.height(),
                content.durationMillis(),
                hex(content.preview()),
                file.id());
        reserve(tx, file, size);
    }

    /// A message carries a file.
    static void send(Transaction tx, Id id, Sent sent) {
        tx.update(
                "update file set conversation_id = ?, seq = ?, place = ?, sent_at = ? where id = ?",
                sent.conversation(),
                sent.seq(),
                sent.place(),
                sent.at(),
                id);
    }

    /// Forgets a file, and what it takes up.
    static void delete(Transaction tx, StoredFile file) {
        if (tx.update("delete from file where id = ?", file.id()) > 0) {
            use(tx, file.owner(), -file.reserved());
        }
    }

    static Optional<StoredFile> find(Sql sql, Id id) {
        return sql.first(SELECT + "where id = ?", FileTable::read, id);
    }

    /// Those that a message carries, in their order.
    static List<StoredFile> of(Sql sql, Id conversation, long seq) {
        return sql.list(
                SELECT + "where conversation_id = ? and seq = ? order by place",
                FileTable::read,
                conversation,
                seq);
    }

    /// Those of a conversation above `from`, the latest first, and of one message in their order;
    /// only those after one of them, where it is given.
    static List<StoredFile> page(
            Sql sql, Id conversation, long from, @Nullable Sent after, int limit) {
        long seq = after == null ? Long.MAX_VALUE : after.seq();
        return sql.list(
                SELECT
                        + """
                        where conversation_id = ? and seq > ?
                            and (seq < ? or (seq = ? and place > ?))
                        order by seq desc, place limit ?""",
                FileTable::read,
                conversation,
                from,
                seq,
                seq,
                after == null ? 0 : after.place(),
                limit);
    }

    /// Those of everybody, or of an account, below an id, the latest first.
    static List<StoredFile> below(Sql sql, @Nullable Id owner, long before, int limit) {
        return owner == null
                ? sql.list(
                        SELECT + "where id < ? order by id desc limit ?",
                        FileTable::read,
                        before,
                        limit)
                : sql.list(
                        SELECT + "where owner_id = ? and id < ? order by id desc limit ?",
                        FileTable::read,
                        owner,
                        before,
                        limit);
    }

    /// Those that no message carries, and that are older than a moment.
    static List<StoredFile> unsent(Sql sql, Instant before, int limit) {
        return sql.list(
                SELECT + "where conversation_id is null and created_at < ? limit ?",
                FileTable::read,
                before,
                limit);
    }

    /// Those of an account that no message carries.
    static List<StoredFile> unsentOf(Sql sql, Id owner) {
        return sql.list(
                SELECT + "where owner_id = ? and conversation_id is null", FileTable::read, owner);
    }

    /// How many of an account's no message carries.
    static int countUnsent(Sql sql, Id owner) {
        return sql.count(
                "select count(*) from file where owner_id = ? and conversation_id is null", owner);
    }

    /// Those of some files that come, and are not whole.
    static Set<Id> coming(Sql sql, Collection<Id> ids) {
        return new HashSet<>(
                sql.list("select id from file where id in ${ids} and hash is null", Row::id, ids));
    }

    /// Those of some hashes that a file has, or its small picture.
    static Set<ContentHash> referred(Sql sql, Collection<ContentHash> hashes) {
        List<String> texts = hashes.stream().map(ContentHash::hex).toList();
        Set<ContentHash> referred = new HashSet<>();
        for (String query :
                List.of(
                        "select distinct hash from file where hash in ${texts}",
                        "select distinct preview_hash from file where preview_hash in ${texts}")) {
            referred.addAll(sql.list(query, row -> new ContentHash(row.text()), texts));
        }
        return referred;
    }

    /// The bytes of all files of an account.
    static long bytesOf(Sql sql, Id account) {
        return sql.first("select bytes from file_usage where account_id = ?", Row::number, account)
                .orElse(0L);
    }

    /// The bytes of all files.
    static long bytes(Sql sql) {
        return sql.first("select bytes from file_total", Row::number).orElse(0L);
    }

    private static @Nullable String hex(@Nullable ContentHash hash) {
        return hash == null ? null : hash.hex();
    }

    private static @Nullable ContentHash hash(@Nullable String hex) {
        return hex == null ? null : new ContentHash(hex);
    }

    private static StoredFile read(Row row) {
        return new StoredFile(
                row.id(),
                row.id(),
                row.text(),
                row.optionalNumber().orElse(null),
                row.number(),
                hash(row.nullableText()),
                row.flag(),
                row.instant(),
                row.optional(7, FileTable::content).orElse(null),
                row.optional(
                                4,
                                sent ->
                                        new Sent(
                                                sent.id(),
                                                sent.number(),
                                                sent.number(),
                                                sent.instant()))
                        .orElse(null));
    }

    private static Content content(Row row) {
        return new Content(
                new ContentHash(row.text()),
                AttachmentKind.valueOf(row.text()),
                row.text(),
                row.optionalNumber().orElse(null),
                row.optionalNumber().orElse(null),
                row.optionalNumber().orElse(null),
                hash(row.nullableText()));
    }
}
