package chat.parley.server.conversation;

import chat.parley.protocol.Id;
import chat.parley.protocol.Limits;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.model.Conversation;
import chat.parley.protocol.model.ConversationKind;
import chat.parley.protocol.model.MessageReader;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.model.account.TokenRight;
import chat.parley.protocol.operation.ConversationRequest;
import chat.parley.protocol.operation.ConversationRequest.CountUnread;
import chat.parley.protocol.operation.ConversationRequest.FetchEntries;
import chat.parley.protocol.operation.ConversationRequest.History;
import chat.parley.protocol.operation.ConversationRequest.ListConversations;
import chat.parley.protocol.operation.ConversationRequest.ListReaders;
import chat.parley.protocol.operation.ConversationRequest.MarkRead;
import chat.parley.protocol.operation.ConversationRequest.ReadersPage;
import chat.parley.protocol.operation.ConversationRequest.Send;
import chat.parley.protocol.operation.ConversationRequest.Sent;
import chat.parley.protocol.operation.ConversationRequest.SetView;
import chat.parley.protocol.operation.ConversationRequest.ShowConversation;
import chat.parley.protocol.operation.ConversationRequest.ShowConversationOf;
import chat.parley.protocol.operation.ConversationRequest.ShowConversationWith;
import chat.parley.protocol.operation.ConversationRequest.Unread;
import chat.parley.protocol.operation.Done;
import chat.parley.server.access.AccessControl;
import chat.parley.server.account.Directory;
import chat.parley.server.account.name.ShortText;
import chat.parley.server.administration.Terms;
import chat.parley.server.group.GroupReader;
import chat.parley.server.infrastructure.Infrastructure;
import chat.parley.server.log.ConversationLog;
import chat.parley.server.log.LogReader;
import chat.parley.server.log.MessageLog;
import chat.parley.server.log.Overview;
import chat.parley.server.log.Overviews;
import chat.parley.server.log.ReadCursors;
import chat.parley.server.log.Readership;
import chat.parley.server.log.Views;
import chat.parley.server.log.cursor.ReaderTable.Reader;
import chat.parley.server.log.entry.MentionCandidates;
import chat.parley.server.log.entry.MessageDraft;
import chat.parley.server.session.Caller;
import chat.parley.server.storage.Database;
import chat.parley.server.storage.Page;
import chat.parley.server.storage.Sql;
import chat.parley.server.words.FieldText;
import chat.parley.server.words.LookupText;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/// Conversations as their people see them: the list, sending, history, reading.
public final class Conversations {
    private final Database database;
    private final AccessControl access;
    private final InstantSource clock;
    private final MessageLog log;
    private final ReadCursors cursors;
    private final Views views;
    private final LogReader reader;
    private final Directory people;
    private final GroupReader groups;
    private final Overviews overviews;
    private final ConversationViews named;
    private final Mentions mentions;
    private final Readership readership = new Readership();

    public Conversations(
            Infrastructure base, AccessControl access, ConversationLog log, Directory people) {
        this.database = base.database();
        this.access = access;
        this.clock = base.clock();
        this.log = log.messages();
        this.cursors = log.cursors();
        this.views = log.views();
        this.reader = new LogReader(database, people);
        this.people = people;
        this.groups = new GroupReader(base.clock());
        this.overviews = new Overviews(base.clock());
        this.named = new ConversationViews(database, people, groups);
        this.mentions = new Mentions(people);
    }

    /// Carries a request out. Reads have answered when this returns; writes answer once they are
    /// durable.
    public CompletionStage<? extends Record> answer(Caller caller, ConversationRequest<?> request) {
        Id me = caller.signedIn();
        return switch (request) {
            case Send send -> send(me, send);
            case MarkRead read -> read(caller, read);
            case ListConversations list -> now(list(me, list));
            case ShowConversation show -> now(show(me, show.conversation()));
            case ShowConversationWith with -> now(shown(caller, with(me, with.name())));
            case History history -> now(history(me, history));
            case FetchEntries fetch ->
                    now(reader.log(me, fetch.conversation(), fetch.after(), fetch.limit()));
            case CountUnread _ -> now(unread(me));
            case SetView view -> view(caller, view);
            case ListReaders list -> now(readers(me, list));
            case ShowConversationOf of -> now(shown(caller, of(me, of.group())));
        };
    }

    private static <A extends Record> CompletionStage<A> now(A answer) {
        return CompletableFuture.completedStage(answer);
    }

    /// Whether the sender may write is the log's to ask, of bans, too.
    private CompletionStage<Sent> send(Id me, Send send) {
        Body body = Contents.checked(send.body());
        MessageDraft draft =
                new MessageDraft(
                        send.conversation(),
                        me,
                        ClientIdRule.checked(send.clientId()),
                        body,
                        send.replyTo(),
                        body instanceof Body.Worded words && words.text() != null
                                ? mentions.in(words.text())
                                : MentionCandidates.NONE);
        return database.writer().submit(log.appending(draft));
    }

    private CompletionStage<Done> read(Caller caller, MarkRead read) {
        Id me = caller.signedIn();
        return access.writer(caller)
                .submit(
                        tx -> {
                            cursors.read(tx, me, read.conversation(), read.seq());
                            return new Done();
                        });
    }

    private ConversationRequest.ConversationsPage list(Id me, ListConversations list) {
        List<Conversation> found =
                named.found(
                        me,
                        sql ->
                                overviews.page(
                                        sql, me, list.before(), list.hidden(), list.limit() + 1));
        Page<Conversation> page = Page.of(found, list.limit());
        return new ConversationRequest.ConversationsPage(page.rows(), page.more());
    }

    private Conversation show(Id me, Id conversation) {
        return found(me, sql -> overviews.one(sql, me, conversation))
                .orElseThrow(() -> new Refused(Reason.NOT_FOUND));
    }

    private Optional<Conversation> found(Id me, Function<Sql, Optional<Overview>> query) {
        return named.found(me, sql -> query.apply(sql).stream().toList()).stream().findFirst();
    }

    /// Whoever only sends finds where to, and reads nothing there.
    private static Conversation shown(Caller caller, Conversation conversation) {
        return caller.bears(TokenRight.READ) ? conversation : conversation.unopened();
    }

    private Conversation with(Id me, String name) {
        return people.everNamed(name)
                .flatMap(peer -> found(me, sql -> overviews.with(sql, me, peer.id())))
                .orElseThrow(() -> new Refused(Reason.NOT_FOUND, LookupText.NO_CONVERSATION, name));
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
            throw Refused.field("before", FieldText.ONE_PLACE);
        }
        return reader.before(me, conversation, before == null ? Long.MAX_VALUE : before, limit);
    }

    private Conversation of(Id me, String group) {
        return found(
                        me,
                        sql ->
                                groups.conversation(sql, me, group)
                                        .flatMap(found -> overviews.one(sql, me, found)))
                .orElseThrow(() -> new Refused(Reason.NOT_FOUND, LookupText.NO_OWN_GROUP, group));
    }

    private CompletionStage<Conversation> view(Caller caller, SetView view) {
        Id me = caller.signedIn();
        if (view.level() != null && view.silence() != null) {
            throw Refused.field("silence", FieldText.LEVEL_OR_SILENCE);
        }
        Instant silencedUntil = Terms.end(view.silence(), clock.instant());
        SetView checked = checked(view);
        return access.writer(caller)
                .submit(
                        tx -> {
                            views.set(tx, me, checked, silencedUntil);
                            Overview seen =
                                    overviews.one(tx, me, view.conversation()).orElseThrow();
                            if (view.remark() != null && seen.kind() != ConversationKind.GROUP) {
                                throw Refused.field("remark", FieldText.OF_A_GROUP);
                            }
                            return named.of(tx, me, seen);
                        });
    }

    /// The request with its texts as they are kept.
    ///
    /// @throws Refused naming the field, if it could mislead
    private static SetView checked(SetView view) {
        String remark = view.remark();
        return new SetView(
                view.conversation(),
                view.hidden(),
                view.pinned(),
                view.level(),
                view.silence(),
                view.unreadFrom(),
                remark == null ? null : ShortText.name("remark", remark));
    }

    private ReadersPage readers(Id me, ListReaders list) {
        Readership.Page page =
                database.readAtOneMoment(
                        sql ->
                                readership.page(
                                        sql,
                                        me,
                                        list.conversation(),
                                        list.seq(),
                                        list.read(),
                                        list.after() == null ? 0 : list.after().value(),
                                        list.limit()));
        Page<Reader> slice = Page.of(page.readers(), list.limit());
        Map<Id, Profile> profiles =
                people.profiles(slice.rows().stream().map(Reader::account).toList());
        return new ReadersPage(
                slice.rows().stream()
                        .filter(one -> profiles.containsKey(one.account()))
                        .map(one -> named(one, profiles))
                        .toList(),
                page.haveRead(),
                page.haveNot(),
                slice.more(),
                page.receiptsHidden());
    }

    private static MessageReader named(Reader reader, Map<Id, Profile> profiles) {
        return new MessageReader(
                Objects.requireNonNull(profiles.get(reader.account())),
                reader.held(),
                reader.heldAt(),
                reader.readAt());
    }

    private Unread unread(Id me) {
        List<Conversation> unread =
                named.found(me, sql -> overviews.unread(sql, me, Limits.PAGE_SIZE));
        int total =
                unread.stream()
                        .filter(one -> !one.view().isQuiet(clock.instant()))
                        .mapToInt(one -> one.reading().unread())
                        .sum();
        return new Unread(Math.min(total, Limits.UNREAD), unread);
    }
}
