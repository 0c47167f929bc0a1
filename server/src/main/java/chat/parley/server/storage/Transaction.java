package chat.parley.server.storage;

import org.jspecify.annotations.Nullable;

/// What a unit of writing works with: statements that see everything written before them, and what
/// is to happen once it is durable. Good only within the unit, on the writer's thread.
public final class Transaction extends Sql {
    private final Consequences consequences;

    Transaction(Statements statements, Consequences consequences) {
        super(statements);
        this.consequences = consequences;
    }

    /// Runs a statement that changes rows.
    ///
    /// @return how many it changed
    public int update(String sql, @Nullable Object... arguments) {
        return change(sql, arguments);
    }

    /// Has `action` run after the commit and before the unit's future completes, so that whoever is
    /// answered finds memory as the database is. It is otherwise as with [#afterCommit].
    public void beforeAnswer(Runnable action) {
        consequences.beforeAnswer(action);
    }

    /// Has `action` run after the commit and after the unit's future has completed, in commit order
    /// with all others, on the dispatcher's thread: it must be quick, and may ask nothing of the
    /// database. When the unit fails it never runs.
    public void afterCommit(Runnable action) {
        consequences.afterCommit(action);
    }
}
