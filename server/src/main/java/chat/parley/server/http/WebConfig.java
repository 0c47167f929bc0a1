package chat.parley.server.http;

import chat.parley.server.config.Setting;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where the server listens, and to whom it answers.
public record WebConfig(
        @Setting(value = "127.0.0.1:8080", about = "the address and port for WebSocket and HTTP")
                String listen,
        @Setting(value = "20000", about = "how many connections there may be at once")
                int connections,
        @Setting(
                        value = "1000",
                        about =
                                "how many of them may come from one address; those of this machine"
                                        + " are not counted so, for a proxy speaks for many")
                int connectionsOfAddress,
        @Setting(
                        about =
                                "the host names that clients reach this server by, beside localhost"
                                        + " and addresses")
                List<String> hosts,
        @Setting(about = "the web origins whose pages may call, such as https://example.org")
                List<String> origins,
        @Setting(
                        about =
                                "the PEM file of the server's certificate, with those above it;"
                                        + " needed to listen beyond this machine")
                @Nullable Path certificate,
        @Setting(about = "the PEM file of the certificate's private key") @Nullable Path key) {

    /// Copies the lists, and refuses to send passwords over a network in the clear.
    public WebConfig {
        hosts = List.copyOf(hosts);
        origins = List.copyOf(origins);
        if (connections < 1 || connectionsOfAddress < 1) {
            throw new IllegalArgumentException(
                    "web.connections and web.connections-of-address must be positive");
        }
        if ((certificate == null) != (key == null)) {
            throw new IllegalArgumentException("web.certificate and web.key go together");
        }
        if (certificate == null && !HostPort.parse(listen).getAddress().isLoopbackAddress()) {
            throw new IllegalArgumentException(
                    "web.listen "
                            + listen
                            + " reaches beyond this machine: that needs web.certificate and"
                            + " web.key, for passwords must not travel in the clear");
        }
    }
}
