package chat.parley.client.state;

import chat.parley.client.state.Effect.Ring;
import chat.parley.kit.link.LinkNews;
import chat.parley.kit.link.LinkState;
import chat.parley.protocol.Id;
import chat.parley.protocol.event.Event;
import chat.parley.protocol.operation.ApplicationRequest;
import chat.parley.protocol.operation.ConversationRequest.Conversation;
import chat.parley.protocol.operation.ConversationRequest.Entry;
import chat.parley.protocol.operation.Profile;
import chat.parley.protocol.wire.ServerFrame.Head;
import chat.parley.protocol.wire.ServerFrame.Heartbeat;
import chat.parley.protocol.wire.ServerFrame.Welcome;
import java.util.List;
import java.util.function.UnaryOperator;

/// What the link says. Pushes are hints: each only raises what is known to exist; what is missing
/// then is fetched by [Upkeep].
final class LinkReducer {
    private LinkReducer() {}

    static Step reduce(ClientState state, LinkNews news) {
        return switch (news) {
            case LinkNews.StateChanged(LinkState.Ready(Welcome welcome)) ->
                    welcome.session() == null
                            ? Step.to(
                                    state.with(
                                            state.connection().with(new LinkState.Ready(welcome))))
                            : welcomed(state, welcome);
            case LinkNews.StateChanged(var link) ->
                    Step.to(state.with(state.connection().with(link)));
            case LinkNews.Lag(var roundTrip) ->
                    Step.to(state.with(state.connection().with(roundTrip)));
            case LinkNews.Heads(Heartbeat(var mark, var accountVersion, var heads)) ->
                    Step.to(
                            heads(state, heads, accountVersion)
                                    .with(state.connection().withMark(mark)));
            case LinkNews.Pushed(var event) -> pushed(state, event);
        };
    }

    private static Step welcomed(ClientState state, Welcome welcome) {
        Id self = state.account().id();
        boolean another = self != null && !self.equals(welcome.account());
        ClientState mine = another ? state.forgotten() : state;
        ClientState told =
                heads(
                                mine.with(mine.account().with(Errand.IDLE)),
                                welcome.heads(),
                                welcome.accountVersion())
                        .with(state.connection().with(new LinkState.Ready(welcome)))
                        .changeAll(LinkReducer::afresh);
        ClientState listed = welcome.more() ? told.with(told.account().heardMissing()) : told;
        return Step.to(listed);
    }

    /// A new connection knows nothing of what the last one was asked or told.
    private static ConversationState afresh(ConversationState one) {
        Log log = one.log().withAcked(0).withNewer(Errand.IDLE).withOlder(Errand.IDLE);
        return one.with(log)
                .withRefresh(Errand.IDLE)
                .with(one.reading().with(Errand.IDLE))
                .with(one.outbox().afresh());
    }

    private static ClientState heads(ClientState state, List<Head> heads, long accountVersion) {
        ClientState heard = state.with(state.account().heard(accountVersion));
        for (Head head : heads) {
            heard =
                    heard.conversations().containsKey(head.conversation())
                            ? heard.change(
                                    head.conversation(),
                                    one -> one.heard(head.seq(), head.version()))
                            : heard.with(heard.account().heardMissing());
        }
        return heard;
    }

    private static Step pushed(ClientState state, Event event) {
        return switch (event) {
            case Event.EntryPosted(Entry entry) -> posted(state, entry);
            case Event.CursorMoved moved -> Step.to(moved(state, moved));
            case Event.ApplicationChanged(var application, var version) ->
                    applicationChanged(state, application, version);
            case Event.FriendAdded(var friend, var version) ->
                    Step.to(friends(state, version, friends -> friends.with(friend)));
            case Event.FriendRemoved(var profile, _, var version) ->
                    Step.to(friends(state, version, friends -> friends.without(profile.id())));
            case Event.ConversationChanged(var conversation) -> Step.to(told(state, conversation));
            case Event.ProfileChanged(var profile, var version) ->
                    Step.to(profile(state.with(state.account().eventOf(version)), profile));
        };
    }

    private static Step posted(ClientState state, Entry entry) {
        ConversationState before = state.conversations().get(entry.conversation());
        if (before == null) {
            return Step.to(state.with(state.account().heardMissing()));
        }
        boolean fresh = entry.seq() > before.log().head();
        ClientState after = Arrivals.into(state, before, before.log().posted(entry));
        boolean rings =
                fresh
                        && ConversationState.isNews(entry, state.account().id())
                        && !state.inView(entry.conversation());
        return rings ? Step.to(after).and(new Ring()) : Step.to(after);
    }

    private static ClientState moved(ClientState state, Event.CursorMoved moved) {
        boolean own = moved.account().equals(state.account().id());
        return state.change(
                moved.conversation(),
                one -> one.told(Cursors.moved(one.known(), moved, own)).heard(0, moved.version()));
    }

    private static Step applicationChanged(
            ClientState state, ApplicationRequest.Application application, long version) {
        Account account = state.account();
        boolean rings =
                application.state() == ApplicationRequest.State.PENDING
                        && application.addressee().id().equals(account.id())
                        && account.applications().find(application.id()).isEmpty();
        Account changed = account.eventOf(version).with(account.applications().with(application));
        Step step = Step.to(state.with(changed));
        return rings ? step.and(new Ring()) : step;
    }

    private static ClientState friends(
            ClientState state, long version, UnaryOperator<Friends> change) {
        Account account = state.account().eventOf(version);
        return state.with(account.with(change.apply(account.friends())));
    }

    static ClientState told(ClientState state, Conversation conversation) {
        return state.conversations().containsKey(conversation.id())
                ? state.change(conversation.id(), one -> one.told(conversation))
                : state.with(ConversationState.of(conversation));
    }

    private static ClientState profile(ClientState state, Profile profile) {
        if (profile.id().equals(state.account().id())) {
            return state.with(state.account().with(profile));
        }
        Account account = state.account();
        return state.with(account.with(account.friends().with(profile)))
                .changeAll(
                        one ->
                                one.known().peer().id().equals(profile.id())
                                        ? one.with(Cursors.withPeer(one.known(), profile))
                                        : one);
    }
}
