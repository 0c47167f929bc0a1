package chat.parley.client.state;

import chat.parley.client.reduce.Reducer;
import chat.parley.client.state.ClientEvent.Answered.AccountFetched;
import chat.parley.client.state.ClientEvent.Linked;
import chat.parley.client.state.ClientEvent.Ticked;
import chat.parley.kit.link.LinkEvent;
import chat.parley.kit.link.LinkState;
import chat.parley.protocol.Id;
import chat.parley.protocol.Limits;
import chat.parley.protocol.Sentence;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.event.Event;
import chat.parley.protocol.model.Conversation;
import chat.parley.protocol.model.ConversationKind;
import chat.parley.protocol.model.ConversationView;
import chat.parley.protocol.model.Entry;
import chat.parley.protocol.model.LogSummary;
import chat.parley.protocol.model.NotifyLevel;
import chat.parley.protocol.model.PeerProgress;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.model.ReadProgress;
import chat.parley.protocol.model.account.HeldRight;
import chat.parley.protocol.model.account.Preferences;
import chat.parley.protocol.model.account.Right;
import chat.parley.protocol.model.account.Sanction;
import chat.parley.protocol.model.account.Self;
import chat.parley.protocol.operation.ConversationRequest.Entries;
import chat.parley.protocol.wire.ServerFrame.Head;
import chat.parley.protocol.wire.ServerFrame.Heartbeat;
import chat.parley.protocol.wire.ServerFrame.Welcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A client's life in a test: what happened, the state it led to, and the effects it called for.
public final class ClientSimulation {
    public static final Profile ALICE = person(1, "alice");
    public static final Profile BOB = person(2, "bob");
    public static final Id CHAT = new Id(100);
    public static final Instant START = Instant.parse("2026-11-20T09:30:00Z");
    public static final int CATCH_UP = 50;
    public static final ConversationView PLAIN = ConversationView.at(NotifyLevel.ALL);

    private ClientState state = ClientState.EMPTY.with(START);
    private List<SideEffect> effects = new ArrayList<>();

    /// Alice is signed in and has one conversation, with Bob, of which she holds nothing.
    public static ClientSimulation signedIn(long head) {
        ClientSimulation life = new ClientSimulation();
        life.state =
                life.state
                        .with(OwnAccount.UNKNOWN.with(ALICE).fetched(0))
                        .with(ConversationState.of(chat(head, 0, 0)));
        return life.welcome();
    }

    /// As above, but she holds and has read everything up to `head`.
    public static ClientSimulation caughtUp(long head) {
        ClientSimulation life = signedIn(head);
        life.happens(new ClientEvent.Answered.NewestFetched(CHAT, page(1, head, head)));
        life.state =
                life.state.change(
                        CHAT,
                        one ->
                                one.with(one.reading().upTo(head))
                                        .with(ConversationUpdates.read(one.known(), head)));
        life.effects.clear();
        return life;
    }

    public ClientSimulation happens(ClientEvent what) {
        Transition transition = Reducer.reduce(state, what);
        state = transition.state();
        effects.addAll(transition.effects());
        return this;
    }

    public ClientSimulation welcome(Head... heads) {
        Welcome welcome =
                new Welcome(
                        new Id(7),
                        ALICE.id(),
                        new Id(8),
                        "test",
                        limits(),
                        null,
                        new Id(9),
                        0,
                        List.of(heads),
                        false,
                        true);
        return happens(new Linked(new LinkEvent.StateChanged(new LinkState.Ready(welcome))));
    }

    /// Connected, with nobody signed in, to a server where signing up takes an invitation.
    public ClientSimulation byInvitation() {
        Welcome welcome =
                new Welcome(
                        null, null, null, "test", limits(), null, null, 0, List.of(), false, false);
        return happens(new Linked(new LinkEvent.StateChanged(new LinkState.Ready(welcome))));
    }

    /// Connected, with nobody signed in, to a server that sends e-mail.
    public ClientSimulation withMail() {
        Welcome welcome =
                new Welcome(
                        null, null, null, "test", limits(), null, null, 0, List.of(), false, true,
                        null, true);
        return happens(new Linked(new LinkEvent.StateChanged(new LinkState.Ready(welcome))));
    }

    /// Signed in to a server that sends e-mail.
    public static LinkEvent mailing() {
        Welcome welcome =
                new Welcome(
                        new Id(7),
                        ALICE.id(),
                        new Id(8),
                        "test",
                        limits(),
                        null,
                        new Id(9),
                        0,
                        List.of(),
                        false,
                        true,
                        null,
                        true);
        return new LinkEvent.StateChanged(new LinkState.Ready(welcome));
    }

    public ClientSimulation loses() {
        return happens(
                new Linked(
                        new LinkEvent.StateChanged(
                                new LinkState.Waiting(
                                        state.now().plusSeconds(1), Sentence.quoted("broke")))));
    }

    public ClientSimulation pushed(Event event) {
        return happens(new Linked(new LinkEvent.Pushed(event)));
    }

    public ClientSimulation pushed(Entry entry) {
        return pushed(new Event.EntryPosted(entry));
    }

    /// The server told of one more conversation.
    public ClientSimulation told(Conversation conversation) {
        List<Conversation> all = new ArrayList<>();
        all.add(conversation);
        state.conversations().values().forEach(one -> all.add(one.known()));
        long version = state.account().version();
        return happens(new AccountFetched(version, self(version), all, List.of(), List.of()));
    }

    /// The server told of the rights that Alice has from now on.
    public ClientSimulation holding(Right... rights) {
        List<Conversation> all =
                state.conversations().values().stream().map(ConversationState::known).toList();
        long version = state.account().version();
        List<HeldRight> held =
                Stream.of(rights).map(one -> new HeldRight(one.key(), "", List.of())).toList();
        Self self = new Self(ALICE, List.of(), held, START, version, List.of(), Preferences.NONE);
        return happens(new AccountFetched(version, self, all, List.of(), List.of()));
    }

    public ClientSimulation heartbeat(Head... heads) {
        return happens(
                new Linked(new LinkEvent.Heads(new Heartbeat(new Id(10), 0, List.of(heads)))));
    }

    public ClientSimulation seconds(long seconds) {
        return happens(new Ticked(state.now().plusSeconds(seconds)));
    }

    public ClientState state() {
        return state;
    }

    public ConversationState chat() {
        return state.conversation(CHAT).orElseThrow();
    }

    public List<Long> seqs() {
        return chat().log().window().entries().stream().map(Entry::seq).toList();
    }

    /// The effects since this was last asked.
    public List<SideEffect> effects() {
        List<SideEffect> taken = effects;
        effects = new ArrayList<>();
        return taken;
    }

    /// The effects of one type since effects were last asked for.
    public <E extends SideEffect> List<E> effects(Class<E> type) {
        return effects().stream().filter(type::isInstance).map(type::cast).toList();
    }

    public static Self self(long version, Sanction... sanctions) {
        return new Self(
                ALICE, List.of(), List.of(), START, version, List.of(sanctions), Preferences.NONE);
    }

    public static Profile person(long id, String name) {
        return new Profile(new Id(id), Profile.Kind.PERSON, name, null, null);
    }

    public static Conversation chat(long head, long read, int unread) {
        return chat(CHAT, BOB, head, read, unread);
    }

    public static Conversation chat(Id id, Profile peer, long head, long read, int unread) {
        return new Conversation(
                id,
                ConversationKind.PAIR,
                peer,
                null,
                null,
                new LogSummary(head, START, null),
                1,
                new ReadProgress(read, unread, false),
                PeerProgress.NONE,
                PLAIN);
    }

    public static Entry entry(long seq) {
        return entry(seq, BOB, null, "line " + seq);
    }

    public static Entry entry(long seq, Profile sender, @Nullable String clientId, String text) {
        return new Entry(
                CHAT,
                seq,
                new Id(1000 + seq),
                sender,
                clientId,
                START.plusSeconds(seq),
                new Body.Text(text));
    }

    public static Entries page(long from, long to, long head) {
        return new Entries(
                LongStream.rangeClosed(from, to).mapToObj(ClientSimulation::entry).toList(),
                head,
                from > 1);
    }

    private static Limits limits() {
        return new Limits(65_536, 4_000, 200, CATCH_UP, 15_000, 60_000, 900_000, 60_000, 60_000, 0);
    }
}
