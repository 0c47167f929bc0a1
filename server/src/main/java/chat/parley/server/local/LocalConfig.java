package chat.parley.server.local;

import chat.parley.server.config.Setting;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The socket on which the host's own operator needs no password.
public record LocalConfig(
        @Setting(value = "true", about = "whether to listen on a unix socket for the operator")
                boolean enabled,
        @Setting(about = "where it lies, unless parley.sock in the data directory")
                @Nullable Path path) {

    /// Refuses a path that no socket can lie at.
    ///
    /// @throws IllegalArgumentException if it is too long
    public LocalConfig {
        if (path != null) {
            SocketFile _ = new SocketFile(path);
        }
    }
}
