package chat.parley.server.storage;

import chat.parley.server.storage.StorageException.Fault;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;

/// What one database says otherwise than another; all else is one text for every database.
///
/// A statement names a list of values, whatever their number, by one of two words, each of which
/// stands for a table with the column `value`, and takes one argument, a collection:
///
/// - `${ids}`, of ids: `where id in ${ids}`, or `select value from ${ids} listed`
/// - `${texts}`, of texts
///
/// `${keys}` stands for a table with the columns `id` and `number`, and takes a collection of
/// [RowKey]s.
public interface Dialect {

    /// What the words of statements stand for: each is found in them as `${name}`.
    Map<String, String> words();

    /// What the words of migrations stand for: `clustered` ends a table that is to lie in the order
    /// of its primary key.
    Map<String, String> schemaWords();

    /// Binds the argument of a list.
    ///
    /// @param values ids or texts
    void bind(PreparedStatement statement, int index, Collection<?> values) throws SQLException;

    /// What a failure means for what is written next.
    Fault fault(Exception cause);

    /// A text that features wrote, as this database takes it.
    default String translated(String sql) {
        String translated = sql;
        for (Map.Entry<String, String> word : words().entrySet()) {
            translated = translated.replace("${" + word.getKey() + "}", word.getValue());
        }
        return translated;
    }
}
