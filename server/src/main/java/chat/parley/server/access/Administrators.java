package chat.parley.server.access;

import chat.parley.protocol.model.account.Right;
import chat.parley.server.storage.Sql;
import java.time.InstantSource;

/// Those who can administer the server from an account of their own: their roles let them
/// administer and sign in, and they are not banned, be it for an hour. The last one stays: no
/// change may lock everybody out.
public final class Administrators {
    private final InstantSource clock;
    private final Runnable whenFirst;

    /// Looks at roles and bans.
    ///
    /// @param whenFirst runs when there is one where there was none
    public Administrators(InstantSource clock, Runnable whenFirst) {
        this.clock = clock;
        this.whenFirst = whenFirst;
    }

    /// Whether there is any.
    public boolean exist(Sql sql) {
        return HeldRoleTable.anybodyAdministers(
                sql, Right.ADMIN.key(), Right.LOGIN.key(), clock.instant());
    }

    /// There was none, and now there is one; called after the commit.
    public void firstCame() {
        whenFirst.run();
    }
}
