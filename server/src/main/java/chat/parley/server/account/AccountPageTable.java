package chat.parley.server.account;

import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.operation.AccountRequest.ListAccounts;
import chat.parley.server.account.AccountTable.Account;
import chat.parley.server.account.name.AccountName;
import chat.parley.server.storage.Sql;
import chat.parley.server.words.LookupText;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Accounts as administrators list them: filtered, in one of two orders, page by page. Ids rise
/// with time, so the order of ids is the order of registration. All accounts are local so far:
/// asking for those leaves none out.
final class AccountPageTable {
    private static final String SELECT =
            "select "
                    + ProfileRow.COLUMNS
                    + ", a.registered_at, a.version from account a\n"
                    + """
            where (cast(? as text) is null or name_key like ? escape '\\' or nickname_key like ? escape '\\')
                and (cast(? as text) is null or exists (
                    select 1 from account_role where account_id = a.id and role_key = ?))
                and (cast(? as text) is null or exists (
                    select 1 from sanction where account_id = a.id and kind = ?
                        and lifted_at is null and (until is null or until > ?)))
                and (cast(? as text) is null or ? = case when kind = 'DELETED' then 'DELETED'
                    when exists (select 1 from account_role held
                        join role_right granted on granted.role_key = held.role_key
                        where held.account_id = a.id and granted.right_key = 'login')
                        or kind = 'BOT' then 'ACTIVE'
                    else 'DISABLED' end)
            """;
    private static final String BY_NAME = SELECT + "and name_key > ? order by name_key limit ?";
    private static final String BY_NAME_DOWN =
            SELECT + "and name_key < ? order by name_key desc limit ?";
    private static final String BY_AGE = SELECT + "and id > ? order by id limit ?";
    private static final String BY_AGE_DOWN = SELECT + "and id < ? order by id desc limit ?";

    /// Above every name.
    private static final String HIGHEST = Character.toString(Character.MAX_CODE_POINT);

    private AccountPageTable() {}

    /// A page, and one more if there is more.
    ///
    /// @throws Refused with [Reason#NOT_FOUND] if it is of a role that there is not
    static List<Account> page(Sql sql, ListAccounts list, Instant now) {
        requireRole(sql, list.role());
        String name = list.name();
        String pattern = name == null ? null : AccountName.pattern(name);
        return sql.list(
                statement(list),
                AccountTable::account,
                pattern,
                pattern,
                pattern,
                list.role(),
                list.role(),
                list.sanction(),
                list.sanction(),
                now,
                list.state(),
                list.state(),
                start(sql, list),
                list.limit() + 1);
    }

    private static void requireRole(Sql sql, @Nullable String role) {
        if (role != null && !sql.has("select 1 from role where key = ?", role)) {
            throw new Refused(Reason.NOT_FOUND, LookupText.NO_ROLE, role);
        }
    }

    private static String statement(ListAccounts list) {
        return switch (list.order()) {
            case NAME -> list.descending() ? BY_NAME_DOWN : BY_NAME;
            case REGISTERED -> list.descending() ? BY_AGE_DOWN : BY_AGE;
        };
    }

    /// What the accounts of the page come after: a name or an id.
    private static Object start(Sql sql, ListAccounts list) {
        @Nullable String after = list.after();
        if (after == null) {
            return switch (list.order()) {
                case NAME -> list.descending() ? HIGHEST : "";
                case REGISTERED -> list.descending() ? Long.MAX_VALUE : 0L;
            };
        }
        String key = AccountName.key(after);
        return switch (list.order()) {
            case NAME -> key;
            case REGISTERED ->
                    AccountTable.everNamed(sql, key)
                            .orElseThrow(
                                    () -> new Refused(Reason.NOT_FOUND, LookupText.NOBODY, after))
                            .id();
        };
    }
}
