package chat.parley.client.command;

import chat.parley.kit.link.LinkLost;
import chat.parley.kit.link.LinkNews;
import chat.parley.kit.link.LinkState;
import chat.parley.kit.link.ServerLink;
import chat.parley.protocol.Id;
import chat.parley.protocol.Penalty;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.event.Event;
import chat.parley.protocol.operation.ConversationRequest.Conversation;
import chat.parley.protocol.operation.ConversationRequest.ConversationsPage;
import chat.parley.protocol.operation.ConversationRequest.Entry;
import chat.parley.protocol.operation.ConversationRequest.ListConversations;
import chat.parley.protocol.operation.ConversationRequest.PageKey;
import chat.parley.protocol.operation.ConversationRequest.ShowConversation;
import chat.parley.protocol.operation.ConversationRequest.ShowConversationWith;
import chat.parley.protocol.operation.Request;
import chat.parley.protocol.wire.Limits;
import chat.parley.protocol.wire.ServerFrame;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Follows conversations as they grow: subscribe, fetch, merge. What was missed while the line was
/// broken is fetched when it is back. Everything happens on the link's thread.
final class Listening {
    private final ServerLink link;
    private final List<String> names;
    private final @Nullable Long since;
    private final Heard heard;
    private final Map<Id, Tail> tails = new HashMap<>();
    private final Map<Id, Conversation> followed = new HashMap<>();

    /// The first entries that were pushed of conversations that are not followed yet.
    private final Map<Id, Long> early = new HashMap<>();

    private final CompletableFuture<Void> over = new CompletableFuture<>();
    private boolean begun;
    private boolean wasReady;

    /// What the listening leads to.
    interface Heard {
        void entry(Conversation conversation, Entry entry);

        /// The line broke, and is going to come back.
        void broken(String why);
    }

    /// Makes a listener.
    ///
    /// @param names the people whose conversations to follow; all conversations if there are none
    /// @param since begin after this entry instead of now
    Listening(ServerLink link, List<String> names, @Nullable Long since, Heard heard) {
        this.link = link;
        this.names = names;
        this.since = since;
        this.heard = heard;
    }

    /// Completed when it is over, with what it failed with.
    CompletableFuture<Void> over() {
        return over;
    }

    void hear(LinkNews news) {
        switch (news) {
            case LinkNews.StateChanged(LinkState state) -> state(state);
            case LinkNews.Pushed(Event event) -> event(event);
            case LinkNews.Heads(ServerFrame.Heartbeat heartbeat) ->
                    heartbeat.heads().forEach(this::head);
            case LinkNews.Lag _ -> {}
        }
    }

    private void state(LinkState state) {
        switch (state) {
            case LinkState.Ready ready when !ready.signedIn() ->
                    fail(new Refused(Reason.UNAUTHENTICATED));
            case LinkState.Ready _ -> {
                wasReady = true;
                find();
            }
            case LinkState.Waiting(_, String why) when wasReady -> heard.broken(why);
            case LinkState.Waiting(_, String why) -> fail(new LinkLost(why));
            case LinkState.Ended(Reason reason, String detail, Penalty penalty)
                    when reason != null ->
                    fail(new Refused(reason, detail, List.of(), null, penalty));
            case LinkState.Ended _ -> over.complete(null);
            case LinkState.Connecting _ -> {}
        }
    }

    private void find() {
        if (names.isEmpty()) {
            list(null);
        }
        names.forEach(name -> ask(new ShowConversationWith(name), this::follow));
    }

    private void list(@Nullable PageKey before) {
        ask(new ListConversations(before, Limits.PAGE_SIZE, false), this::listed);
    }

    private void listed(ConversationsPage page) {
        page.conversations().forEach(this::follow);
        if (page.more()) {
            Conversation last = page.conversations().getLast();
            list(new PageKey(last.lastActivity(), last.id(), last.view().pinned()));
        } else {
            begun = true;
        }
    }

    private void event(Event event) {
        switch (event) {
            case Event.EntryPosted(Entry entry) -> posted(entry);
            case Event.ConversationChanged(Id conversation, _) -> meet(conversation);
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

    private void left(Id conversation) {
        followed.remove(conversation);
        tails.remove(conversation);
    }

    private void posted(Entry entry) {
        Tail tail = tails.get(entry.conversation());
        if (tail != null) {
            if (since == null) {
                tail.beginsBefore(entry.seq());
            }
            tail.pushed(entry);
            return;
        }
        early.merge(entry.conversation(), entry.seq(), Math::min);
        meet(entry.conversation());
    }

    private void head(ServerFrame.Head head) {
        Tail tail = tails.get(head.conversation());
        if (tail != null) {
            tail.reaches(head.seq());
        } else {
            meet(head.conversation());
        }
    }

    /// A conversation that is not followed yet; while they are still being found, it will be.
    private void meet(Id conversation) {
        if (begun && names.isEmpty()) {
            ask(new ShowConversation(conversation), this::follow);
        }
    }

    private void follow(Conversation conversation) {
        followed.put(conversation.id(), conversation);
        tails.computeIfAbsent(conversation.id(), id -> tail(conversation, id))
                .reaches(conversation.head());
    }

    private Tail tail(Conversation conversation, Id id) {
        Consumer<Entry> grown =
                entry -> heard.entry(followed.getOrDefault(id, conversation), entry);
        return new Tail(link, id, start(conversation), grown, this::fail);
    }

    /// A conversation that appears while one listens is new from its first entry on.
    private long start(Conversation conversation) {
        if (since != null) {
            return since;
        }
        if (begun) {
            return 0;
        }
        Long pushed = early.remove(conversation.id());
        return pushed == null ? conversation.head() : Math.min(conversation.head(), pushed - 1);
    }

    private <A extends Record> void ask(Request<A> request, Consumer<A> then) {
        CompletableFuture<A> _ = link.ask(request).whenComplete(answer(then));
    }

    private <A> BiConsumer<@Nullable A, @Nullable Throwable> answer(Consumer<A> then) {
        return (answer, failure) -> {
            if (answer != null) {
                then.accept(answer);
            } else if (failure != null) {
                fail(failure);
            }
        };
    }

    /// A lost connection is no failure: the next session finds everything again.
    private void fail(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null
                        ? failure.getCause()
                        : failure;
        if (!(cause instanceof LinkLost) || !wasReady) {
            over.completeExceptionally(cause);
        }
    }
}
