package chat.parley.server.session;

import chat.parley.protocol.Id;
import java.time.Instant;

/// Whom an access token speaks for.
///
/// @param expiresAt when the token, and with it a session that does not renew it, ends
public record Identity(Id account, Id device, Instant expiresAt) {}
