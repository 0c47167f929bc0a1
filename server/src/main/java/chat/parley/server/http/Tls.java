package chat.parley.server.http;

import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Optional;

/// Whether and how connections are encrypted.
final class Tls {
    private Tls() {}

    /// The certificate that is configured, if any.
    ///
    /// @throws IllegalArgumentException if the server would listen beyond this machine without one,
    ///     or if it cannot be used
    static Optional<SslContext> context(WebConfig config, InetSocketAddress address) {
        if (config.certificate() == null || config.key() == null) {
            if (config.certificate() != null || config.key() != null) {
                throw new IllegalArgumentException("web.certificate and web.key go together");
            }
            if (!address.getAddress().isLoopbackAddress()) {
                throw new IllegalArgumentException(
                        "web.listen "
                                + config.listen()
                                + " reaches beyond this machine: that needs web.certificate and"
                                + " web.key, for passwords must not travel in the clear");
            }
            return Optional.empty();
        }
        try {
            return Optional.of(
                    SslContextBuilder.forServer(
                                    config.certificate().toFile(), config.key().toFile())
                            .protocols("TLSv1.3", "TLSv1.2")
                            .build());
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "web.certificate or web.key cannot be used: " + e.getMessage(), e);
        }
    }
}
