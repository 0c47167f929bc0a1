package chat.parley.kit.fake;

import chat.parley.kit.link.SocketLink;
import chat.parley.kit.link.TokenStore;
import chat.parley.kit.transport.LinkSettings;
import chat.parley.kit.transport.LinkSettings.Timing;
import chat.parley.protocol.Language;
import java.time.Duration;

/// Links to fake servers for which all is quick, but for how long a silence may be: a busy machine
/// is silent, too.
public final class QuickLinks {
    public static final Timing QUICK = withSilence(Duration.ofSeconds(30));

    private QuickLinks() {}

    public static Timing withSilence(Duration silence) {
        return new Timing(
                Duration.ofSeconds(2),
                Duration.ofMillis(50),
                silence,
                Duration.ofMillis(20),
                Duration.ofMillis(100),
                Duration.ofSeconds(60));
    }

    public static SocketLink to(FakeServer server, TokenStore store) {
        return to(server, store, QUICK);
    }

    public static SocketLink to(FakeServer server, TokenStore store, Timing timing) {
        return new SocketLink(
                new LinkSettings(server.address(), "parley/test", Language.ENGLISH, timing), store);
    }
}
