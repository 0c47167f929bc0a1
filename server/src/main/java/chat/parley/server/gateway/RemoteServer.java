package chat.parley.server.gateway;

import chat.parley.kit.console.ServerAddress;
import chat.parley.kit.link.BlockingLink;
import chat.parley.kit.link.LinkEvent;
import chat.parley.kit.link.LinkState;
import chat.parley.kit.link.PassingTokens;
import chat.parley.kit.link.ServerLink;
import chat.parley.kit.link.SocketLink;
import chat.parley.kit.link.TokenRenewal;
import chat.parley.kit.link.TokenStore;
import chat.parley.kit.transport.ForwardingTransports;
import chat.parley.kit.transport.LinkLost;
import chat.parley.kit.transport.LinkSettings;
import chat.parley.kit.transport.LinkSettings.Timing;
import chat.parley.kit.transport.LinkText;
import chat.parley.protocol.Language;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.Sentence;
import chat.parley.protocol.wire.GatewayProof;
import chat.parley.protocol.wire.JsonCodec;
import chat.parley.protocol.wire.ServerFrame.Welcome;
import chat.parley.ssh.GatewayKey;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The server elsewhere. Safe for any number of threads, which waiting blocks.
final class RemoteServer implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(RemoteServer.class);

    /// How long a sign-in waits for the server: longer than its throttle ever delays a try, and
    /// less than a client has until it must have signed in.
    static final Duration PATIENCE = Duration.ofSeconds(8);

    private final URI address;
    private final GatewayKey key;
    private final ForwardingTransports ways;
    private final JsonCodec codec = new JsonCodec(Map.of());
    private volatile boolean registration;

    /// Makes it; nothing is connected yet.
    ///
    /// @param trust in the servers that a `wss` address may lead to; null for what Java trusts
    /// @param key by which the server knows the gateway
    RemoteServer(URI address, @Nullable SSLContext trust, GatewayKey key) {
        this.address = address;
        this.key = key;
        this.ways = new ForwardingTransports(address, trust, codec);
    }

    /// Whether anybody may sign up, as the server last said.
    boolean takesNewAccounts() {
        return registration;
    }

    /// A link for somebody, not yet opened.
    ///
    /// @param from their IP address
    ServerLink link(
            String from,
            String client,
            Language language,
            TokenStore tokens,
            TokenRenewal renewal) {
        return new SocketLink(
                settings(client, language),
                tokens,
                renewal,
                first -> introduce(first, from),
                codec,
                () -> ways.onBehalfOf(from));
    }

    private LinkSettings settings(String client, Language language) {
        return new LinkSettings(address, client, language, Timing.STANDARD);
    }

    /// Signs for this server alone, as it was dialled: what another was told is of no use here, nor
    /// what this one was told elsewhere.
    private GatewayProof introduce(Welcome first, String from) {
        String challenge = first.challenge();
        if (challenge == null) {
            throw new Refused(Reason.FORBIDDEN, GatewayText.TRUSTS_NONE);
        }
        GatewayProof bare =
                new GatewayProof(key.fingerprint(), ServerAddress.text(address), from, "");
        return bare.signed(key.sign(bare.statement(challenge)));
    }

    /// The line by which the server is to know the gateway.
    String line() {
        return key.publicLine(ServerAddress.text(address));
    }

    /// Looks whether the server is there, and what it says of itself; logs it.
    void greet(String client) {
        try {
            ServerLink link =
                    new SocketLink(
                            settings(client, Language.ENGLISH),
                            new PassingTokens(),
                            codec,
                            ways::own);
            log.info("{} answers: {}", address, asking(link, BlockingLink::welcome).server());
        } catch (Refused _) {
            // that it does not is logged
        }
    }

    /// Asks over a link, which is closed then.
    ///
    /// @throws Refused as the server refuses; with [Reason#UNAVAILABLE], in words, where it does
    ///     not answer in time, or lets nobody in
    <T> T asking(ServerLink link, Function<BlockingLink, T> what) {
        try {
            return over(link, what);
        } catch (LinkLost lost) {
            throw noWayIn(lost);
        }
    }

    /// The same for whoever may know better why there is no answer.
    ///
    /// @throws LinkLost where the server does not answer in time, or lets nobody in
    <T> T over(ServerLink link, Function<BlockingLink, T> what) {
        try (BlockingLink open = BlockingLink.begin(link, PATIENCE, this::hear)) {
            return what.apply(open);
        } catch (IllegalStateException mistake) {
            log.error("a question to {} failed", address, mistake);
            throw new Refused(Reason.INTERNAL);
        }
    }

    /// What whoever comes is told where there is no way in; it is logged. What the server itself
    /// says then is for the gateway's host alone.
    Refused noWayIn(LinkLost lost) {
        Sentence why = lost.why();
        if (why.phrase() instanceof LinkText) {
            log.warn("{} cannot be reached: {}", address, lost.getMessage());
            return new Refused(Reason.UNAVAILABLE, GatewayText.AWAY, why);
        }
        log.warn("{} refuses this gateway: {}", address, lost.getMessage());
        return new Refused(Reason.UNAVAILABLE, GatewayText.NOT_TAKEN);
    }

    private void hear(LinkEvent news) {
        if (news instanceof LinkEvent.StateChanged(LinkState.Ready(var welcome))) {
            registration = welcome.registration();
        }
    }

    @Override
    public void close() {
        ways.close();
    }
}
