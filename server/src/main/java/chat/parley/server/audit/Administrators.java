package chat.parley.server.audit;

import chat.parley.server.storage.Sql;

/// Those who can administer the server from an account of their own. The last one stays: no change
/// may lock everybody out.
public interface Administrators {
    /// Whether there is any.
    boolean exist(Sql sql);

    /// There was none, and now there is one; called after the commit.
    void firstCame();
}
