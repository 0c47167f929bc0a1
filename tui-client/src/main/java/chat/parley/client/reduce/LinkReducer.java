package chat.parley.client.reduce;

import chat.parley.client.state.ClientState;
import chat.parley.client.state.ConversationState;
import chat.parley.client.state.ConversationUpdates;
import chat.parley.client.state.Feedback;
import chat.parley.client.state.Fetch;
import chat.parley.client.state.FriendsState;
import chat.parley.client.state.Log;
import chat.parley.client.state.OwnAccount;
import chat.parley.client.state.SideEffect.Ring;
import chat.parley.client.state.Transition;
import chat.parley.kit.link.LinkEvent;
import chat.parley.kit.link.LinkState;
import chat.parley.protocol.Id;
import chat.parley.protocol.event.Event;
import chat.parley.protocol.model.Application;
import chat.parley.protocol.model.ApplicationState;
import chat.parley.protocol.model.Entry;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.model.group.GroupSummary;
import chat.parley.protocol.model.notification.Notification;
import chat.parley.protocol.wire.ServerFrame.Head;
import chat.parley.protocol.wire.ServerFrame.Heartbeat;
import chat.parley.protocol.wire.ServerFrame.Welcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/// What the link says. Pushes are hints: each only raises what is known to exist; what is missing
/// then is fetched by [Sync].
final class LinkReducer {
    private LinkReducer() {}

    static Transition reduce(ClientState state, LinkEvent news) {
        return switch (news) {
            case LinkEvent.StateChanged(LinkState.Ready(Welcome welcome)) ->
                    welcome.session() == null
                            ? Transition.to(
                                    state.with(
                                            state.connection().with(new LinkState.Ready(welcome))))
                            : welcomed(state, welcome);
            case LinkEvent.StateChanged(var link) ->
                    Transition.to(state.with(state.connection().with(link)));
            case LinkEvent.Lag(var roundTrip) ->
                    Transition.to(state.with(state.connection().with(roundTrip)));
            case LinkEvent.Heads(Heartbeat(var mark, var accountVersion, var heads)) ->
                    Transition.to(
                            heads(state, heads, accountVersion)
                                    .with(state.connection().withMark(mark)));
            case LinkEvent.Pushed(var event) -> pushed(state, event);
        };
    }

    private static Transition welcomed(ClientState state, Welcome welcome) {
        Id self = state.account().id();
        boolean another = self != null && !self.equals(welcome.account());
        ClientState mine = another ? state.forgotten() : state;
        ClientState told =
                heads(
                                mine.with(mine.account().with(Fetch.IDLE)),
                                welcome.heads(),
                                welcome.accountVersion())
                        .with(state.connection().with(new LinkState.Ready(welcome)))
                        .with(mine.quoted().afresh())
                        .changeAll(LinkReducer::afresh);
        ClientState calm =
                told.feedback() instanceof Feedback.NotConnected
                        ? told.with((Feedback) null)
                        : told;
        ClientState listed = welcome.more() ? calm.with(calm.account().heardMissing()) : calm;
        return Transition.to(listed);
    }

    /// A new connection knows nothing of what the last one was asked or told.
    private static ConversationState afresh(ConversationState one) {
        Log log = one.log().withAcked(0).withNewer(Fetch.IDLE).withOlder(Fetch.IDLE);
        return one.with(log)
                .withRefresh(Fetch.IDLE)
                .with(one.reading().with(Fetch.IDLE))
                .with(one.outbox().afresh());
    }

    private static ClientState heads(ClientState state, List<Head> heads, long accountVersion) {
        ClientState heard = state.with(state.account().heard(accountVersion));
        for (Head head : heads) {
            heard =
                    heard.knows(head.conversation())
                            ? heard.change(
                                    head.conversation(),
                                    one -> one.heard(head.seq(), head.version()))
                            : heard.with(heard.account().heardMissing());
        }
        return heard;
    }

    private static Transition pushed(ClientState state, Event event) {
        return switch (event) {
            case Event.EntryPosted(Entry entry) -> posted(state, List.of(entry));
            case Event.CursorMoved moved -> Transition.to(moved(state, moved));
            case Event.ApplicationChanged(var application, var version) ->
                    applicationChanged(state, application, version);
            case Event.FriendAdded(var friend, var version) ->
                    Transition.to(friends(state, version, friends -> friends.with(friend)));
            case Event.FriendRemoved(var profile, _, var version) ->
                    Transition.to(
                            friends(state, version, friends -> friends.without(profile.id())));
            case Event.FriendChanged(var friend, var version) ->
                    Transition.to(friends(state, version, friends -> friends.with(friend)));
            case Event.BlockChanged(var person, boolean blocked, var version) ->
                    Transition.to(
                            friends(state, version, friends -> friends.with(person, blocked)));
            case Event.ConversationChanged(var id, long version) ->
                    Transition.to(changed(state, id, version));
            case Event.ConversationLeft(var id, var version) ->
                    Transition.to(left(state.with(state.account().eventOf(version)), id));
            case Event.SanctionChanged(var sanction, var version) ->
                    Transition.to(
                            mayOtherwise(
                                    state.account()
                                            .with(state.account().permissions().with(sanction)),
                                    state,
                                    version));
            case Event.RolesChanged(_, var version) ->
                    Transition.to(mayOtherwise(state.account(), state, version));
            case Event.PreferencesChanged(var preferences, var version) ->
                    Transition.to(
                            state.with(state.account().eventOf(version).preferring(preferences)));
            case Event.NotificationPosted(var told, int unseen, var version) ->
                    notified(state, told, unseen, version);
            case Event.NotificationsMarked(
                            var from,
                            var upTo,
                            var as,
                            var at,
                            int unseen,
                            var version) -> {
                OwnAccount account = state.account().eventOf(version);
                yield Transition.to(
                        state.with(
                                account.with(
                                        account.notifications()
                                                .marked(from, upTo, as, at, unseen))));
            }
            case Event.ProfileChanged(var profile, var version) ->
                    Transition.to(profile(state.with(state.account().eventOf(version)), profile));
        };
    }

    /// Entries of any conversations, in the order in which they came.
    static Transition posted(ClientState state, List<Entry> entries) {
        Map<Id, List<Entry>> byConversation = new LinkedHashMap<>();
        for (Entry entry : entries) {
            byConversation.computeIfAbsent(entry.conversation(), _ -> new ArrayList<>()).add(entry);
        }
        Transition transition = Transition.to(state);
        for (Map.Entry<Id, List<Entry>> one : byConversation.entrySet()) {
            Transition next = posted(transition.state(), one.getKey(), one.getValue());
            transition = new Transition(next.state(), transition.effects()).and(next.effects());
        }
        return transition;
    }

    private static Transition posted(ClientState state, Id conversation, List<Entry> entries) {
        if (!state.knows(conversation)) {
            return Transition.to(state.with(state.account().heardMissing()));
        }
        ConversationState known = state.conversation(conversation).orElseThrow();
        Id self = state.account().id();
        ConversationState before = known.changedBy(entries, self);
        return Transition.to(
                        EntryMerge.into(state, before, before.log().posted(entries, self), true))
                .and(Rings.of(state, before, entries));
    }

    /// What one may do has changed, anywhere: everything is asked for again.
    private static ClientState mayOtherwise(OwnAccount account, ClientState state, long version) {
        return state.with(account.eventOf(version).heardMissing());
    }

    /// One that is open stays so, with what is being written: the next word is meant for nobody
    /// else.
    static ClientState left(ClientState state, Id id) {
        if (!state.knows(id)) {
            return state;
        }
        ClientState gone = state.change(id, ConversationState::gone);
        ClientState left = id.equals(state.selected()) ? gone : gone.leaving(id);
        GroupSummary group = state.conversation(id).map(one -> one.known().group()).orElse(null);
        if (group == null) {
            return left;
        }
        OwnAccount account = left.account();
        return left.with(account.with(Deciding.in(left).of(account.applications())))
                .with(new Feedback.NoMember(group.name()));
    }

    private static ClientState changed(ClientState state, Id id, long version) {
        return state.knows(id)
                ? state.change(id, one -> one.heard(0, version))
                : state.with(state.account().heardMissing());
    }

    private static ClientState moved(ClientState state, Event.CursorMoved moved) {
        boolean own = moved.account().equals(state.account().id());
        Long accountVersion = moved.accountVersion();
        ClientState heard =
                accountVersion == null
                        ? state
                        : state.with(state.account().eventOf(accountVersion));
        return heard.change(
                moved.conversation(),
                one ->
                        one.told(ConversationUpdates.moved(one.known(), moved, own))
                                .heard(0, moved.version()));
    }

    private static Transition applicationChanged(
            ClientState state, Application application, long version) {
        OwnAccount account = state.account();
        OwnAccount changed =
                account.eventOf(version).with(account.applications().with(application));
        return Transition.to(
                isOutcome(account, application)
                        ? state.with(changed).with(new Feedback.Done(application))
                        : state.with(changed));
    }

    /// It rings once, for what is new.
    private static Transition notified(
            ClientState state, Notification told, int unseen, long version) {
        OwnAccount account = state.account();
        boolean news = account.notifications().isNews(told);
        Transition known =
                Transition.to(
                        state.with(
                                account.eventOf(version)
                                        .with(account.notifications().with(told, unseen))));
        return news ? known.and(new Ring.OfNotification(told)) : known;
    }

    /// Whether others have decided what oneself has been waiting for.
    private static boolean isOutcome(OwnAccount account, Application now) {
        boolean decided =
                now.state() == ApplicationState.ACCEPTED || now.state() == ApplicationState.REFUSED;
        return decided
                && now.applicant().id().equals(account.id())
                && account.applications()
                        .find(now.id())
                        .filter(before -> before.state() == ApplicationState.PENDING)
                        .isPresent();
    }

    private static ClientState friends(
            ClientState state, long version, UnaryOperator<FriendsState> change) {
        OwnAccount account = state.account().eventOf(version);
        return state.with(account.with(change.apply(account.friends())));
    }

    private static ClientState profile(ClientState state, Profile profile) {
        ClientState signed =
                state.changeAll(
                        one -> one.with(one.log().with(one.log().window().signed(profile))));
        if (profile.id().equals(state.account().id())) {
            return signed.with(state.account().with(profile));
        }
        OwnAccount account = state.account();
        OwnAccount named =
                account.with(account.friends().with(profile))
                        .with(account.applications().named(profile))
                        .with(account.notifications().named(profile));
        return signed.with(named)
                .changeAll(
                        one ->
                                one.isWith(profile.id())
                                        ? one.with(one.known().withPeer(profile))
                                        : one);
    }
}
