package chat.parley.client.state.store;

import static chat.parley.client.state.ClientSimulation.ALICE;
import static chat.parley.client.state.ClientSimulation.CHAT;
import static chat.parley.client.state.ClientSimulation.START;
import static chat.parley.client.state.ClientSimulation.chat;
import static chat.parley.client.state.ClientSimulation.self;

import chat.parley.client.state.Outgoing;
import chat.parley.client.state.SideEffect.ForDisk;
import chat.parley.client.state.SideEffect.ForDisk.KeepOutgoing;
import chat.parley.kit.fake.FakeServer;
import chat.parley.kit.fake.MemoryTokens;
import chat.parley.kit.fake.QuickLinks;
import chat.parley.kit.link.ServerLink;
import chat.parley.kit.link.TokenStore;
import chat.parley.kit.text.RefusalText;
import chat.parley.protocol.Id;
import chat.parley.protocol.Language;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.operation.AccountRequest.WhoAmI;
import chat.parley.protocol.operation.AuthRequest.Register;
import chat.parley.protocol.operation.AuthRequest.SignedIn;
import chat.parley.protocol.operation.ConversationRequest.ShowConversation;
import chat.parley.protocol.operation.DeviceRequest.KeepTexts;
import chat.parley.protocol.operation.DeviceRequest.KeptText;
import chat.parley.protocol.operation.DeviceRequest.ListTexts;
import chat.parley.protocol.operation.DeviceRequest.TextChange;
import chat.parley.protocol.operation.DeviceRequest.TextsPage;
import chat.parley.protocol.operation.Done;
import chat.parley.protocol.operation.Request;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

/// A server that keeps the texts of one device, and stores that reach it.
abstract class ServerStoreStage {
    static final Duration PATIENCE = Duration.ofSeconds(20);
    static final Duration SHORT = Duration.ofMillis(300);
    private static final RefusalText WORDS = new RefusalText(Language.ENGLISH, Instant::toString);

    final FakeServer server = FakeServer.start().answering(this::answer);
    private final List<ServerLink> links = new ArrayList<>();

    /// What the server keeps.
    final Map<String, String> texts = new ConcurrentSkipListMap<>();

    volatile @Nullable Refused refusal;
    volatile boolean isHers = true;

    @AfterEach
    void close() {
        links.forEach(ServerLink::close);
        server.close();
    }

    private Record answer(Request<?> request) {
        return switch (request) {
            case KeepTexts(var changes) -> keep(changes);
            case ListTexts(var after, _) -> page(after);
            case WhoAmI() -> self(1);
            case ShowConversation _ when isHers -> chat(7, 5, 2);
            case Register _ ->
                    new SignedIn(ALICE, new Id(8), "a", Instant.now().plusSeconds(900), "r", START);
            case Request<?> _ -> throw new Refused(Reason.NOT_FOUND);
        };
    }

    private Done keep(List<TextChange> changes) {
        Refused refused = refusal;
        if (refused != null) {
            throw refused;
        }
        for (TextChange change : changes) {
            if (change.value() == null) {
                texts.remove(change.key());
            } else {
                texts.put(change.key(), change.value());
            }
        }
        return new Done();
    }

    /// Two at a time.
    private TextsPage page(@Nullable String after) {
        List<KeptText> above =
                texts.entrySet().stream()
                        .filter(one -> after == null || one.getKey().compareTo(after) > 0)
                        .map(one -> new KeptText(one.getKey(), one.getValue()))
                        .toList();
        return new TextsPage(above.stream().limit(2).toList(), above.size() > 2);
    }

    ServerStore store(TokenStore tokens, Duration patience) {
        ServerLink link = QuickLinks.to(server, tokens);
        links.add(link);
        return new ServerStore(link, WORDS, patience);
    }

    ServerStore store() {
        return store(MemoryTokens.signedIn(), PATIENCE);
    }

    static ServerStore keep(ServerStore store, ForDisk... changes) {
        store.keep(List.of(changes));
        return store;
    }

    static KeepOutgoing outgoing(String clientId, String text) {
        return new KeepOutgoing(Outgoing.written(CHAT, clientId, new Body.Text(text), START));
    }

    List<KeepTexts> batches() {
        return server.requests().stream()
                .filter(KeepTexts.class::isInstance)
                .map(KeepTexts.class::cast)
                .toList();
    }
}
