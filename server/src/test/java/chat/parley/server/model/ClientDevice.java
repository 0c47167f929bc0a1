package chat.parley.server.model;

import chat.parley.client.reduce.Reducer;
import chat.parley.client.state.ClientEvent;
import chat.parley.client.state.ClientEvent.Linked;
import chat.parley.client.state.ClientEvent.Wished;
import chat.parley.client.state.ClientState;
import chat.parley.client.state.Transition;
import chat.parley.client.state.store.LocalStore;
import chat.parley.client.sync.Effects;
import chat.parley.kit.link.ForwardingLink;
import chat.parley.kit.link.LinkState;
import chat.parley.kit.link.ServerLink;
import chat.parley.protocol.Id;
import chat.parley.protocol.model.Application;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.operation.ApplicationRequest;
import chat.parley.protocol.operation.ApplicationRequest.ListApplications;
import chat.parley.protocol.operation.ConversationRequest.Send;
import chat.parley.protocol.operation.ConversationRequest.SetView;
import chat.parley.protocol.operation.FriendRequest.Block;
import chat.parley.protocol.operation.FriendRequest.DeleteFriend;
import chat.parley.protocol.operation.FriendRequest.MarkFriend;
import chat.parley.protocol.operation.FriendRequest.Unblock;
import chat.parley.protocol.operation.GroupRequest.Invite;
import chat.parley.protocol.operation.MessageRequest;
import chat.parley.protocol.operation.Request;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/// A client as people run it, but for its screen: the pure reducer, what it calls for, a store and
/// a link. What a person wishes goes the way that the screens send it.
final class ClientDevice implements AutoCloseable {
    final String who;
    private final Supplier<ServerLink> links;
    private final Supplier<LocalStore> stores;
    private final Map<String, Profile> people;
    private ClientState state;
    private @Nullable Effects effects;
    private @Nullable ObservedLink link;

    /// Of the last welcome or heartbeat that was dealt with.
    private @Nullable Id mark;

    private @Nullable Request<?> awaited;
    private CompletableFuture<Record> answer = new CompletableFuture<>();

    /// @param links makes one for this device, each time that it connects
    /// @param stores opens what this device keeps
    /// @param people what others see of them, by name
    ClientDevice(
            String who,
            Supplier<ServerLink> links,
            Supplier<LocalStore> stores,
            Map<String, Profile> people) {
        this.who = who;
        this.links = links;
        this.stores = stores;
        this.people = people;
        state = ClientState.EMPTY;
    }

    /// Starts the program: it has what its store remembers.
    ClientDevice start(Instant now) {
        LocalStore store = stores.get();
        state = ClientState.remembered(store.load(), now);
        mark = null;
        connect(store);
        return this;
    }

    /// Is connected again, as it stood when it was cut off.
    void comeBack() {
        connect(stores.get());
    }

    private void connect(LocalStore store) {
        ObservedLink connected = new ObservedLink(links.get());
        link = connected;
        effects = new Effects(store, connected, this::happens);
        if (mark != null) {
            connected.dealtWith(mark);
        }
        connected.open(news -> happens(new Linked(news)));
        Awaitility.await().until(() -> isReady(connected));
    }

    private static boolean isReady(ServerLink link) {
        return link.state() instanceof LinkState.Ready ready && ready.signedIn();
    }

    boolean isOnline() {
        return link != null;
    }

    /// The connection ends, and with it, as with the program's, what was kept is on the disk.
    void leave() {
        Objects.requireNonNull(link).close();
        Effects last = Objects.requireNonNull(effects);
        synchronized (this) {
            effects = null;
            link = null;
        }
        last.close();
    }

    synchronized ClientState state() {
        return state;
    }

    synchronized void happens(ClientEvent event) {
        Transition next = Reducer.reduce(state, event);
        state = next.state();
        if (effects != null) {
            effects.run(next.effects());
        }
    }

    /// Has the person wish for something.
    ///
    /// @return what the server answers
    CompletableFuture<Record> ask(Request<?> request) {
        answer = new CompletableFuture<>();
        synchronized (this) {
            awaited = request;
        }
        Wished wish = wish(request);
        if (wish == null) {
            CompletableFuture<?> _ = Objects.requireNonNull(link).ask(request);
        } else {
            happens(wish);
        }
        return answer;
    }

    /// How a screen says it; null for what the screens ask by themselves.
    private @Nullable Wished wish(Request<?> request) {
        if (request instanceof Send send) {
            return write(send);
        }
        if (request instanceof ApplicationRequest<?> && !(request instanceof ListApplications)) {
            return new Wished.Apply(application(request));
        }
        if (request instanceof Invite invite) {
            return new Wished.Apply(invite);
        }
        if (request instanceof SetView view) {
            return new Wished.SetView(view);
        }
        if (request instanceof MarkFriend mark) {
            return new Wished.Mark(mark);
        }
        if (request instanceof DeleteFriend(String name)) {
            return new Wished.EndFriendship(person(name));
        }
        if (request instanceof Block(String name)) {
            return new Wished.SetBlock(person(name), true);
        }
        if (request instanceof Unblock(String name)) {
            return new Wished.SetBlock(person(name), false);
        }
        return request instanceof MessageRequest<?> ? new Wished.RequestChange(request) : null;
    }

    @SuppressWarnings("unchecked") // all of the family but its list are answered so
    private static Request<Application> application(Request<?> request) {
        return (Request<Application>) request;
    }

    private Profile person(String name) {
        return Objects.requireNonNull(people.get(name));
    }

    /// What is not in the list cannot be written to, but asked about.
    private @Nullable Wished write(Send send) {
        if (!state().conversations().containsKey(send.conversation())) {
            return null;
        }
        happens(new Wished.Answer(send.conversation(), send.replyTo()));
        return new Wished.Write(send.conversation(), send.clientId(), send.body());
    }

    /// Tells what is answered to what the person wished for.
    private final class ObservedLink extends ForwardingLink {
        ObservedLink(ServerLink link) {
            super(link);
        }

        @Override
        public <A extends Record> CompletableFuture<A> ask(Request<A> request) {
            CompletableFuture<A> asked = super.ask(request);
            if (isAwaited(request)) {
                CompletableFuture<Record> told = answer;
                CompletableFuture<?> _ =
                        asked.whenComplete(
                                (record, failure) -> {
                                    if (failure == null) {
                                        told.complete(record);
                                    } else {
                                        told.completeExceptionally(failure);
                                    }
                                });
            }
            return asked;
        }

        @Override
        public void dealtWith(Id dealt) {
            mark = dealt;
            super.dealtWith(dealt);
        }
    }

    private synchronized boolean isAwaited(Request<?> request) {
        boolean so = request.equals(awaited);
        awaited = so ? null : awaited;
        return so;
    }

    @Override
    public void close() {
        if (isOnline()) {
            leave();
        }
    }
}
