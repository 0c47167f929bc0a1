package chat.parley.server.conversation;

import chat.parley.protocol.Id;
import chat.parley.server.account.AccountVersions;
import chat.parley.server.log.ChangeReader;
import chat.parley.server.log.Changed;
import chat.parley.server.session.Heads;
import chat.parley.server.storage.Database;
import chat.parley.server.storage.Sql;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What changed, as the database tells it.
public final class StoredHeads implements Heads {
    /// The most changes one look deals with; the next look goes on where it ended.
    public static final int MOST_CHANGES = 10_000;

    private static final Id BEFORE_EVERYTHING = new Id(1);

    private final Database database;
    private final AccountVersions versions;
    private final ChangeReader changes = new ChangeReader();

    public StoredHeads(Database database, AccountVersions versions) {
        this.database = database;
        this.versions = versions;
    }

    @Override
    public Changes since(Id account, @Nullable Id mark, int limit) {
        return database.read(
                sql -> {
                    // the mark comes first: what commits after it is told again, never skipped
                    Id present = present(sql);
                    Id from = mark == null ? BEFORE_EVERYTHING : mark;
                    List<Changed> changed = changes.after(sql, account, from, limit + 1);
                    boolean more = changed.size() > limit;
                    List<Changed> told = more ? changed.subList(1, limit + 1) : changed;
                    return new Changes(
                            present,
                            versions.of(sql, account),
                            told.stream().map(Changed::head).toList(),
                            more);
                });
    }

    @Override
    public Touched touchedSince(@Nullable Id mark) {
        return database.read(
                sql ->
                        mark == null
                                ? new Touched(present(sql), Set.of(), Set.of())
                                : touched(sql, mark));
    }

    private Touched touched(Sql sql, Id mark) {
        Id present = present(sql); // first, here as well
        List<Changed> conversations = changes.after(sql, mark, MOST_CHANGES);
        List<AccountVersions.Changed> accounts = versions.after(sql, mark, MOST_CHANGES);
        Set<Id> people = new HashSet<>();
        if (!conversations.isEmpty()) {
            people.addAll(changes.people(sql, mark, conversations.getLast().change()));
        }
        Set<Id> themselves =
                accounts.stream().map(AccountVersions.Changed::account).collect(Collectors.toSet());
        people.addAll(themselves);
        return new Touched(reached(present, conversations, accounts), people, themselves);
    }

    /// As far as both lists tell everything: where one was cut off, no further than its end.
    private static Id reached(
            Id present, List<Changed> conversations, List<AccountVersions.Changed> accounts) {
        Id reached = present;
        if (conversations.size() == MOST_CHANGES) {
            reached = min(reached, conversations.getLast().change());
        }
        if (accounts.size() == MOST_CHANGES) {
            reached = min(reached, accounts.getLast().change());
        }
        return reached;
    }

    private static Id min(Id one, Id other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /// The id of the latest change of all: a restarted server makes higher ones only.
    public Id latest() {
        return database.read(this::present);
    }

    private Id present(Sql sql) {
        return Stream.of(changes.last(sql), versions.last(sql))
                .flatMap(Optional::stream)
                .max(Id::compareTo)
                .orElse(BEFORE_EVERYTHING);
    }
}
