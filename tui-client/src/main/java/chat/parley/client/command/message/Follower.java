package chat.parley.client.command.message;

import chat.parley.client.command.Targets;
import chat.parley.client.words.CommandText;
import chat.parley.kit.link.LinkEvent;
import chat.parley.kit.link.LinkState;
import chat.parley.kit.link.ServerLink;
import chat.parley.kit.transport.LinkLost;
import chat.parley.protocol.Id;
import chat.parley.protocol.Limits;
import chat.parley.protocol.Penalty;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.Sentence;
import chat.parley.protocol.event.Event;
import chat.parley.protocol.model.Conversation;
import chat.parley.protocol.model.ConversationPlace;
import chat.parley.protocol.model.Entry;
import chat.parley.protocol.operation.ConversationRequest;
import chat.parley.protocol.operation.ConversationRequest.ConversationsPage;
import chat.parley.protocol.operation.ConversationRequest.ListConversations;
import chat.parley.protocol.operation.ConversationRequest.ShowConversation;
import chat.parley.protocol.operation.Request;
import chat.parley.protocol.wire.ServerFrame;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Follows conversations as they grow: subscribe, fetch, merge. What was missed while the line was
/// broken is fetched when it is back. Everything happens on the link's thread.
final class Follower {
    private final ServerLink link;
    private final List<ConversationRequest<Conversation>> wanted;
    private final @Nullable Long since;
    private final Heard heard;
    private final Map<Id, LogTail> tails = new HashMap<>();
    private final Map<Id, Conversation> followed = new HashMap<>();

    /// What was told of conversations that are not followed yet.
    private final Map<Id, Early> early = new HashMap<>();

    private final CompletableFuture<Void> over = new CompletableFuture<>();
    private boolean begun;
    private boolean wasReady;
    private @Nullable Id self;

    /// What the listening leads to.
    interface Heard {
        /// Something was said.
        ///
        /// @param self who listens
        void entry(Conversation conversation, Entry entry, @Nullable Id self);

        /// The line broke, and is going to come back.
        void broken(Sentence why);
    }

    /// The first and the last entry that were pushed of a conversation before it is followed.
    private record Early(long first, long last) {
        static final Early NOTHING = new Early(Long.MAX_VALUE, 0);

        static Early of(long seq) {
            return new Early(seq, seq);
        }

        Early and(Early other) {
            return new Early(Math.min(first, other.first), Math.max(last, other.last));
        }
    }

    /// Makes a listener.
    ///
    /// @param wanted what asks for the conversations to follow; all of them if there are none
    /// @param since begin after this entry instead of now
    Follower(
            ServerLink link,
            List<ConversationRequest<Conversation>> wanted,
            @Nullable Long since,
            Heard heard) {
        this.link = link;
        this.wanted = wanted;
        this.since = since;
        this.heard = heard;
    }

    /// Completed when it is over, with what it failed with.
    CompletableFuture<Void> over() {
        return over;
    }

    void hear(LinkEvent news) {
        switch (news) {
            case LinkEvent.StateChanged(LinkState state) -> state(state);
            case LinkEvent.Pushed(Event event) -> event(event);
            case LinkEvent.Heads(ServerFrame.Heartbeat heartbeat) ->
                    heartbeat.heads().forEach(this::head);
            case LinkEvent.Lag _ -> {}
        }
    }

    private void state(LinkState state) {
        switch (state) {
            case LinkState.Ready ready when !ready.signedIn() ->
                    fail(new Refused(Reason.UNAUTHENTICATED));
            case LinkState.Ready(var welcome) -> {
                wasReady = true;
                self = welcome.account();
                find();
            }
            case LinkState.Waiting(_, Sentence why) when wasReady -> heard.broken(why);
            case LinkState.Waiting(_, Sentence why) -> fail(new LinkLost(why));
            case LinkState.Ended(Reason reason, String detail, Penalty penalty)
                    when reason != null ->
                    fail(Refused.quoted(reason, detail, List.of(), null, penalty));
            case LinkState.Ended _ -> over.complete(null);
            case LinkState.Failed(Throwable mistake) -> over.completeExceptionally(mistake);
            case LinkState.Connecting _ -> {}
        }
    }

    private void find() {
        if (wanted.isEmpty()) {
            list(null);
        }
        wanted.forEach(request -> ask(request, this::follow));
    }

    private void list(@Nullable ConversationPlace before) {
        ask(new ListConversations(before, Limits.PAGE_SIZE, false), this::listed);
    }

    private void listed(ConversationsPage page) {
        page.conversations().forEach(this::follow);
        if (page.more()) {
            list(page.conversations().getLast().place());
        } else {
            begun = true;
            List.copyOf(early.keySet()).forEach(this::show);
        }
    }

    private void event(Event event) {
        switch (event) {
            case Event.EntryPosted(Entry entry) -> posted(entry);
            case Event.ConversationChanged(Id conversation, _) -> changed(conversation);
            case Event.ConversationLeft(Id conversation, _) -> left(conversation);
            case Event.CursorMoved _,
                    Event.ApplicationChanged _,
                    Event.FriendAdded _,
                    Event.FriendRemoved _,
                    Event.SanctionChanged _,
                    Event.RolesChanged _,
                    Event.ProfileChanged _ -> {}
        }
    }

    private void changed(Id conversation) {
        if (tails.containsKey(conversation)) {
            show(conversation);
        } else {
            meet(conversation);
        }
    }

    /// Whoever listens to some conversations is done when none is left.
    private void left(Id conversation) {
        Conversation former = followed.remove(conversation);
        tails.remove(conversation);
        if (former != null && !wanted.isEmpty() && tails.isEmpty()) {
            over.completeExceptionally(
                    new Refused(
                            Reason.NOT_FOUND, CommandText.NO_LONGER_MEMBER, Targets.of(former)));
        }
    }

    private void lost(Id conversation, Throwable failure) {
        if (failure instanceof Refused refused && refused.reason() == Reason.NOT_FOUND) {
            left(conversation);
        } else {
            fail(failure);
        }
    }

    private void posted(Entry entry) {
        LogTail tail = tails.get(entry.conversation());
        if (tail != null) {
            if (since == null) {
                tail.beginsBefore(entry.seq());
            }
            tail.pushed(entry);
            return;
        }
        early.merge(entry.conversation(), Early.of(entry.seq()), Early::and);
        meet(entry.conversation());
    }

    private void head(ServerFrame.Head head) {
        LogTail tail = tails.get(head.conversation());
        if (tail != null) {
            tail.reaches(head.seq());
        } else {
            meet(head.conversation());
        }
    }

    /// A conversation that is not followed yet; while they are still being found, it will be.
    private void meet(Id conversation) {
        if (begun && wanted.isEmpty()) {
            show(conversation);
        } else {
            early.putIfAbsent(conversation, Early.NOTHING);
        }
    }

    private void show(Id conversation) {
        CompletableFuture<Conversation> _ =
                link.ask(new ShowConversation(conversation))
                        .whenComplete(answer(this::follow, failure -> lost(conversation, failure)));
    }

    /// What was pushed before the answer came may be younger than the answer.
    private void follow(Conversation conversation) {
        Early pushed = Objects.requireNonNullElse(early.remove(conversation.id()), Early.NOTHING);
        followed.put(conversation.id(), conversation);
        tails.computeIfAbsent(
                        conversation.id(), _ -> tail(conversation, start(conversation, pushed)))
                .reaches(Math.max(conversation.head(), pushed.last()));
    }

    private LogTail tail(Conversation conversation, long start) {
        Id id = conversation.id();
        Consumer<Entry> grown =
                entry -> heard.entry(followed.getOrDefault(id, conversation), entry, self);
        return new LogTail(link, id, start, grown, failure -> lost(id, failure));
    }

    /// A conversation that appears while one listens is new from its first entry on.
    private long start(Conversation conversation, Early pushed) {
        if (since != null) {
            return since;
        }
        return begun ? 0 : Math.min(conversation.head(), pushed.first() - 1);
    }

    private <A extends Record> void ask(Request<A> request, Consumer<A> then) {
        CompletableFuture<A> _ = link.ask(request).whenComplete(answer(then, this::fail));
    }

    private static <A> BiConsumer<@Nullable A, @Nullable Throwable> answer(
            Consumer<A> then, Consumer<Throwable> failed) {
        return (answer, failure) -> {
            if (answer != null) {
                then.accept(answer);
            } else if (failure != null) {
                failed.accept(cause(failure));
            }
        };
    }

    /// A lost connection is no failure: the next session finds everything again.
    private void fail(Throwable failure) {
        if (!(failure instanceof LinkLost) || !wasReady) {
            over.completeExceptionally(failure);
        }
    }

    private static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null
                ? failure.getCause()
                : failure;
    }
}
