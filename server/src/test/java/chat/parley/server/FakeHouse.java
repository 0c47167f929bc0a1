package chat.parley.server;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.Sentence;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.event.Event;
import chat.parley.protocol.model.Entry;
import chat.parley.protocol.operation.AccountRequest;
import chat.parley.protocol.operation.ApplicationRequest;
import chat.parley.protocol.operation.AuditRequest;
import chat.parley.protocol.operation.AuthRequest;
import chat.parley.protocol.operation.ConversationRequest;
import chat.parley.protocol.operation.ConversationRequest.CountUnread;
import chat.parley.protocol.operation.ConversationRequest.MarkRead;
import chat.parley.protocol.operation.ConversationRequest.Send;
import chat.parley.protocol.operation.ConversationRequest.Sent;
import chat.parley.protocol.operation.ConversationRequest.Unread;
import chat.parley.protocol.operation.DeviceRequest;
import chat.parley.protocol.operation.Done;
import chat.parley.protocol.operation.FileRequest;
import chat.parley.protocol.operation.FriendRequest;
import chat.parley.protocol.operation.GroupRequest;
import chat.parley.protocol.operation.InvitationRequest;
import chat.parley.protocol.operation.KeyRequest;
import chat.parley.protocol.operation.MessageRequest;
import chat.parley.protocol.operation.NotificationRequest;
import chat.parley.protocol.operation.PresenceRequest;
import chat.parley.protocol.operation.Request;
import chat.parley.protocol.operation.RoleRequest;
import chat.parley.protocol.operation.SanctionRequest;
import chat.parley.protocol.operation.SearchRequest;
import chat.parley.protocol.operation.ServerRequest;
import chat.parley.protocol.operation.ServerRequest.Reloaded;
import chat.parley.protocol.operation.StorageRequest;
import chat.parley.protocol.wire.ServerFrame;
import chat.parley.server.access.AccessControl;
import chat.parley.server.bus.Bus;
import chat.parley.server.bus.Publication;
import chat.parley.server.infrastructure.Infrastructure;
import chat.parley.server.router.Features;
import chat.parley.server.session.Caller;
import chat.parley.server.session.GatewayProofs;
import chat.parley.server.session.Heads;
import chat.parley.server.session.TokenIdentity;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Features without rules, for tests of what is above and below them. A token `N` speaks for the
/// account N on its device N + 1000; everything sent goes to everyone.
public final class FakeHouse {
    public final List<String> called = new CopyOnWriteArrayList<>();
    public final List<String> acked = new CopyOnWriteArrayList<>();
    public final Set<String> revoked = ConcurrentHashMap.newKeySet();
    public final Map<Id, Refused> barred = new ConcurrentHashMap<>();
    public final Map<Id, List<ServerFrame.Head>> changed = new ConcurrentHashMap<>();
    public volatile Instant tokensExpireAt = Instant.now().plus(Duration.ofHours(1));

    private final List<Id> everyone = new ArrayList<>();
    private final ExecutorService writer = Executors.newSingleThreadExecutor();
    private volatile @Nullable Infrastructure infrastructure;
    private long seq;

    /// A house where these accounts live.
    public FakeHouse(long... accounts) {
        for (long account : accounts) {
            everyone.add(new Id(account));
        }
    }

    Services build(Infrastructure on, ServerConfig config, Supplier<Reloaded> reload) {
        infrastructure = on;
        return new Services(
                Features.registry()
                        .<AccountRequest<?>>add(AccountRequest.class, this::plain)
                        .<ApplicationRequest<?>>add(ApplicationRequest.class, this::plain)
                        .<AuditRequest<?>>add(AuditRequest.class, this::plain)
                        .<AuthRequest<?>>add(AuthRequest.class, this::plain)
                        .add(ConversationRequest.class, this::conversation)
                        .<DeviceRequest<?>>add(DeviceRequest.class, this::plain)
                        .<FriendRequest<?>>add(FriendRequest.class, this::plain)
                        .<GroupRequest<?>>add(GroupRequest.class, this::plain)
                        .<InvitationRequest<?>>add(InvitationRequest.class, this::plain)
                        .<KeyRequest<?>>add(KeyRequest.class, this::plain)
                        .<MessageRequest<?>>add(MessageRequest.class, this::plain)
                        .<NotificationRequest<?>>add(NotificationRequest.class, this::plain)
                        .<PresenceRequest<?>>add(PresenceRequest.class, this::plain)
                        .<RoleRequest<?>>add(RoleRequest.class, this::plain)
                        .<SanctionRequest<?>>add(SanctionRequest.class, this::plain)
                        .<FileRequest<?>>add(FileRequest.class, this::plain)
                        .<SearchRequest<?>>add(SearchRequest.class, this::plain)
                        .<ServerRequest<?>>add(ServerRequest.class, this::plain)
                        .<StorageRequest<?>>add(StorageRequest.class, this::plain)
                        .complete(),
                new AccessControl(on.database(), on.clock()),
                this::authenticate,
                this::barred,
                new NobodyBySsh(),
                GatewayProofs.NONE,
                new FakeHeads(),
                (caller, conversation, upTo) ->
                        acked.add(caller.signedIn() + " " + conversation + " " + upTo),
                Optional.empty(),
                new NoFiles(),
                () -> {},
                _ -> {},
                writer::close);
    }

    /// Has what is sent wait.
    ///
    /// @return ends that
    public Runnable holdWriter() {
        CountDownLatch held = new CountDownLatch(1);
        writer.execute(
                () -> {
                    try {
                        held.await();
                    } catch (InterruptedException e) {
                        throw new AssertionError(e);
                    }
                });
        return held::countDown;
    }

    private Map<Id, Refused> barred(Set<Id> accounts) {
        Map<Id, Refused> those = new HashMap<>(barred);
        those.keySet().retainAll(accounts);
        return those;
    }

    private TokenIdentity authenticate(String token, String address) {
        if (revoked.contains(token)) {
            throw new Refused(Reason.REVOKED);
        }
        if (!token.matches("\\d+")) {
            throw new Refused(Reason.UNAUTHENTICATED, Sentence.quoted("no token of ours"));
        }
        long account = Long.parseLong(token);
        return new TokenIdentity(new Id(account), new Id(account + 1000), tokensExpireAt);
    }

    private CompletionStage<? extends Record> plain(Caller caller, Request<?> request) {
        called.add(request.getClass().getSimpleName());
        return CompletableFuture.completedFuture(new Done());
    }

    private CompletionStage<? extends Record> conversation(
            Caller caller, ConversationRequest<?> request) {
        called.add(request.getClass().getSimpleName());
        return switch (request) {
            case Send send -> CompletableFuture.supplyAsync(() -> send(send), writer);
            case MarkRead _ -> CompletableFuture.supplyAsync(Done::new, writer);
            case CountUnread _ ->
                    CompletableFuture.completedFuture(new Unread((int) seq, List.of()));
            case ConversationRequest.ListConversations _,
                    ConversationRequest.ShowConversation _,
                    ConversationRequest.ShowConversationWith _,
                    ConversationRequest.History _,
                    ConversationRequest.FetchEntries _,
                    ConversationRequest.SetView _,
                    ConversationRequest.ListReaders _,
                    ConversationRequest.ShowConversationOf _ ->
                    CompletableFuture.completedFuture(new Done());
        };
    }

    private Sent send(Send send) {
        seq++;
        publish(entry(send.conversation(), seq, send.body()));
        return new Sent(send.conversation(), seq, new Id(seq), Instant.EPOCH);
    }

    private static Event entry(Id conversation, long seq, Body body) {
        return new Event.EntryPosted(
                new Entry(conversation, seq, new Id(seq), null, null, Instant.EPOCH, body));
    }

    /// Pushes a text to everyone, without anybody having sent it.
    public void push(String text) {
        publish(entry(new Id(1), 1, new Body.Text(text)));
    }

    /// Whether an account has a session here.
    public boolean welcomed(long account) {
        Infrastructure on = infrastructure;
        return on != null && on.live().online(new Id(account)) > 0;
    }

    private void publish(Event event) {
        Infrastructure on = infrastructure;
        if (on == null) {
            throw new IllegalStateException("not built yet");
        }
        Bus bus = on.bus();
        bus.publish(new Publication(everyone, event));
    }

    private final class FakeHeads implements Heads {
        @Override
        public Changes since(Id account, @Nullable Id mark, int limit) {
            return new Changes(new Id(seq + 1), 7, changed.getOrDefault(account, List.of()), false);
        }

        @Override
        public Touched touchedSince(@Nullable Id mark) {
            return new Touched(new Id(seq + 1), changed.keySet(), Set.of());
        }
    }
}
