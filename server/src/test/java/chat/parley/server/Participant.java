package chat.parley.server;

import chat.parley.protocol.Id;
import chat.parley.protocol.Limits;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.event.Event;
import chat.parley.protocol.model.Conversation;
import chat.parley.protocol.model.Entry;
import chat.parley.protocol.operation.ApplicationRequest.Accept;
import chat.parley.protocol.operation.ApplicationRequest.ApplyFriend;
import chat.parley.protocol.operation.AuthRequest;
import chat.parley.protocol.operation.AuthRequest.Bootstrap;
import chat.parley.protocol.operation.AuthRequest.Login;
import chat.parley.protocol.operation.AuthRequest.Register;
import chat.parley.protocol.operation.AuthRequest.SignedIn;
import chat.parley.protocol.operation.ConversationRequest.Entries;
import chat.parley.protocol.operation.ConversationRequest.FetchEntries;
import chat.parley.protocol.operation.ConversationRequest.Send;
import chat.parley.protocol.operation.ConversationRequest.Sent;
import chat.parley.protocol.operation.ConversationRequest.ShowConversation;
import chat.parley.protocol.operation.Request;
import chat.parley.protocol.wire.ClientFrame;
import chat.parley.protocol.wire.ServerFrame;
import chat.parley.protocol.wire.ServerFrame.Head;
import chat.parley.protocol.wire.ServerFrame.Heartbeat;
import chat.parley.protocol.wire.ServerFrame.Welcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/// Somebody on one device, over a real WebSocket, who acks and fetches only when a test says so.
public final class Participant implements AutoCloseable {
    public static final String PASSWORD = "correct horse";
    private static final long PATIENCE_SECONDS = 20;

    /// What was pushed, in the order in which it came.
    public final List<Event> events = new CopyOnWriteArrayList<>();

    public final List<Heartbeat> heartbeats = new CopyOnWriteArrayList<>();

    private final RealServer server;
    private final SpokenFrames frames;
    private final SignedIn who;
    private final Welcome welcome;

    private Participant(RealServer server, AuthRequest<SignedIn> signingIn) {
        this.server = server;
        frames = new SpokenFrames(server.webSocket(), this::hear);
        await(frames.hello(null, null));
        who = await(frames.ask(signingIn));
        welcome = await(frames.hello(who.accessToken(), null));
    }

    private Participant(RealServer server, SignedIn who, @Nullable Id since) {
        this.server = server;
        this.who = who;
        frames = new SpokenFrames(server.webSocket(), this::hear);
        welcome = await(frames.hello(who.accessToken(), since));
    }

    /// Signs up.
    public static Participant register(RealServer server, String name) {
        return new Participant(server, new Register(name, PASSWORD, "laptop"));
    }

    /// Becomes the first administrator.
    public static Participant administrator(RealServer server, String name) {
        return new Participant(server, new Bootstrap(server.setupToken(), name, PASSWORD, "desk"));
    }

    /// Signs the same person in on another device.
    public Participant onAnotherDevice() {
        return new Participant(server, new Login(who.account().name(), PASSWORD, "phone"));
    }

    /// Connects the same device once more, telling up to where it knows what changed.
    public Participant connectingAgain(@Nullable Id since) {
        return new Participant(server, who, since);
    }

    /// Leaves without a word, as when a cable is pulled, and waits until the server knows.
    public void leave() {
        int before = server.connections();
        close();
        Awaitility.await().until(() -> server.connections() < before);
    }

    private void hear(ServerFrame frame) {
        switch (frame) {
            case ServerFrame.Push(Event event) -> events.add(event);
            case Heartbeat heartbeat -> heartbeats.add(heartbeat);
            case Welcome _, ServerFrame.Answer _, ServerFrame.Refusal _, ServerFrame.Closing _ -> {
                // answers go to whoever asked
            }
        }
    }

    public SignedIn who() {
        return who;
    }

    public Id account() {
        return who.account().id();
    }

    /// The code and the words with which the server closes the connection.
    public CompletableFuture<String> closed() {
        return frames.closed;
    }

    public Welcome welcome() {
        return welcome;
    }

    /// Makes friends.
    ///
    /// @return their conversation, in which a notice is the first entry
    public Id befriend(Participant other) {
        Id application = ask(new ApplyFriend(other.who.account().name(), null)).id();
        return Objects.requireNonNull(other.ask(new Accept(application)).conversation());
    }

    public <A extends Record> CompletableFuture<A> asking(Request<A> request) {
        return frames.ask(request);
    }

    /// Asks, and waits for the answer.
    public <A extends Record> A ask(Request<A> request) {
        return await(asking(request));
    }

    /// What a request is refused with.
    public Reason refusal(Request<?> request) {
        try {
            ask(request);
        } catch (Refused refused) {
            return refused.reason();
        }
        throw new AssertionError(request + " was not refused");
    }

    public CompletableFuture<Sent> sending(Id conversation, String clientId, String text) {
        return asking(new Send(conversation, clientId, new Body.Text(text)));
    }

    public Sent send(Id conversation, String clientId, String text) {
        return await(sending(conversation, clientId, text));
    }

    /// Says that this device holds everything up to `seq`.
    public void ack(Id conversation, long seq) {
        frames.say(new ClientFrame.Ack(conversation, seq));
    }

    public Conversation show(Id conversation) {
        return ask(new ShowConversation(conversation));
    }

    /// Everything in the log above `after`, page by page.
    public List<Entry> fetch(Id conversation, long after) {
        List<Entry> all = new ArrayList<>();
        Entries page;
        do {
            long have = all.isEmpty() ? after : all.getLast().seq();
            page = ask(new FetchEntries(conversation, have, Limits.PAGE_SIZE));
            all.addAll(page.entries());
        } while (page.more());
        return all;
    }

    /// The entries that were pushed here.
    public List<Entry> pushed(Id conversation) {
        return heard(Event.EntryPosted.class)
                .map(Event.EntryPosted::entry)
                .filter(entry -> entry.conversation().equals(conversation))
                .toList();
    }

    public <E extends Event> Stream<E> heard(Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast);
    }

    /// How far the conversation goes, as far as `welcome` and heartbeats have told; 0 for no word.
    public long toldHead(Id conversation) {
        return Stream.concat(
                        welcome.heads().stream(),
                        heartbeats.stream().flatMap(heartbeat -> heartbeat.heads().stream()))
                .filter(head -> head.conversation().equals(conversation))
                .mapToLong(Head::seq)
                .max()
                .orElse(0);
    }

    public static List<Long> seqs(List<Entry> entries) {
        return entries.stream().map(Entry::seq).toList();
    }

    /// The words of messages; notices have none.
    public static List<String> texts(List<Entry> entries) {
        return entries.stream()
                .map(Entry::body)
                .filter(Body.Text.class::isInstance)
                .map(body -> ((Body.Text) body).text())
                .toList();
    }

    private static <T> T await(CompletableFuture<T> future) {
        try {
            return future.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof Refused refused ? refused : e;
        }
    }

    @Override
    public void close() {
        frames.close();
    }
}
