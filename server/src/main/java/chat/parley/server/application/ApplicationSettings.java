package chat.parley.server.application;

import chat.parley.server.config.Setting;
import java.time.Duration;

/// How long applications last.
public record ApplicationSettings(
        @Setting(
                        value = "30d",
                        min = "1m",
                        max = "3650d",
                        about = "after how long an unanswered application expires")
                Duration expiry,
        @Setting(
                        value = "1d",
                        min = "0s",
                        max = "3650d",
                        about = "how long an applicant must wait after a refusal to ask again")
                Duration waitAfterRefusal) {}
