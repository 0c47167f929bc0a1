package chat.parley.server.session;

import chat.parley.protocol.Refused;

/// Tells whom an access token speaks for. Asked at every hello and every HTTP call, so that a
/// device that was signed out is out at once. May block on a read of the database.
@FunctionalInterface
public interface Authentication {

    /// Looks the token's device and account up, and notes that the device is in use.
    ///
    /// @param address where it is used from
    /// @throws Refused with [Reason#UNAUTHENTICATED] for what is no token of ours,
    ///     [Reason#EXPIRED], [Reason#REVOKED] or [Reason#BANNED]
    TokenIdentity authenticate(String accessToken, String address);
}
