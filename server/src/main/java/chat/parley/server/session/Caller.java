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
/// @param door the way by which they came
/// @param address the other end's IP address, without the port; `local` on the unix socket
/// @param language for the texts of refusals
public record Caller(
        @Nullable Id account, @Nullable Id device, Door door, String address, Language language) {

    /// Somebody who has not signed in.
    public static Caller stranger(Door door, String address, Language language) {
        return new Caller(null, null, door, address, language);
    }

    /// Whether this is the host's own operator, who holds every right to administer and has no
    /// account: the door has looked at who is at the other end.
    public boolean isOperator() {
        return door == Door.LOCAL && account == null;
    }

    /// The same connection, now speaking for an account.
    public Caller as(Identity identity) {
        return new Caller(identity.account(), identity.device(), door, address, language);
    }

    public Caller in(Language spoken) {
        return new Caller(account, device, door, address, spoken);
    }

    /// The account that asks.
    ///
    /// @throws Refused with [Reason#UNAUTHENTICATED] if nobody is signed in
    public Id signedIn() {
        if (account == null) {
            throw isOperator()
                    ? new Refused(Reason.UNAUTHENTICATED, "the operator has no account here")
                    : new Refused(Reason.UNAUTHENTICATED);
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
