package chat.parley.server.account;

import chat.parley.protocol.Id;
import chat.parley.protocol.operation.Profile;
import chat.parley.server.storage.Sql;
import java.util.List;

/// Finds accounts by a part of their name or nickname, in any letter case. What is looked for is
/// literal: `%`, `_` and `.*` mean themselves.
public final class AccountSearch {

    /// A pattern for `like ... escape '\'` that matches whatever contains `text`.
    public static String pattern(String text) {
        return "%" + AccountName.key(text).replaceAll("[\\\\%_]", "\\\\$0") + "%";
    }

    /// The accounts above `after`, by id, without the one who looks.
    public List<Profile> people(Sql sql, String text, Id me, long after, int limit) {
        String pattern = pattern(text);
        return sql.list(
                """
                select id, kind, name, nickname, signature from account
                where id > ? and id <> ?
                    and (name_key like ? escape '\\' or nickname_key like ? escape '\\')
                order by id limit ?""",
                row -> ProfileRow.read(row, 1),
                after,
                me,
                pattern,
                pattern,
                limit);
    }
}
