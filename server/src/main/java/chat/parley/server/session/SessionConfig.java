package chat.parley.server.session;

import chat.parley.server.config.Setting;
import java.time.Duration;

/// How long connections may be silent and how much may wait for them.
public record SessionConfig(
        @Setting(
                        value = "10s",
                        min = "1s",
                        max = "10m",
                        about = "how long a new connection may take to say hello")
                Duration hello,
        @Setting(
                        value = "2m",
                        min = "1s",
                        max = "1h",
                        about =
                                "how long a connection may last on which nobody signs in, whatever"
                                        + " else comes")
                Duration signIn,
        @Setting(
                        value = "60s",
                        min = "2s",
                        max = "1d",
                        about =
                                "after how long a silence a connection is closed; at least twice"
                                        + " session.heartbeat")
                Duration idle,
        @Setting(
                        value = "15s",
                        min = "1s",
                        max = "1h",
                        about = "how often the server says that it is there")
                Duration heartbeat,
        @Setting(
                        value = "1048576",
                        min = "65536",
                        max = "268435456",
                        about = "how many bytes may wait for a slow reader before it is cut off")
                int outboxBytes) {

    public SessionConfig {
        if (idle.compareTo(heartbeat.multipliedBy(2)) < 0) {
            throw new IllegalArgumentException(
                    "session.idle must be at least twice session.heartbeat, or one that is late"
                            + " ends a connection");
        }
    }
}
