package chat.parley.kit.follow;

import chat.parley.kit.follow.Following.AllFromNow;
import chat.parley.kit.follow.Following.AllUnread;
import chat.parley.kit.follow.Following.SomeOfThem;
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
import chat.parley.protocol.operation.ConversationRequest.ConversationsPage;
import chat.parley.protocol.operation.ConversationRequest.CountUnread;
import chat.parley.protocol.operation.ConversationRequest.ListConversations;
import chat.parley.protocol.operation.ConversationRequest.ShowConversation;
import chat.parley.protocol.operation.ConversationRequest.Unread;
import chat.parley.protocol.wire.ServerFrame;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// Follows conversations as they grow: subscribe, fetch, merge. What was missed while the link was
/// broken is fetched when it is back. Everything happens in turn, on the link's thread or on one on
/// which something was dealt with.
public final class LogFollower {
    private final Following following;
    private final FollowListener listener;
    private final TurnTaking turns;
    private final PageSlots slots = new PageSlots(this::allCaughtUp);
    private final Map<Id, LogTail> tails = new HashMap<>();
    private final Map<Id, Conversation> followed = new HashMap<>();

    /// What was told of conversations that are not followed yet.
    private final Map<Id, Early> early = new HashMap<>();

    private final CompletableFuture<Void> over = new CompletableFuture<>();

    /// Whether all conversations have been found once.
    private boolean begun;

    /// Whether there was more unread than one answer holds.
    private boolean moreUnread;

    private boolean wasReady;
    private @Nullable Id self;

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

    /// Makes a follower, which is to [#hear] everything from the time that the link opens.
    public LogFollower(ServerLink link, Following following, FollowListener listener) {
        this.following = following;
        this.listener = listener;
        turns = new TurnTaking(link, over::completeExceptionally);
    }

    /// Completed when it is over, with what it failed with: a refusal, a lost connection where
    /// there was none before, or a mistake in this program, the listener's included.
    public CompletableFuture<Void> over() {
        return over;
    }

    /// What the link tells.
    public void hear(LinkEvent news) {
        turns.run(() -> heard(news));
    }

    private void heard(LinkEvent news) {
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
            case LinkState.Waiting(_, Sentence why) when wasReady -> listener.broken(why);
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
        switch (following) {
            case AllFromNow _ -> list(null);
            case SomeOfThem some ->
                    some.wanted().forEach(request -> turns.ask(request, this::follow, this::fail));
            case AllUnread _ -> turns.ask(new CountUnread(), this::unread, this::fail);
        }
    }

    private void list(@Nullable ConversationPlace before) {
        turns.ask(new ListConversations(before, Limits.PAGE_SIZE, false), this::listed, this::fail);
    }

    private void listed(ConversationsPage page) {
        page.conversations().forEach(this::follow);
        if (page.more()) {
            list(page.conversations().getLast().place());
        } else {
            allFound();
        }
    }

    /// The answer is a page at most: the rest shows itself once that much has been read.
    private void unread(Unread unread) {
        moreUnread = unread.conversations().size() >= Limits.PAGE_SIZE;
        unread.conversations().forEach(this::follow);
        allFound();
    }

    private void allCaughtUp() {
        if (moreUnread) {
            moreUnread = false;
            find();
        }
    }

    private void allFound() {
        begun = true;
        List.copyOf(early.keySet()).forEach(this::show);
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
                    Event.FriendChanged _,
                    Event.BlockChanged _,
                    Event.SanctionChanged _,
                    Event.RolesChanged _,
                    Event.PreferencesChanged _,
                    Event.NotificationPosted _,
                    Event.NotificationsMarked _,
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

    /// Whoever follows some conversations is done when none is left.
    private void left(Id conversation) {
        Conversation former = followed.remove(conversation);
        tails.remove(conversation);
        if (former != null && following instanceof SomeOfThem && tails.isEmpty()) {
            over.completeExceptionally(listener.noneLeft(former));
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
            if (beginsNow()) {
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
        if (begun) {
            show(conversation);
        } else {
            early.putIfAbsent(conversation, Early.NOTHING);
        }
    }

    private void show(Id conversation) {
        turns.ask(
                new ShowConversation(conversation),
                this::follow,
                failure -> lost(conversation, failure));
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
        return new LogTail(
                turns,
                slots,
                id,
                start,
                entries -> listener.grown(followed.getOrDefault(id, conversation), entries, self),
                failure -> lost(id, failure));
    }

    private boolean beginsNow() {
        return switch (following) {
            case AllFromNow _ -> true;
            case SomeOfThem some -> some.since() == null;
            case AllUnread _ -> false;
        };
    }

    /// A conversation that appears while one follows all of them is new from its first entry on.
    private long start(Conversation conversation, Early pushed) {
        return switch (following) {
            case AllFromNow _ when begun -> 0;
            case SomeOfThem(_, Long since) when since != null -> since;
            case AllUnread _ -> conversation.reading().upTo();
            case AllFromNow _, SomeOfThem _ -> Math.min(conversation.head(), pushed.first() - 1);
        };
    }

    /// A lost connection is no failure: the next session finds everything again.
    private void fail(Throwable failure) {
        if (!(failure instanceof LinkLost) || !wasReady) {
            over.completeExceptionally(failure);
        }
    }
}
