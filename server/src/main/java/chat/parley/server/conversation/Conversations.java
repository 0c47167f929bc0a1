package chat.parley.server.conversation;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.operation.ConversationRequest;
import chat.parley.protocol.operation.ConversationRequest.Conversation;
import chat.parley.protocol.operation.ConversationRequest.CountUnread;
import chat.parley.protocol.operation.ConversationRequest.FetchEntries;
import chat.parley.protocol.operation.ConversationRequest.History;
import chat.parley.protocol.operation.ConversationRequest.ListConversations;
import chat.parley.protocol.operation.ConversationRequest.MarkRead;
import chat.parley.protocol.operation.ConversationRequest.Send;
import chat.parley.protocol.operation.ConversationRequest.Sent;
import chat.parley.protocol.operation.ConversationRequest.ShowConversation;
import chat.parley.protocol.operation.ConversationRequest.ShowConversationWith;
import chat.parley.protocol.operation.ConversationRequest.Unread;
import chat.parley.protocol.operation.Done;
import chat.parley.protocol.wire.Limits;
import chat.parley.server.log.Authors;
import chat.parley.server.log.Cursors;
import chat.parley.server.log.Draft;
import chat.parley.server.log.LogReader;
import chat.parley.server.log.MessageLog;
import chat.parley.server.log.Overview;
import chat.parley.server.log.Overviews;
import chat.parley.server.session.Caller;
import chat.parley.server.storage.Database;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/// Conversations as their people see them: the list, sending, history, reading.
public final class Conversations {
    private final Database database;
    private final MessageLog log;
    private final Cursors cursors;
    private final LogReader reader;
    private final Authors authors;
    private final ConversationViews views;
    private final Overviews overviews = new Overviews();

    public Conversations(
            Database database, MessageLog log, Cursors cursors, LogReader reader, Authors authors) {
        this.database = database;
        this.log = log;
        this.cursors = cursors;
        this.reader = reader;
        this.authors = authors;
        this.views = new ConversationViews(authors);
    }

    /// Carries a request out. Reads have answered when this returns; writes answer once they are
    /// durable.
    public CompletionStage<? extends Record> answer(Caller caller, ConversationRequest<?> request) {
        Id me = caller.signedIn();
        return switch (request) {
            case Send send -> send(me, send);
            case MarkRead read -> read(me, read);
            case ListConversations list -> now(list(me, list));
            case ShowConversation show -> now(show(me, show.conversation()));
            case ShowConversationWith with -> now(with(me, with.name()));
            case History history -> now(history(me, history));
            case FetchEntries fetch ->
                    now(reader.after(me, fetch.conversation(), fetch.after(), fetch.limit()));
            case CountUnread _ -> now(unread(me));
            case ConversationRequest.SetView _,
                    ConversationRequest.ListReaders _,
                    ConversationRequest.ShowConversationOf _ ->
                    throw new Refused(Reason.UNKNOWN_OPERATION);
        };
    }

    private static <A extends Record> CompletionStage<A> now(A answer) {
        return CompletableFuture.completedStage(answer);
    }

    private CompletionStage<Sent> send(Id me, Send send) {
        Draft draft =
                new Draft(
                        send.conversation(),
                        me,
                        ClientIds.checked(send.clientId()),
                        Contents.checked(send.body()));
        return database.writer().submit(tx -> log.append(tx, draft));
    }

    private CompletionStage<Done> read(Id me, MarkRead read) {
        return database.writer()
                .submit(
                        tx -> {
                            cursors.read(tx, me, read.conversation(), read.seq());
                            return new Done();
                        });
    }

    private ConversationRequest.ConversationsPage list(Id me, ListConversations list) {
        List<Overview> page =
                database.read(sql -> overviews.page(sql, me, list.before(), list.limit() + 1));
        boolean more = page.size() > list.limit();
        return new ConversationRequest.ConversationsPage(
                views.of(more ? page.subList(0, list.limit()) : page), more);
    }

    private Conversation show(Id me, Id conversation) {
        return database.read(sql -> overviews.one(sql, me, conversation))
                .map(views::of)
                .orElseThrow(() -> new Refused(Reason.NOT_FOUND));
    }

    private Conversation with(Id me, String name) {
        return authors.named(name)
                .flatMap(peer -> database.read(sql -> overviews.with(sql, me, peer.id())))
                .map(views::of)
                .orElseThrow(
                        () ->
                                new Refused(
                                        Reason.NOT_FOUND,
                                        "there is no conversation with \"" + name + "\""));
    }

    private ConversationRequest.Entries history(Id me, History history) {
        Id conversation = history.conversation();
        int limit = history.limit();
        Long after = history.after();
        Long around = history.around();
        Long before = history.before();
        if (after != null && before == null && around == null) {
            return reader.after(me, conversation, after, limit);
        }
        if (around != null && before == null && after == null) {
            return reader.around(me, conversation, around, limit);
        }
        if (after != null || around != null) {
            throw Refused.field("before", "after and around exclude each other");
        }
        return reader.before(me, conversation, before == null ? Long.MAX_VALUE : before, limit);
    }

    private Unread unread(Id me) {
        List<Overview> unread = database.read(sql -> overviews.unread(sql, me, Limits.PAGE_SIZE));
        int total = unread.stream().mapToInt(Overview::unread).sum();
        return new Unread(Math.min(total, Limits.UNREAD), views.of(unread));
    }
}
