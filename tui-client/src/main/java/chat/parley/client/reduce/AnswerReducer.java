package chat.parley.client.reduce;

import chat.parley.client.state.ApplicationsState;
import chat.parley.client.state.ClientEvent.Answered;
import chat.parley.client.state.ClientEvent.Answered.AccountFetched;
import chat.parley.client.state.ClientEvent.Answered.MessageRefused;
import chat.parley.client.state.ClientState;
import chat.parley.client.state.ConversationState;
import chat.parley.client.state.ConversationUpdates;
import chat.parley.client.state.Feedback;
import chat.parley.client.state.Fetch;
import chat.parley.client.state.FriendsState;
import chat.parley.client.state.Log;
import chat.parley.client.state.Outgoing;
import chat.parley.client.state.Outgoing.Progress;
import chat.parley.client.state.OwnAccount;
import chat.parley.client.state.OwnPermissions;
import chat.parley.client.state.Transition;
import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.model.Application;
import chat.parley.protocol.model.Conversation;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.operation.ConversationRequest.Entries;
import chat.parley.protocol.operation.ConversationRequest.Sent;
import chat.parley.protocol.operation.Request;
import java.time.Duration;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What the server answered.
final class AnswerReducer {
    private static final Duration LONGEST_RETRY = Duration.ofSeconds(30);

    /// Refusals that say nothing against the message: it is tried again.
    private static final Set<Reason> TEMPORARY =
            Set.of(
                    Reason.RATE_LIMITED,
                    Reason.UNAVAILABLE,
                    Reason.GOING_DOWN,
                    Reason.OUTBOX_FULL,
                    Reason.IDLE,
                    Reason.UNAUTHENTICATED,
                    Reason.EXPIRED,
                    Reason.REVOKED);

    private AnswerReducer() {}

    static Transition reduce(ClientState state, Answered answer) {
        return Transition.to(
                switch (answer) {
                    case Answered.EntriesFetched(var id, long after, var page) ->
                            merge(
                                    state,
                                    id,
                                    page,
                                    (log, got) -> log.fetched(after, got, state.account().id()));
                    case Answered.NewestFetched(var id, var page) ->
                            merge(
                                    state.with(state.quoted().without(id)),
                                    id,
                                    page,
                                    (log, got) -> log.jumped(got, state.account().id()));
                    case Answered.OlderFetched(var id, long before, var page) ->
                            state.change(id, one -> one.with(one.log().fetchedOlder(before, page)));
                    case Answered.FetchFailed(var id) -> fetchFailed(state, id);
                    case Answered.ConversationFetched(var conversation) ->
                            conversationFetched(state, conversation);
                    case Answered.ViewSet(var request, var now) ->
                            DoneReducer.viewSet(conversationFetched(state, now), request, now);
                    case Answered.ConversationFetchFailed(var id) ->
                            state.change(
                                    id, one -> one.withRefresh(one.refresh().failed(state.now())));
                    case Answered.ConversationGone(var id) -> LinkReducer.left(state, id);
                    case AccountFetched fetched -> accountFetched(state, fetched);
                    case Answered.AccountFetchFailed() ->
                            state.with(
                                    state.account()
                                            .with(state.account().fetch().failed(state.now())));
                    case Answered.MessageStored(var clientId, var sent) ->
                            stored(state, clientId, sent);
                    case MessageRefused refused -> refused(state, refused);
                    case Answered.MessageLost(var id, var clientId) ->
                            progress(state, id, clientId, one -> retrying(state, one, null));
                    case Answered.MessageShown(var entry) -> state.with(state.quoted().with(entry));
                    case Answered.MessageNotShown _ -> state;
                    case Answered.ChangeMade(var request) -> DoneReducer.made(state, request);
                    case Answered.ReadMarked(var id, long seq) ->
                            state.change(
                                    id,
                                    one ->
                                            one.with(ConversationUpdates.read(one.known(), seq))
                                                    .with(one.reading().with(Fetch.IDLE)));
                    case Answered.ReadNotMarked(var id) -> readNotMarked(state, id);
                    case Answered.Applied(var request, var application) ->
                            applied(answered(state, request), application);
                    case Answered.FriendshipEnded(var with) -> friendshipEnded(state, with);
                    case Answered.Marked(var friend) ->
                            friends(state, friends -> friends.with(friend));
                    case Answered.BlockSet(var person, boolean blocked) ->
                            friends(state, friends -> friends.with(person, blocked))
                                    .with(new Feedback.BlockSet(person, blocked));
                    case Answered.Preferred(var preferences) ->
                            state.with(state.account().preferring(preferences));
                    case Answered.NotificationsTold(int unseen) ->
                            state.with(
                                    state.account()
                                            .with(state.account().notifications().with(unseen)));
                    case Answered.NotificationsNotTold() -> state;
                    case Answered.AnswerLost(var request) ->
                            answered(state, request).with(new Feedback.Broke());
                    case Answered.NotDone(var request, var refusal) ->
                            answered(state, request).with(new Feedback.Refused(refusal));
                });
    }

    private static ClientState merge(
            ClientState state, Id id, Entries page, BiFunction<Log, Entries, Log> merging) {
        if (!state.knows(id)) {
            return state;
        }
        ConversationState known = state.conversation(id).orElseThrow();
        ConversationState before = known.changedBy(page.entries(), state.account().id());
        return EntryMerge.into(state, before, merging.apply(before.log(), page), false);
    }

    private static ClientState fetchFailed(ClientState state, Id id) {
        return state.change(
                id,
                one -> {
                    Log log = one.log();
                    Log newer =
                            log.newer().underWay()
                                    ? log.withNewer(log.newer().failed(state.now()))
                                    : log;
                    return one.with(
                            newer.older().underWay()
                                    ? newer.withOlder(newer.older().failed(state.now()))
                                    : newer);
                });
    }

    /// One that was left while it was asked for does not come back. Whoever decides in a group from
    /// now on, or no longer, has other applications to see: they are fetched.
    private static ClientState conversationFetched(ClientState state, Conversation conversation) {
        Id id = conversation.id();
        ClientState told =
                state.knows(id)
                        ? state.change(id, one -> one.told(conversation).refreshed())
                        : state;
        return Deciding.in(state).equals(Deciding.in(told))
                ? told
                : told.with(told.account().heardMissing());
    }

    /// One that is one's own again begins anew, with what was being written.
    private static ClientState told(ClientState state, Conversation conversation) {
        ConversationState before = state.conversations().get(conversation.id());
        if (before == null) {
            return state.with(ConversationState.of(conversation));
        }
        return state.with(
                before.isGone()
                        ? ConversationState.of(conversation)
                                .with(before.draft())
                                .with(before.outbox())
                        : before.told(conversation));
    }

    /// A conversation that is not among those listed may have been left, or have moved from page to
    /// page while they were fetched: it is asked for by itself.
    private static ClientState accountFetched(ClientState state, AccountFetched fetched) {
        Set<Id> listed =
                fetched.conversations().stream().map(Conversation::id).collect(Collectors.toSet());
        ClientState told = state.changeAll(one -> listed.contains(one.id()) ? one : one.doubted());
        for (Conversation conversation : fetched.conversations()) {
            told = told(told, conversation);
        }
        ApplicationsState applications =
                Deciding.in(fetched.self().profile().id(), fetched.conversations())
                        .of(state.account().applications());
        for (Application application : fetched.applications()) {
            applications = applications.with(application);
        }
        long version = Math.max(fetched.version(), fetched.self().version());
        return told.with(
                told.account()
                        .with(fetched.self().profile())
                        .with(applications)
                        .with(OwnPermissions.of(fetched.self()))
                        .with(fetched.self().preferences())
                        .with(fetched.friends())
                        .with(fetched.notifications())
                        .fetched(version));
    }

    /// The entry itself comes by push, or by the next heartbeat's fetch; if it was quicker than the
    /// answer, nothing is pending any more.
    private static ClientState stored(ClientState state, String clientId, Sent sent) {
        return state.change(
                sent.conversation(),
                one ->
                        reopened(one)
                                .with(
                                        sent.seq() <= one.log().window().upTo()
                                                ? one.outbox().remove(clientId)
                                                : one.outbox()
                                                        .with(
                                                                clientId,
                                                                new Progress.Stored(
                                                                        sent.seq(),
                                                                        sent.sentAt()))));
    }

    private static ConversationState reopened(ConversationState one) {
        return one.known().closed() == null ? one : one.doubted();
    }

    /// What is known of a conversation was wrong if it let somebody write who may not.
    private static ClientState refused(ClientState state, MessageRefused refused) {
        boolean temporary = TEMPORARY.contains(refused.refusal().reason());
        ClientState told =
                temporary
                        ? state
                        : state.change(refused.conversation(), ConversationState::doubted);
        return progress(
                told,
                refused.conversation(),
                refused.clientId(),
                message ->
                        temporary
                                ? retrying(state, message, refused.retryAfter())
                                : message.with(new Progress.Refused(refused.refusal())));
    }

    private static Outgoing retrying(
            ClientState state, Outgoing message, @Nullable Duration retryAfter) {
        int tries = message.tries() + 1;
        Duration doubling = Duration.ofSeconds(1L << Math.min(tries - 1, 5));
        Duration backOff = doubling.compareTo(LONGEST_RETRY) < 0 ? doubling : LONGEST_RETRY;
        Duration wait = retryAfter == null ? backOff : retryAfter;
        return message.with(new Progress.Retrying(state.now().plus(wait), tries));
    }

    /// Changes a message that still is under way; whatever else it is, it has been dealt with.
    private static ClientState progress(
            ClientState state, Id conversation, String clientId, UnaryOperator<Outgoing> change) {
        return state.change(
                conversation,
                one ->
                        one.outbox()
                                .find(clientId)
                                .filter(found -> found.progress() instanceof Progress.UnderWay)
                                .map(found -> change.apply(found).progress())
                                .map(progress -> one.with(one.outbox().with(clientId, progress)))
                                .orElse(one));
    }

    private static ClientState readNotMarked(ClientState state, Id id) {
        return state.change(
                id, one -> one.with(one.reading().with(one.reading().tell().failed(state.now()))));
    }

    private static ClientState friendshipEnded(ClientState state, Profile with) {
        return friends(state, friends -> friends.without(with.id()))
                .with(new Feedback.FriendshipEnded(with));
    }

    private static ClientState friends(ClientState state, UnaryOperator<FriendsState> change) {
        OwnAccount account = state.account();
        return state.with(account.with(change.apply(account.friends())));
    }

    private static ClientState answered(ClientState state, Request<?> request) {
        OwnAccount account = state.account();
        return state.with(account.with(account.applications().answered(request)));
    }

    private static ClientState applied(ClientState state, Application application) {
        OwnAccount account = state.account();
        OwnAccount changed =
                Deciding.in(state).concerns(application)
                        ? account.with(account.applications().with(application))
                        : account;
        Id opened = application.conversation();
        boolean unknown = opened != null && !state.knows(opened);
        return state.with(unknown ? changed.heardMissing() : changed)
                .with(new Feedback.Done(application));
    }
}
