package chat.parley.kit.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parley.kit.fake.FakeServer;
import chat.parley.kit.fake.MemoryTokens;
import chat.parley.kit.transport.LinkSettings;
import chat.parley.kit.transport.LinkSettings.Timing;
import chat.parley.protocol.Id;
import chat.parley.protocol.Language;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.Sentence;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.operation.AccountRequest;
import chat.parley.protocol.operation.ApplicationRequest;
import chat.parley.protocol.operation.AuditRequest;
import chat.parley.protocol.operation.AuthRequest;
import chat.parley.protocol.operation.AuthRequest.SignedIn;
import chat.parley.protocol.operation.ConversationRequest;
import chat.parley.protocol.operation.ConversationRequest.CountUnread;
import chat.parley.protocol.operation.ConversationRequest.Unread;
import chat.parley.protocol.operation.FriendRequest;
import chat.parley.protocol.operation.GroupRequest;
import chat.parley.protocol.operation.PresenceRequest;
import chat.parley.protocol.operation.Request;
import chat.parley.protocol.operation.RoleRequest;
import chat.parley.protocol.operation.SanctionRequest;
import chat.parley.protocol.operation.ServerRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;

/// A link to a fake server, each with what the test says of it.
abstract class LinkWorld {
    static final Timing QUICK = withSilence(Duration.ofSeconds(30));
    static final Profile ANNA = new Profile(new Id(1), Profile.Kind.PERSON, "anna", null, null);

    final FakeServer server = FakeServer.start().answering(LinkWorld::answer);
    final MemoryTokens tokens = MemoryTokens.signedIn();
    final List<LinkEvent> news = new CopyOnWriteArrayList<>();
    final SocketLink link = link(tokens);

    /// All is quick, but for how long a silence may be: a busy machine is silent, too.
    static Timing withSilence(Duration silence) {
        return new Timing(
                Duration.ofSeconds(2),
                Duration.ofMillis(50),
                silence,
                Duration.ofMillis(20),
                Duration.ofMillis(100),
                Duration.ofSeconds(60));
    }

    SocketLink link(TokenStore store) {
        return link(store, QUICK);
    }

    SocketLink link(TokenStore store, Timing timing) {
        return new SocketLink(
                new LinkSettings(server.address(), "parley/test", Language.ENGLISH, timing), store);
    }

    @AfterEach
    void close() {
        link.close();
        server.close();
    }

    static Record answer(Request<?> request) {
        return switch (request) {
            case CountUnread _ -> new Unread(0, List.of());
            case AuthRequest.Refresh _, AuthRequest.Login _ -> signedIn("access-2");
            case AccountRequest<?> _,
                    ApplicationRequest<?> _,
                    AuditRequest<?> _,
                    AuthRequest<?> _,
                    ConversationRequest<?> _,
                    FriendRequest<?> _,
                    GroupRequest<?> _,
                    PresenceRequest<?> _,
                    RoleRequest<?> _,
                    SanctionRequest<?> _,
                    ServerRequest<?> _ ->
                    throw new Refused(Reason.NOT_FOUND, Sentence.quoted("nothing here"));
        };
    }

    static SignedIn signedIn(String access) {
        Instant later = Instant.now().plusSeconds(900);
        return new SignedIn(ANNA, new Id(2), access, later, "refresh-2", later);
    }

    void openAndAwaitReady() {
        link.open(news::add);
        awaitSessions(1);
    }

    void awaitSessions(int count) {
        await().untilAsserted(() -> assertThat(sessions()).hasSize(count));
    }

    List<LinkState> states() {
        return news.stream()
                .flatMap(
                        each ->
                                each instanceof LinkEvent.StateChanged(var state)
                                        ? Stream.of(state)
                                        : Stream.empty())
                .toList();
    }

    List<LinkState> sessions() {
        return states().stream().filter(LinkState.Ready.class::isInstance).toList();
    }
}
