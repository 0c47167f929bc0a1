package chat.parley.kit.transport;

import chat.parley.protocol.Language;
import java.net.URI;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/// How a link is to be made.
///
/// @param server `ws://` or `wss://` with the path of the WebSocket door, or `unix:` with the path
///     of a socket on this machine
/// @param client the client's name and version, such as `parley/0.1.0`
/// @param language of the texts of refusals
/// @param trust in the servers that a `wss` address may lead to; null for what Java trusts
public record LinkSettings(
        URI server, String client, Language language, @Nullable SSLContext trust, Timing timing) {

    /// For a server whose certificate, if it has one, Java trusts.
    public LinkSettings(URI server, String client, Language language, Timing timing) {
        this(server, client, language, null, timing);
    }

    /// When a link does what.
    ///
    /// @param connect how long a connection, and the answer to `hello`, may take
    /// @param ping how often the way to the server is measured
    /// @param silence after how long without a sign of life the link counts as dead
    /// @param firstRetry the wait before the first try to reconnect; doubled each time
    /// @param longestRetry the longest wait
    /// @param renewBefore how long before a token expires it is renewed
    public record Timing(
            Duration connect,
            Duration ping,
            Duration silence,
            Duration firstRetry,
            Duration longestRetry,
            Duration renewBefore) {

        public static final Timing STANDARD =
                new Timing(
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(4),
                        Duration.ofSeconds(10),
                        Duration.ofMillis(500),
                        Duration.ofSeconds(30),
                        Duration.ofSeconds(60));
    }
}
