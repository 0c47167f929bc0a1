package chat.parley.client.reduce;

import chat.parley.client.state.ClientState;
import chat.parley.client.state.ConversationState;
import chat.parley.client.state.Log;
import chat.parley.client.state.NotificationsState;
import chat.parley.client.state.Outgoing;
import chat.parley.client.state.Outgoing.Progress;
import chat.parley.client.state.OwnAccount;
import chat.parley.client.state.Reading;
import chat.parley.client.state.SideEffect;
import chat.parley.client.state.SideEffect.ForServer;
import chat.parley.client.state.Transition;
import chat.parley.protocol.Id;
import chat.parley.protocol.Limits;
import chat.parley.protocol.model.notification.NotificationState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a state calls for while there is a session: fetch what is missing, tell how far this device
/// holds and its person has read, send what was written. Since it looks at the state alone, and not
/// at how it came about, whatever got lost on the way is simply asked for again.
final class Sync {
    /// As many conversations are fetched at once.
    private static final int FETCHES_AT_ONCE = 8;

    private Sync() {}

    static Transition of(ClientState state) {
        if (!state.connection().signedIn()) {
            return Transition.to(state);
        }
        List<SideEffect> effects = new ArrayList<>();
        ClientState kept = received(account(state, effects), effects);
        Map<Id, ConversationState> changed = new LinkedHashMap<>();
        for (ConversationState one : toFetch(kept)) {
            changed.put(one.id(), fetch(one, kept.connection().limits(), effects));
        }
        for (ConversationState one : kept.conversations().values()) {
            if (one.isGone()) {
                continue; // nothing of it is to be had, or told
            }
            ConversationState fetched = changed.getOrDefault(one.id(), one);
            ConversationState after =
                    send(kept, tell(kept, refresh(kept, fetched, effects), effects), effects);
            if (!after.equals(one)) {
                changed.put(one.id(), after);
            }
        }
        ClientState after = changed.isEmpty() ? kept : kept.with(changed.values());
        return dealtWith(new Transition(after, effects));
    }

    /// The most recent of those of which something is missing, as many as may be asked for now.
    private static List<ConversationState> toFetch(ClientState state) {
        long fetching = state.conversations().values().stream().filter(Sync::fetching).count();
        Limits limits = state.connection().limits();
        return state.latest(
                one ->
                        one.log().missing(limits) != Log.Missing.NOTHING
                                && one.log().mayFetchNewer(state.now()),
                (int) Math.max(0, FETCHES_AT_ONCE - fetching));
    }

    private static boolean fetching(ConversationState one) {
        return one.log().newer().underWay();
    }

    private static ClientState account(ClientState state, List<SideEffect> effects) {
        OwnAccount account = state.account();
        if (!account.stale() || !account.fetch().mayStart(state.now())) {
            return state;
        }
        effects.add(new ForServer.FetchAccount(account.freshness().heard()));
        return state.with(account.with(account.fetch().started()));
    }

    /// What is held here was received.
    private static ClientState received(ClientState state, List<SideEffect> effects) {
        NotificationsState all = state.account().notifications();
        Optional<Id> head = all.head().filter(_ -> all.holdsUnreceived());
        if (head.isEmpty()) {
            return state;
        }
        effects.add(new ForServer.MarkNotifications(head.get(), NotificationState.RECEIVED));
        return state.with(
                state.account()
                        .with(all.marked(NotificationState.RECEIVED, state.now(), all.unseen())));
    }

    private static ConversationState fetch(
            ConversationState one, Limits limits, List<SideEffect> effects) {
        Log log = one.log();
        effects.add(
                switch (log.missing(limits)) {
                    case NOTHING, ENTRIES ->
                            new ForServer.FetchEntries(one.id(), log.window().upTo());
                    case NEWEST_PAGE -> new ForServer.FetchNewest(one.id());
                });
        return one.with(log.withNewer(log.newer().started()));
    }

    private static ConversationState refresh(
            ClientState state, ConversationState one, List<SideEffect> effects) {
        if (!one.stale() || !one.refresh().mayStart(state.now())) {
            return one;
        }
        effects.add(new ForServer.FetchConversation(one.id()));
        return one.withRefresh(one.refresh().started());
    }

    /// Held goes up to the first gap, and read no further than held.
    private static ConversationState tell(
            ClientState state, ConversationState one, List<SideEffect> effects) {
        ConversationState told = one;
        if (told.log().owesAck()) {
            effects.add(new ForServer.Ack(one.id(), one.log().window().upTo()));
            told = told.with(told.log().withAcked(told.log().window().upTo()));
        }
        Reading reading = told.reading();
        if (reading.seen() > told.known().reading().upTo()
                && reading.tell().mayStart(state.now())) {
            effects.add(new ForServer.MarkRead(one.id(), reading.seen()));
            told = told.with(reading.with(reading.tell().started()));
        }
        return told;
    }

    private static ConversationState send(
            ClientState state, ConversationState one, List<SideEffect> effects) {
        Optional<Outgoing> next = one.outbox().next(state.now());
        if (next.isEmpty()) {
            return one;
        }
        Outgoing message = next.get();
        effects.add(new ForServer.Send(message));
        return one.with(
                one.outbox().with(message.clientId(), new Progress.UnderWay(message.tries())));
    }

    private static Transition dealtWith(Transition transition) {
        ClientState state = transition.state();
        @Nullable Id mark = state.connection().mark();
        if (mark == null || owes(state)) {
            return transition;
        }
        return new Transition(state.with(state.connection().withMark(null)), transition.effects())
                .and(new ForServer.DealtWith(mark));
    }

    private static boolean owes(ClientState state) {
        return state.account().stale()
                || state.conversations().values().stream()
                        .anyMatch(one -> one.log().behind() || one.stale());
    }
}
