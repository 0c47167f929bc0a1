package chat.parley.kit.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import chat.parley.kit.console.ServerAddress;
import chat.parley.kit.fake.FakeServer;
import chat.parley.kit.fake.MemoryTokens;
import chat.parley.kit.transport.LinkLost;
import chat.parley.kit.transport.LinkSettings;
import chat.parley.protocol.Id;
import chat.parley.protocol.Language;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.event.Event;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.operation.AccountRequest.EditProfile;
import chat.parley.protocol.operation.Request;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The link over a real unix socket: what differs from a WebSocket, and that the rest does not.
@Tag("D5")
class UnixLinkTest {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @TempDir Path directory;

    private final List<LinkEvent> news = new CopyOnWriteArrayList<>();
    private Path path = Path.of("/");
    private FakeServer server = FakeServer.start();
    private SocketLink link = link(new MemoryTokens());

    @BeforeEach
    void listen() {
        close();
        path = directory.resolve("parley.sock");
        server = FakeServer.start(path).answering(UnixLinkTest::echo);
        link = link(new MemoryTokens());
    }

    private SocketLink link(TokenStore tokens) {
        return new SocketLink(
                new LinkSettings(
                        ServerAddress.parse("unix:" + path),
                        "parleyctl/test",
                        Language.ENGLISH,
                        LinkSettings.Timing.STANDARD),
                tokens);
    }

    @AfterEach
    void close() {
        link.close();
        server.close();
    }

    private static Record echo(Request<?> request) {
        if (request instanceof EditProfile(String nickname, _, _, _, _) && nickname != null) {
            return new Profile(new Id(1), Profile.Kind.PERSON, "anna", nickname, null);
        }
        throw new Refused(Reason.FORBIDDEN);
    }

    @Test
    void theOperatorHasASessionWithoutAToken() {
        try (BlockingLink blocking = BlockingLink.begin(link, PATIENCE)) {
            assertThat(blocking.session().account()).isNull();
            assertThat(blocking.ask(new EditProfile("安娜\n二", null)).nickname()).isEqualTo("安娜\n二");
        }
        assertThat(server.hellos()).allSatisfy(hello -> assertThat(hello.token()).isNull());
    }

    @Test
    void whoIsSignedInShowsTheToken() {
        try (BlockingLink blocking = BlockingLink.begin(link(MemoryTokens.signedIn()), PATIENCE)) {
            assertThat(blocking.session().account()).isEqualTo(new Id(1));
        }
        assertThat(server.hellos().getFirst().token()).isEqualTo("access-1");
    }

    @Test
    void manyLinesUnderWayAreEachAnsweredWithTheirOwn() {
        open();
        List<CompletableFuture<Profile>> asked =
                IntStream.range(0, 500)
                        .mapToObj(i -> link.ask(new EditProfile("n".repeat(i % 60) + i, null)))
                        .toList();
        assertThat(asked.stream().map(answer -> answer.join().nickname()))
                .containsExactlyElementsOf(
                        IntStream.range(0, 500).mapToObj(i -> "n".repeat(i % 60) + i).toList());
    }

    private void open() {
        link.open(news::add);
        await().until(() -> link.state() instanceof LinkState.Ready);
    }

    @Test
    void whatIsPushedBeyondTheWindowComesInOrder() {
        open();
        List<LinkEvent> sent = new ArrayList<>();
        for (int i = 1; i <= 300; i++) {
            Event event = new Event.CursorMoved(new Id(7), new Id(1), i, i, i, null);
            server.push(event);
            sent.add(new LinkEvent.Pushed(event));
        }
        await().untilAsserted(() -> assertThat(news).containsSubsequence(sent));
    }

    @Test
    void theLastLineSaysWhyItIsOver() {
        open();
        server.dismiss(Reason.BANNED.closeCode(), "until tomorrow");
        await().until(() -> link.state() instanceof LinkState.Ended);
        assertThat(link.state())
                .isEqualTo(new LinkState.Ended(Reason.BANNED, "until tomorrow", null));
    }

    @Test
    void aConnectionThatIsCutIsMadeAgain() {
        open();
        server.fallSilent();
        CompletableFuture<Profile> lost = link.ask(new EditProfile("x", null));
        server.cut();
        assertThatThrownBy(lost::join).hasCauseInstanceOf(LinkLost.class);
        server.wakeUp();
        await().until(() -> server.hellos().size() == 2);
    }

    @Test
    void whereNoSocketIsNoServerListens() throws Exception {
        server.close();
        Files.deleteIfExists(path);
        try (BlockingLink blocking = BlockingLink.begin(link, PATIENCE)) {
            assertThatThrownBy(blocking::session)
                    .isInstanceOf(LinkLost.class)
                    .hasMessage("no server listens there");
        }
    }
}
