package chat.parley.server.application;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.operation.ApplicationRequest;
import chat.parley.protocol.operation.ApplicationRequest.Accept;
import chat.parley.protocol.operation.ApplicationRequest.Application;
import chat.parley.protocol.operation.ApplicationRequest.ApplyFriend;
import chat.parley.protocol.operation.ApplicationRequest.Cancel;
import chat.parley.protocol.operation.ApplicationRequest.Kind;
import chat.parley.protocol.operation.ApplicationRequest.ListApplications;
import chat.parley.protocol.operation.ApplicationRequest.Refuse;
import chat.parley.protocol.operation.Profile;
import chat.parley.server.account.Lines;
import chat.parley.server.log.Authors;
import chat.parley.server.session.Caller;
import chat.parley.server.storage.Database;
import chat.parley.server.storage.Unit;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

/// Applications as both sides see them: asking, listing, deciding.
public final class Applications {
    private final Database database;
    private final Decisions decisions;
    private final Authors authors;
    private final Clock clock;

    public Applications(Database database, Decisions decisions, Authors authors, Clock clock) {
        this.database = database;
        this.decisions = decisions;
        this.authors = authors;
        this.clock = clock;
    }

    /// Carries a request out. Reads have answered when this returns; writes answer once they are
    /// durable.
    public CompletionStage<? extends Record> answer(Caller caller, ApplicationRequest<?> request) {
        Id me = caller.signedIn();
        return switch (request) {
            case ApplyFriend apply -> apply(me, apply);
            case ApplicationRequest.ApplyGroup _ -> throw new Refused(Reason.UNKNOWN_OPERATION);
            case ListApplications list -> CompletableFuture.completedStage(list(me, list));
            case Accept accept -> decide(tx -> decisions.accept(tx, me, accept.application()));
            case Refuse refuse -> decide(tx -> decisions.refuse(tx, me, refuse.application()));
            case Cancel cancel -> decide(tx -> decisions.cancel(tx, me, cancel.application()));
        };
    }

    private CompletionStage<Application> apply(Id me, ApplyFriend apply) {
        Profile addressee =
                authors.named(apply.name())
                        .orElseThrow(
                                () ->
                                        new Refused(
                                                Reason.NOT_FOUND,
                                                "nobody is called \"" + apply.name() + "\""));
        String words = apply.text() == null ? "" : Lines.words(apply.text());
        String text = words.isEmpty() ? null : words;
        return decide(tx -> decisions.apply(tx, Kind.FRIEND, me, addressee.id(), text));
    }

    private CompletionStage<Application> decide(Unit<Filed> decision) {
        return database.writer()
                .submit(decision)
                .thenApply(filed -> named(List.of(filed)).getFirst());
    }

    private ApplicationRequest.ApplicationsPage list(Id me, ListApplications list) {
        Instant now = clock.instant();
        long before = list.before() == null ? Long.MAX_VALUE : list.before().value();
        int limit = list.limit() + 1;
        List<Filed> page =
                database.read(
                        sql ->
                                list.state() == null
                                        ? ApplicationTable.page(
                                                sql, me, list.direction(), before, limit)
                                        : ApplicationTable.page(
                                                sql,
                                                me,
                                                list.direction(),
                                                list.state(),
                                                now,
                                                before,
                                                limit));
        int pending = database.read(sql -> ApplicationTable.countPending(sql, me, now));
        boolean more = page.size() > list.limit();
        return new ApplicationRequest.ApplicationsPage(
                named(more ? page.subList(0, list.limit()) : page), more, pending);
    }

    private List<Application> named(List<Filed> applications) {
        Map<Id, Profile> profiles =
                authors.profiles(
                        applications.stream()
                                .flatMap(filed -> Stream.of(filed.applicant(), filed.addressee()))
                                .distinct()
                                .toList());
        Instant now = clock.instant();
        return applications.stream().map(filed -> Names.put(filed, profiles, now)).toList();
    }
}
