package chat.parley.server.session;

import chat.parley.protocol.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Whom an access token speaks for.
///
/// @param expiresAt when the token, and with it a session that does not renew it, ends
/// @param scope what the token allows; null for a device that signed in, which may do all that its
///     account may
/// @param gateway the fingerprint of the one on whose connections alone the token is good; null
///     for one that is good everywhere
public record TokenIdentity(
        Id account,
        Id device,
        Instant expiresAt,
        @Nullable TokenScope scope,
        @Nullable String gateway) {

    /// A device that signed in.
    public TokenIdentity(Id account, Id device, Instant expiresAt) {
        this(account, device, expiresAt, null, null);
    }
}
