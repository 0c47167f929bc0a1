package chat.parley.server.conversation;

import chat.parley.server.config.Setting;
import java.time.Duration;

/// What may become of messages after they were sent, and for how long.
public record MessageSettings(
        @Setting(
                        value = "1d",
                        min = "0s",
                        max = "3650d",
                        about = "how long after it was sent a message may be edited")
                Duration editWithin,
        @Setting(
                        value = "1d",
                        min = "0s",
                        max = "3650d",
                        about =
                                "how long after it was sent its sender may recall it; whoever"
                                        + " moderates a group always may")
                Duration recallWithin) {}
