package chat.parley.server.session;

import chat.parley.protocol.Id;
import chat.parley.protocol.Language;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import org.jspecify.annotations.Nullable;

/// Who asks, on whatever door.
///
/// @param account null before signing in
/// @param device the account's device; null exactly when `account` is
/// @param address the other end's IP address, without the port
/// @param language for the texts of refusals
public record Caller(@Nullable Id account, @Nullable Id device, String address, Language language) {

    /// Somebody who has not signed in.
    public static Caller stranger(String address, Language language) {
        return new Caller(null, null, address, language);
    }

    /// The same connection, now speaking for an account.
    public Caller as(Identity identity) {
        return new Caller(identity.account(), identity.device(), address, language);
    }

    public Caller in(Language spoken) {
        return new Caller(account, device, address, spoken);
    }

    /// The account that asks.
    ///
    /// @throws Refused with [Reason#UNAUTHENTICATED] if nobody is signed in
    public Id signedIn() {
        if (account == null) {
            throw new Refused(Reason.UNAUTHENTICATED);
        }
        return account;
    }

    /// The device that asks.
    ///
    /// @throws Refused with [Reason#UNAUTHENTICATED] if nobody is signed in
    public Id signedInDevice() {
        if (device == null) {
            throw new Refused(Reason.UNAUTHENTICATED);
        }
        return device;
    }
}
