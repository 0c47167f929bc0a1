package chat.parley.server.storage;

import java.util.ArrayList;
import java.util.List;

/// What a unit wants done once it is durable; nothing of it, if it fails.
public final class Consequences {
    private final List<Runnable> beforeAnswer = new ArrayList<>();
    private final List<Runnable> afterCommit = new ArrayList<>();

    void beforeAnswer(Runnable action) {
        beforeAnswer.add(action);
    }

    void afterCommit(Runnable action) {
        afterCommit.add(action);
    }

    /// All of it in order, with the answer in its place: what is kept in memory first, then the
    /// answer, then the news.
    public List<Runnable> around(Runnable answer) {
        List<Runnable> all = new ArrayList<>(beforeAnswer);
        all.add(answer);
        all.addAll(afterCommit);
        return all;
    }
}
