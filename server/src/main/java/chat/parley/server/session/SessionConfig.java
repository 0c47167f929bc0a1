package chat.parley.server.session;

import chat.parley.server.config.Setting;
import java.time.Duration;

/// How long connections may be silent and how much may wait for them.
public record SessionConfig(
        @Setting(value = "10s", about = "how long a new connection may take to say hello")
                Duration hello,
        @Setting(value = "60s", about = "after how long a silence a connection is closed")
                Duration idle,
        @Setting(value = "15s", about = "how often the server says that it is there")
                Duration heartbeat,
        @Setting(
                        value = "1048576",
                        about = "how many bytes may wait for a slow reader before it is cut off")
                int outboxBytes) {}
