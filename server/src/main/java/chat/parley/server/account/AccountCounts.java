package chat.parley.server.account;

import chat.parley.protocol.Id;
import chat.parley.server.storage.Sql;

/// How many of something an account has: friends, groups. The packages that keep these stand above.
@FunctionalInterface
public interface AccountCounts {
    int of(Sql sql, Id account);
}
