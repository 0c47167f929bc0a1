package chat.parley.server.http;

import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import java.io.IOException;
import java.util.Optional;

/// Whether and how connections are encrypted.
final class Tls {
    private Tls() {}

    /// The certificate that is configured, if any.
    ///
    /// @throws IllegalArgumentException if it cannot be used
    static Optional<SslContext> context(WebConfig config) {
        if (config.certificate() == null || config.key() == null) {
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
