package chat.parley.server.http;

import chat.parley.server.tls.ServerCertificate;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLException;

/// How connections are encrypted.
final class Tls {
    private Tls() {}

    /// What connections from now on are encrypted with.
    ///
    /// @throws IllegalArgumentException if a certificate like this cannot be used
    static SslContext context(ServerCertificate certificate) {
        X509Certificate[] chain = certificate.chain().toArray(X509Certificate[]::new);
        try {
            return SslContextBuilder.forServer(certificate.key(), chain)
                    .protocols("TLSv1.3", "TLSv1.2")
                    .build();
        } catch (SSLException e) {
            throw new IllegalArgumentException(
                    "web.certificate cannot be used: " + e.getMessage(), e);
        }
    }
}
