package chat.parley.client.reduce;

import chat.parley.client.state.Attention;
import chat.parley.client.state.ClientEvent.Wished;
import chat.parley.client.state.ClientState;
import chat.parley.client.state.ComposerDraft;
import chat.parley.client.state.ConversationState;
import chat.parley.client.state.Feedback;
import chat.parley.client.state.Log;
import chat.parley.client.state.NotificationsState;
import chat.parley.client.state.Outgoing;
import chat.parley.client.state.Outgoing.Progress;
import chat.parley.client.state.OwnAccount;
import chat.parley.client.state.QuotedMessages;
import chat.parley.client.state.Reading;
import chat.parley.client.state.Reading.Divider;
import chat.parley.client.state.RefusalDetails;
import chat.parley.client.state.SideEffect;
import chat.parley.client.state.SideEffect.ForDisk.KeepDraft;
import chat.parley.client.state.SideEffect.ForServer;
import chat.parley.client.state.Transition;
import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.model.Application;
import chat.parley.protocol.model.Conversation;
import chat.parley.protocol.model.ConversationView;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.model.notification.NotificationState;
import chat.parley.protocol.operation.ConversationRequest.SetView;
import chat.parley.protocol.operation.MessageRequest;
import chat.parley.protocol.operation.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the person does.
final class UserActionReducer {
    private UserActionReducer() {}

    static Transition reduce(ClientState state, Wished wish) {
        return switch (wish) {
            case Wished.SignedIn(var self) -> Transition.to(signedIn(state, self));
            case Wished.Select(var id) -> select(state, id);
            case Wished.Watch(var attention) -> Transition.to(watch(state, attention));
            case Wished.MarkRead() -> markRead(state);
            case Wished.LookAway() -> Transition.to(lookAway(state));
            case Wished.See(long seq) -> Transition.to(see(state, seq));
            case Wished.Edit(var id, var text) -> Transition.to(DraftReducer.edit(state, id, text));
            case Wished.Rewrite(var id, var edit) ->
                    Transition.to(DraftReducer.change(state, id, edit));
            case Wished.Answer(var id, var seq) ->
                    Transition.to(DraftReducer.answer(state, id, seq));
            case Wished.RequestChange(var request) ->
                    ask(state, new ForServer.RequestChange(request));
            case Wished.Write write -> write(state, write);
            case Wished.WriteFiles files -> writeFiles(state, files);
            case Wished.Retry(var id, var clientId) ->
                    Transition.to(
                            state.change(
                                    id,
                                    one ->
                                            one.with(
                                                    one.outbox()
                                                            .with(
                                                                    clientId,
                                                                    new Progress.Waiting(0)))));
            case Wished.Discard(var id, var clientId) ->
                    Transition.to(state.change(id, one -> one.with(one.outbox().remove(clientId))));
            case Wished.Quote(var id, var seqs) -> quote(state, id, seqs);
            case Wished.LookBack(var id) -> lookBack(state, id);
            case Wished.SeeNotifications() -> seeNotifications(state);
            case Wished.Apply(var request) -> apply(state, request);
            case Wished.SetView(var request) -> ask(state, new ForServer.SetView(request));
            case Wished.MarkUnread(var id, long from) ->
                    ask(state, new ForServer.SetView(SetView.unread(id, from)));
            case Wished.SaveMessage(var id, long seq) ->
                    ask(
                            state,
                            new ForServer.RequestChange(
                                    new MessageRequest.SaveMessage(id, seq, true)));
            case Wished.EndFriendship(var with) -> ask(state, new ForServer.EndFriendship(with));
            case Wished.Mark(var request) -> ask(state, new ForServer.Mark(request));
            case Wished.SetBlock(var person, boolean blocked) ->
                    ask(state, new ForServer.SetBlock(person, blocked));
            case Wished.Prefer(var preferences) -> ask(state, new ForServer.Prefer(preferences));
            case Wished.DismissFeedback() -> Transition.to(state.with((Feedback) null));
            case Wished.Leave() -> DraftReducer.keepAll(state);
        };
    }

    /// For what is not asked again by itself.
    private static Transition ask(ClientState state, ForServer effect) {
        return state.connection().signedIn()
                ? Transition.to(state).and(effect)
                : Transition.to(state.with(new Feedback.NotConnected()));
    }

    private static Transition apply(ClientState state, Request<Application> request) {
        OwnAccount account = state.account();
        ClientState asking = state.with(account.with(account.applications().asking(request)));
        return ask(state.connection().signedIn() ? asking : state, new ForServer.Apply(request));
    }

    /// Seen here at once, whatever becomes of telling so.
    private static Transition seeNotifications(ClientState state) {
        NotificationsState all = state.account().notifications();
        Optional<Id> head = all.head();
        if (head.isEmpty() || all.unseen() == 0 || !state.connection().signedIn()) {
            return Transition.to(state);
        }
        NotificationsState seen = all.marked(NotificationState.READ, state.now(), 0);
        return Transition.to(state.with(state.account().with(seen)))
                .and(new ForServer.MarkNotifications(head.get(), NotificationState.READ));
    }

    private static ClientState signedIn(ClientState state, Profile self) {
        Id before = state.account().id();
        if (before == null || before.equals(self.id())) {
            return state.with(state.account().with(self));
        }
        ClientState mine = state.forgotten();
        return mine.with(mine.account().with(self));
    }

    /// The divider stands where the new part begins when one comes, and is gone when one leaves. A
    /// hidden conversation is shown again, and one that was marked as unread is no longer.
    private static Transition select(ClientState state, @Nullable Id id) {
        if (Objects.equals(id, state.selected())) {
            return Transition.to(state);
        }
        ClientState opened = left(state).select(id, Attention.AWAY);
        Optional<ConversationState> chosen = opened.open();
        if (chosen.isEmpty()) {
            return DraftReducer.keepAll(opened);
        }
        ConversationState divided =
                afresh(chosen.get()).with(divided(chosen.get(), state.account().id()));
        ConversationView view = divided.view();
        Boolean shown = view.hidden() ? false : null;
        Long read = view.unreadFrom() == null ? null : 0L;
        if ((shown == null && read == null) || !state.connection().signedIn()) {
            return DraftReducer.keepAll(opened.with(divided));
        }
        SetView seen = new SetView(divided.id(), shown, null, null, null, read);
        return DraftReducer.keepAll(opened.with(divided.with(unmarked(divided.known()))))
                .and(new ForServer.SetView(seen));
    }

    /// Without the open conversation's divider; of one that is no longer one's own little stays.
    private static ClientState left(ClientState state) {
        Optional<ConversationState> open = state.open();
        if (open.isEmpty()) {
            return state;
        }
        return open.get().isGone()
                ? state.leaving(open.get().id())
                : state.with(open.get().with(open.get().reading().with((Divider) null)));
    }

    private static Conversation unmarked(Conversation known) {
        return known.with(known.view().unmarked());
    }

    /// A mute may be over without a word from the server.
    private static ConversationState afresh(ConversationState one) {
        Reason closed = one.known().closed();
        return closed != null && RefusalDetails.mayPass(closed) ? one.doubted() : one;
    }

    private static Reading divided(ConversationState one, @Nullable Id self) {
        int unread = one.unread(self);
        return one.reading().with(unread == 0 ? null : new Divider(one.read(), unread));
    }

    private static ClientState watch(ClientState state, Attention attention) {
        ClientState watched = state.select(state.selected(), attention);
        return attention == Attention.READING ? readAll(watched) : watched;
    }

    private static ClientState readAll(ClientState state) {
        Id open = state.selected();
        return open == null
                ? state
                : state.change(
                        open, one -> one.with(one.reading().upTo(one.log().window().lastSeq())));
    }

    /// The divider has served, and a mark as unread, too.
    private static Transition markRead(ClientState state) {
        ClientState read = lookAway(readAll(state));
        Optional<ConversationState> marked =
                read.open().filter(one -> one.view().unreadFrom() != null);
        if (marked.isEmpty() || !state.connection().signedIn()) {
            return Transition.to(read);
        }
        ConversationState one = marked.get();
        return Transition.to(read.with(one.with(unmarked(one.known()))))
                .and(new ForServer.SetView(SetView.unread(one.id(), 0)));
    }

    /// The divider of before is of no use once all below it was seen: what comes next gets one.
    private static ClientState lookAway(ClientState state) {
        Id open = state.selected();
        return open == null
                ? state
                : state.change(
                        open,
                        one ->
                                one.reading().seen() < one.log().window().lastSeq()
                                        ? one
                                        : one.with(one.reading().with((Divider) null)));
    }

    private static ClientState see(ClientState state, long seq) {
        Id open = state.selected();
        return open == null
                ? state
                : state.change(
                        open,
                        one ->
                                one.with(
                                        one.reading()
                                                .upTo(
                                                        Math.min(
                                                                seq,
                                                                one.log().window().lastSeq()))));
    }

    private static Transition write(ClientState state, Wished.Write write) {
        Long replyTo =
                state.conversation(write.conversation())
                        .map(one -> one.draft().replyTo())
                        .orElse(null);
        Outgoing message =
                Outgoing.written(write.conversation(), write.clientId(), write.body(), state.now())
                        .answering(replyTo);
        return Transition.to(
                        state.change(
                                write.conversation(),
                                one ->
                                        one.with(one.outbox().add(message))
                                                .with(ComposerDraft.NONE)))
                .and(new KeepDraft(write.conversation(), ""));
    }

    private static Transition writeFiles(ClientState state, Wished.WriteFiles files) {
        Outgoing message =
                Outgoing.written(files.conversation(), files.clientId(), files.body(), state.now())
                        .answering(files.replyTo());
        return Transition.to(
                state.change(files.conversation(), one -> one.with(one.outbox().add(message))));
    }

    /// Each is asked for once, as long as there is room to remember it.
    private static Transition quote(ClientState state, Id id, List<Long> seqs) {
        if (!state.connection().signedIn()) {
            return Transition.to(state);
        }
        QuotedMessages quoted = state.quoted();
        List<SideEffect> effects = new ArrayList<>();
        for (long seq : seqs) {
            if (!quoted.isAskedFor(id, seq)) {
                quoted = quoted.asking(id, seq);
                effects.add(new ForServer.FetchMessage(id, seq));
            }
        }
        return Transition.to(state.with(quoted)).and(effects);
    }

    private static Transition lookBack(ClientState state, Id id) {
        return state.conversation(id)
                .filter(one -> !one.log().window().reachesBeginning())
                .filter(one -> one.log().older().mayStart(state.now()))
                .map(
                        one -> {
                            Log log = one.log();
                            return Transition.to(
                                            state.with(
                                                    one.with(log.withOlder(log.older().started()))))
                                    .and(new ForServer.FetchOlder(id, log.window().after() + 1));
                        })
                .orElse(Transition.to(state));
    }
}
