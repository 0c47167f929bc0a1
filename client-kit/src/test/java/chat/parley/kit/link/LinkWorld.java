package chat.parley.kit.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parley.kit.fake.FakeServer;
import chat.parley.kit.fake.MemoryTokens;
import chat.parley.kit.fake.QuickLinks;
import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.Sentence;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.operation.AuthRequest;
import chat.parley.protocol.operation.AuthRequest.SignedIn;
import chat.parley.protocol.operation.ConversationRequest.CountUnread;
import chat.parley.protocol.operation.ConversationRequest.Unread;
import chat.parley.protocol.operation.Request;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;

/// A link to a fake server, each with what the test says of it.
abstract class LinkWorld {
    static final Profile ANNA = new Profile(new Id(1), Profile.Kind.PERSON, "anna", null, null);

    final FakeServer server = FakeServer.start().answering(LinkWorld::answer);
    final MemoryTokens tokens = MemoryTokens.signedIn();
    final List<LinkEvent> news = new CopyOnWriteArrayList<>();
    final SocketLink link = link(tokens);

    SocketLink link(TokenStore store) {
        return QuickLinks.to(server, store);
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
            case Request<?> _ ->
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
