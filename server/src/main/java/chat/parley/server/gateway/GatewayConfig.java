package chat.parley.server.gateway;

import chat.parley.server.config.Setting;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The door for SSH of a server elsewhere, which `parleyd ssh` runs. Where it listens, and its own
/// key, are those of the SSH door.
public record GatewayConfig(
        @Setting(
                        about =
                                "the server for which `parleyd ssh` lets people in, such as"
                                        + " wss://chat.example.org")
                @Nullable String server,
        @Setting(
                        about =
                                "the file of the key by which the server knows the gateway, which"
                                        + " is made where it is not; unless gateway_ed25519_key in"
                                        + " the data directory")
                @Nullable Path key,
        @Setting(
                        about =
                                "the PEM file of the authorities that may sign the server's"
                                        + " certificate; unless SSL_CERT_FILE or those of the"
                                        + " system")
                @Nullable Path caFile) {
    private static final String KEY = "gateway_ed25519_key";

    /// Where the gateway's key is.
    ///
    /// @param data the directory of what the gateway keeps
    public Path keyFile(Path data) {
        return key == null ? data.resolve(KEY) : key;
    }
}
