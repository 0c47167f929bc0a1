package chat.parley.server.application;

import java.time.Duration;

/// How long applications last.
///
/// @param expiry after how long an unanswered one is void
/// @param waitAfterRefusal how long the same applicant must wait before asking again
public record ApplicationSettings(Duration expiry, Duration waitAfterRefusal) {}
