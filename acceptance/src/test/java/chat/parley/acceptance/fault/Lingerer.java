package chat.parley.acceptance.fault;

import chat.parley.kit.link.PassingTokens;
import chat.parley.kit.link.SocketLink;
import chat.parley.kit.link.Tokens;
import chat.parley.kit.transport.LinkSettings;
import chat.parley.kit.transport.LinkSettings.Timing;
import chat.parley.protocol.Language;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/// A client in a process of its own, which connects, keeps its link alive, and does nothing else
/// until it is killed.
final class Lingerer {
    /// The variable of the environment with its access token.
    static final String TOKEN = "LINGERER_TOKEN";

    private static final Timing LIVELY =
            new Timing(
                    Duration.ofSeconds(5),
                    Duration.ofMillis(500),
                    Duration.ofSeconds(5),
                    Duration.ofMillis(100),
                    Duration.ofMillis(100),
                    Duration.ofSeconds(60));

    private Lingerer() {}

    /// Lingers.
    ///
    /// @param server the address of the WebSocket door
    static void main(String[] server) throws InterruptedException {
        LinkSettings settings =
                new LinkSettings(URI.create(server[0]), "parley/test", Language.ENGLISH, LIVELY);
        Tokens tokens = Tokens.accessOnly(System.getenv(TOKEN));
        try (SocketLink link = new SocketLink(settings, new PassingTokens(tokens))) {
            link.open(_ -> {});
            new CountDownLatch(1).await();
        }
    }
}
