package chat.parley.ssh;

import chat.parley.kit.fake.FakeServer;
import chat.parley.kit.fake.MemoryTokens;
import chat.parley.kit.fake.QuickLinks;
import chat.parley.kit.link.ServerLink;
import chat.parley.protocol.Id;
import chat.parley.protocol.Language;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
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
import chat.parley.protocol.model.account.Preferences;
import chat.parley.protocol.model.account.Self;
import chat.parley.protocol.operation.AccountRequest;
import chat.parley.protocol.operation.ApplicationRequest;
import chat.parley.protocol.operation.ConversationRequest;
import chat.parley.protocol.operation.DeviceRequest;
import chat.parley.protocol.operation.DeviceRequest.KeptText;
import chat.parley.protocol.operation.Done;
import chat.parley.protocol.operation.FriendRequest;
import chat.parley.protocol.operation.NotificationRequest;
import chat.parley.protocol.operation.Request;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// What is behind the door in tests: alice, who has a password and some keys, and a server that
/// knows her conversation with bob, and keeps her texts as if she had one device.
final class SshWorld implements SshBackend, AutoCloseable {
    static final String PASSWORD = "correct horse";
    static final String INVITATION = "4T0P-9QXW-2VBT";
    static final String CODE = "7K3M-9QXW-2VBT";
    static final Instant MORNING = Instant.parse("2026-11-21T09:41:00Z");
    static final Profile ALICE = new Profile(new Id(1), Profile.Kind.PERSON, "alice", null, null);
    private static final Profile BOB =
            new Profile(new Id(3), Profile.Kind.PERSON, "bob", null, null);

    final FakeServer server = FakeServer.start().answering(this::answer);
    final Set<String> keys = ConcurrentHashMap.newKeySet();
    final List<String> signIns = new CopyOnWriteArrayList<>();
    final List<List<String>> linked = new CopyOnWriteArrayList<>();
    final List<String> sent = new CopyOnWriteArrayList<>();
    final Map<String, String> texts = new ConcurrentSkipListMap<>();
    final List<ServerLink> links = new CopyOnWriteArrayList<>();
    volatile boolean registrationOpen;

    /// As a gateway is, which does not know whose names and keys are.
    volatile boolean knowsNobody;

    /// Asked before anybody is let in: may take its time, or throw [Refused].
    volatile Consumer<String> gate = _ -> {};

    /// Of alice.
    volatile Preferences preferences = Preferences.NONE;

    private record Account(
            SshWorld world,
            String name,
            boolean stranger,
            Optional<String> addedKey,
            Optional<String> invitation)
            implements SshAccount {
        Account(SshWorld world, String name, boolean stranger) {
            this(world, name, stranger, Optional.empty(), Optional.empty());
        }

        @Override
        public Preferences preferences() {
            return stranger ? Preferences.NONE : world.preferences;
        }

        @Override
        public ServerLink link(String client, Language language) {
            ServerLink link =
                    QuickLinks.to(
                            world.server, stranger ? new MemoryTokens() : MemoryTokens.signedIn());
            world.links.add(link);
            return link;
        }
    }

    private SshAccount letIn(String name, String how) {
        gate.accept(name);
        String spelling = name.toLowerCase(Locale.ROOT);
        if (!spelling.startsWith("alice")) {
            throw new Refused(Reason.WRONG_CREDENTIALS);
        }
        signIns.add(spelling + " " + how);
        return new Account(this, spelling, false);
    }

    @Override
    public boolean knowsKey(String name, String fingerprint) {
        return knowsNobody || (name.equalsIgnoreCase("alice") && keys.contains(fingerprint));
    }

    @Override
    public SshAccount byKey(String name, String fingerprint, String address) {
        if (!keys.contains(fingerprint)) {
            throw new Refused(Reason.WRONG_CREDENTIALS);
        }
        return letIn(name, "key " + fingerprint);
    }

    @Override
    public SshAccount byCertificate(
            String name, String fingerprint, String holder, String address) {
        return letIn(name, "certificate " + holder);
    }

    @Override
    public SshAccount byPassword(String name, String password, String address) {
        if (!password.equals(PASSWORD)) {
            gate.accept(name);
            throw new Refused(Reason.WRONG_CREDENTIALS);
        }
        return letIn(name, "password");
    }

    /// The code adds whatever was offered first.
    @Override
    public SshAccount byAnswer(String name, String typed, List<String> offered, String address) {
        if (typed.equals(INVITATION) && !name.equalsIgnoreCase("alice")) {
            return new Account(this, name, true, Optional.empty(), Optional.of(typed));
        }
        if (!typed.equals(CODE)) {
            return byPassword(name, typed, address);
        }
        linked.add(offered);
        if (offered.isEmpty()) {
            throw new Refused(Reason.KEY_NEEDED);
        }
        return new Account(
                this,
                letIn(name, "code").name(),
                false,
                Optional.of(offered.getFirst()),
                Optional.empty());
    }

    @Override
    public Preferences preferences(String name) {
        return preferences;
    }

    @Override
    public Optional<SshAccount> stranger(String name, List<String> offered, String address) {
        return registrationOpen && !knowsNobody && !name.equalsIgnoreCase("alice")
                ? Optional.of(
                        new Account(
                                this, name, true, offered.stream().findFirst(), Optional.empty()))
                : Optional.empty();
    }

    @Override
    public Optional<SshAccount> newcomer(String name, String address) {
        return registrationOpen && knowsNobody
                ? Optional.of(new Account(this, name, true))
                : Optional.empty();
    }

    /// Bob says something, which reaches whoever is there.
    void bobSays(long seq, String text) {
        server.push(
                new Event.EntryPosted(
                        new Entry(
                                new Id(77),
                                seq,
                                new Id(1000 + seq),
                                BOB,
                                "bob-" + seq,
                                MORNING,
                                new Body.Text(text))));
    }

    static Refused tooFast() {
        return Refused.tooFast(Duration.ofSeconds(7));
    }

    private Record answer(Request<?> request) {
        return switch (request) {
            case AccountRequest.WhoAmI _ ->
                    new Self(ALICE, List.of(), List.of(), MORNING, 1, List.of(), preferences);
            case ConversationRequest.ShowConversationWith(String name) when name.equals("bob") ->
                    withBob();
            case ConversationRequest.ShowConversation _ -> withBob();
            case ConversationRequest.ListConversations(_, _, boolean hidden) ->
                    new ConversationRequest.ConversationsPage(
                            hidden ? List.of() : List.of(withBob()), false);
            case ApplicationRequest.ListApplications _ ->
                    new ApplicationRequest.ApplicationsPage(List.of(), false, 0);
            case NotificationRequest.ListNotifications _ ->
                    new NotificationRequest.NotificationsPage(List.of(), false, 0);
            case FriendRequest.ListBlocked _ -> new FriendRequest.PeoplePage(List.of(), false);
            case FriendRequest.ListFriends _ -> new FriendRequest.FriendsPage(List.of(), false);
            case ConversationRequest.Send(_, _, Body.Text(String text, _, _), _) -> {
                sent.add(text);
                yield new ConversationRequest.Sent(
                        new Id(77), sent.size(), new Id(1000 + sent.size()), MORNING);
            }
            case DeviceRequest.ListTexts _ ->
                    new DeviceRequest.TextsPage(
                            texts.entrySet().stream()
                                    .map(one -> new KeptText(one.getKey(), one.getValue()))
                                    .toList(),
                            false);
            case DeviceRequest.KeepTexts(var changes) -> {
                changes.forEach(one -> texts.compute(one.key(), (_, _) -> one.value()));
                yield new Done();
            }
            case ConversationRequest.CountUnread _ -> new ConversationRequest.Unread(0, List.of());
            case ConversationRequest.FetchEntries _ ->
                    new ConversationRequest.Entries(List.of(), 0, false);
            case Request<?> _ -> throw new Refused(Reason.NOT_FOUND);
        };
    }

    private static Conversation withBob() {
        return new Conversation(
                new Id(77),
                ConversationKind.PAIR,
                BOB,
                null,
                null,
                new LogSummary(0, MORNING, null),
                1,
                new ReadProgress(0, 0, false),
                PeerProgress.NONE,
                ConversationView.at(NotifyLevel.ALL));
    }

    @Override
    public void close() {
        server.close();
    }
}
