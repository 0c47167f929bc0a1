package chat.parley.server.administration;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.model.account.AuditRow;
import chat.parley.protocol.operation.AuditRequest;
import chat.parley.protocol.operation.AuditRequest.AuditPage;
import chat.parley.protocol.operation.AuditRequest.ListAudit;
import chat.parley.protocol.operation.OperationType;
import chat.parley.server.access.Operator;
import chat.parley.server.administration.AuditTable.Search;
import chat.parley.server.administration.AuditTable.Stored;
import chat.parley.server.infrastructure.Infrastructure;
import chat.parley.server.log.Profiles;
import chat.parley.server.session.Caller;
import chat.parley.server.session.Door;
import chat.parley.server.storage.Database;
import chat.parley.server.storage.Ids;
import chat.parley.server.storage.Page;
import chat.parley.server.words.FieldText;
import chat.parley.server.words.LookupText;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What administrators did, for those who may look.
public final class Audit {
    /// What the target of a change of an account begins with.
    private static final String ACCOUNT = "@";

    private final Database database;
    private final Profiles authors;

    public Audit(Infrastructure base, Profiles authors) {
        this.database = base.database();
        this.authors = authors;
    }

    /// Carries a request out; reads have answered when this returns.
    public CompletionStage<? extends Record> answer(Caller caller, AuditRequest<?> request) {
        return switch (request) {
            case ListAudit list -> CompletableFuture.completedStage(list(list));
        };
    }

    private AuditPage list(ListAudit list) {
        List<Stored> rows = rows(list.actor(), search(list));
        if (rows.isEmpty() && list.target() != null) {
            requireKnown(list.target());
        }
        Page<Stored> page = Page.of(rows, list.limit());
        return new AuditPage(named(page.rows()), page.more());
    }

    /// What somebody looks for is something, or was.
    private void requireKnown(String target) {
        if (database.read(sql -> AuditTable.knows(sql, target))) {
            return;
        }
        if (!target.startsWith(ACCOUNT)) {
            throw new Refused(Reason.NOT_FOUND, LookupText.NOTHING_DONE, target);
        }
        authors.requiredEver(target.substring(ACCOUNT.length()));
    }

    private Search search(ListAudit list) {
        Instant since = list.since();
        if (since != null && since.isAfter(Ids.LAST_MOMENT)) {
            throw Refused.field("since", FieldText.NOT_AFTER, Ids.LAST_MOMENT);
        }
        String operation = list.operation();
        if (operation != null && !OperationType.all().containsKey(operation)) {
            throw new Refused(Reason.NOT_FOUND, LookupText.NO_OPERATION, operation);
        }
        return new Search(
                list.before() == null ? new Id(Long.MAX_VALUE) : list.before(),
                Ids.lowestAt(since == null ? 0 : since.toEpochMilli()),
                operation,
                list.target(),
                accountOf(list.target()),
                list.limit() + 1);
    }

    private @Nullable Id accountOf(@Nullable String target) {
        return target == null || !target.startsWith(ACCOUNT)
                ? null
                : authors.everNamed(target.substring(ACCOUNT.length()))
                        .map(Profile::id)
                        .orElse(null);
    }

    private List<Stored> rows(@Nullable String actor, Search search) {
        if (actor == null) {
            return database.read(sql -> AuditTable.byAnybody(sql, search));
        }
        if (actor.equals(Operator.NAME)) {
            return database.read(sql -> AuditTable.byOperator(sql, search));
        }
        Id account = authors.requiredEver(actor).id();
        return database.read(sql -> AuditTable.by(sql, account, search));
    }

    private List<AuditRow> named(List<Stored> rows) {
        Map<Id, Profile> actors =
                authors.profiles(
                        rows.stream()
                                .map(Stored::actor)
                                .filter(Objects::nonNull)
                                .collect(Collectors.toSet()));
        return rows.stream().map(row -> view(row, actors)).toList();
    }

    private static AuditRow view(Stored row, Map<Id, Profile> actors) {
        return new AuditRow(
                row.id(),
                row.at(),
                Operator.nameOf(row.actor(), actors),
                row.door().name().toLowerCase(Locale.ROOT),
                row.door() == Door.LOCAL ? null : row.address(),
                row.operation(),
                row.target(),
                row.before(),
                row.after(),
                row.reason(),
                row.gateway());
    }
}
