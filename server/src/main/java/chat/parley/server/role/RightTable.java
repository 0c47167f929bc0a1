package chat.parley.server.role;

import chat.parley.protocol.model.account.RightView;
import chat.parley.server.storage.Row;
import chat.parley.server.storage.Sql;
import chat.parley.server.storage.Transaction;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The rows of rights.
final class RightTable {
    private RightTable() {}

    /// A right, without the roles that grant it.
    record Stored(String key, String description, boolean builtIn) {}

    static Optional<Stored> find(Sql sql, String key) {
        return sql.first(
                "select key, description, built_in from access_right where key = ?",
                RightTable::stored,
                key);
    }

    /// The rights above `after`, by key, each with the roles that grant it.
    static List<RightView> page(Sql sql, String after, int limit) {
        List<Stored> rights =
                sql.list(
                        """
                        select key, description, built_in from access_right
                        where key > ? order by key limit ?""",
                        RightTable::stored,
                        after,
                        limit);
        Map<String, List<String>> roles =
                sql
                        .list(
                                """
                                select right_key, role_key from role_right
                                where right_key in ${texts}
                                order by role_key""",
                                row -> Map.entry(row.text(), row.text()),
                                rights.stream().map(Stored::key).toList())
                        .stream()
                        .collect(
                                Collectors.groupingBy(
                                        Map.Entry::getKey,
                                        Collectors.mapping(
                                                Map.Entry::getValue, Collectors.toList())));
        return rights.stream()
                .map(
                        right ->
                                new RightView(
                                        right.key(),
                                        right.description(),
                                        right.builtIn(),
                                        roles.getOrDefault(right.key(), List.of())))
                .toList();
    }

    private static Stored stored(Row row) {
        return new Stored(row.text(), row.text(), row.flag());
    }

    /// Adds a right.
    ///
    /// @return whether it is there; it is not when its key is taken
    static boolean insert(Transaction tx, String key, String description) {
        return tx.update(
                        """
                        insert into access_right (key, description, built_in) values (?, ?, 0)
                        on conflict do nothing""",
                        key,
                        description)
                > 0;
    }

    static void describe(Transaction tx, String key, String description) {
        tx.update("update access_right set description = ? where key = ?", description, key);
    }

    /// Whether any role grants a right.
    static boolean isGranted(Sql sql, String key) {
        return sql.has("select 1 from role_right where right_key = ?", key);
    }

    /// Deletes a right that no role grants any more.
    static void delete(Transaction tx, String key) {
        tx.update("delete from access_right where key = ?", key);
    }

    /// Takes a right away from every role.
    ///
    /// @return those that granted it
    static List<String> withdraw(Transaction tx, String key) {
        return tx.list(
                "delete from role_right where right_key = ? returning role_key",
                row -> row.text(),
                key);
    }

    /// Those of some keys that are rights.
    static List<String> known(Sql sql, List<String> keys) {
        return sql.list(
                "select key from access_right where key in ${texts}", row -> row.text(), keys);
    }
}
