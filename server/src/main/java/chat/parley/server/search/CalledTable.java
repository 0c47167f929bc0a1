package chat.parley.server.search;

import chat.parley.protocol.Id;
import chat.parley.server.storage.Sql;
import java.util.List;
import java.util.Optional;

/// What somebody calls people and groups, and what people around them call themselves.
final class CalledTable {
    private CalledTable() {}

    /// The people whom an account means by a name that is none of an account: its friends by its
    /// own remarks, and those in its conversations by their nicknames. Two at most, which is to say
    /// several.
    ///
    /// @param pattern of the keys
    static List<Id> people(Sql sql, Id account, String pattern) {
        return sql.list(
                """
                select friend_id from friend_mark
                where account_id = ? and remark_key like ? escape '\\'
                union
                select a.id from account a
                where a.nickname_key like ? escape '\\' and a.id in (
                    select other.account_id from stay mine
                    join stay other on other.conversation_id = mine.conversation_id
                    where mine.account_id = ? and mine.to_seq is null)
                limit 2""",
                row -> row.id(),
                account,
                pattern,
                pattern,
                account);
    }

    /// The conversation of a group that has a remark of an account's.
    static Optional<Id> group(Sql sql, Id account, String remark) {
        return sql.first(
                """
                select r.conversation_id from reading r join stay s
                    on s.conversation_id = r.conversation_id and s.account_id = r.account_id
                        and s.to_seq is null
                where r.account_id = ? and lower(r.remark) = lower(?)""",
                row -> row.id(),
                account,
                remark);
    }
}
