package chat.parley.server.sanction;

import chat.parley.protocol.model.account.Right;
import chat.parley.server.audit.Administrators;
import chat.parley.server.storage.Sql;

/// Administrators are the accounts whose roles let them administer and sign in, and that are not
/// banned, be it for an hour.
public final class ActiveAdministrators implements Administrators {
    private final SanctionsInForce relationship;
    private final Runnable whenFirst;

    /// Looks at an account's roles and bans.
    ///
    /// @param whenFirst runs when there is one where there was none
    public ActiveAdministrators(SanctionsInForce relationship, Runnable whenFirst) {
        this.relationship = relationship;
        this.whenFirst = whenFirst;
    }

    @Override
    public boolean exist(Sql sql) {
        return sql.first(
                        """
                        select 1 from role_right administers
                        join account_role held on held.role_key = administers.role_key
                        where administers.right_key = ?
                            and exists (
                                select 1 from account_role other
                                join role_right enters on enters.role_key = other.role_key
                                where other.account_id = held.account_id
                                    and enters.right_key = ?)
                            and not exists (
                                select 1 from sanction
                                where account_id = held.account_id and kind = 'BAN'
                                    and lifted_at is null and (until is null or until > ?))
                        limit 1""",
                        _ -> true,
                        Right.ADMIN.key(),
                        Right.LOGIN.key(),
                        relationship.now())
                .isPresent();
    }

    @Override
    public void firstCame() {
        whenFirst.run();
    }
}
