package chat.parley.server.storage;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/// What a unit of writing works with: statements that see everything written before them, and what
/// is to happen once it is durable. Good only within the unit, on the writer's thread.
public final class Transaction extends Sql {
    private List<Runnable> beforeAnswer = new ArrayList<>();
    private List<Runnable> afterCommit = new ArrayList<>();

    Transaction(Connection connection, LongAdder executed) {
        super(connection, executed);
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
        beforeAnswer.add(action);
    }

    /// Has `action` run after the commit and after the unit's future has completed, in commit order
    /// with all others, on the dispatcher's thread: it must be quick. When the unit fails it never
    /// runs.
    public void afterCommit(Runnable action) {
        afterCommit.add(action);
    }

    List<Runnable> takeBeforeAnswer() {
        List<Runnable> taken = beforeAnswer;
        beforeAnswer = new ArrayList<>();
        return taken;
    }

    List<Runnable> takeAfterCommit() {
        List<Runnable> taken = afterCommit;
        afterCommit = new ArrayList<>();
        return taken;
    }
}
