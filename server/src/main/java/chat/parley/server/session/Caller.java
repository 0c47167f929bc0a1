package chat.parley.server.session;

import chat.parley.protocol.Id;
import chat.parley.protocol.Language;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.model.account.TokenRight;
import chat.parley.protocol.operation.OperationType;
import chat.parley.server.words.AccessText;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who asks, on whatever door.
///
/// @param account null before signing in
/// @param device the account's device; null exactly when `account` is
/// @param door the way by which they came
/// @param address the other end's IP address, without the port; `local` on the unix socket
/// @param language for the texts of refusals
/// @param rights what the token that lasts allows by which they came; null where no such token
///     bounds them
public record Caller(
        @Nullable Id account,
        @Nullable Id device,
        Door door,
        String address,
        Language language,
        @Nullable Set<TokenRight> rights) {

    public Caller {
        rights = rights == null ? null : Set.copyOf(rights);
    }

    /// Whoever is bounded by no token's rights.
    public Caller(
            @Nullable Id account,
            @Nullable Id device,
            Door door,
            String address,
            Language language) {
        this(account, device, door, address, language, null);
    }

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
    public Caller as(TokenIdentity identity) {
        return new Caller(
                identity.account(), identity.device(), door, address, language, identity.rights());
    }

    public Caller in(Language spoken) {
        return new Caller(account, device, door, address, spoken, rights);
    }

    /// Whether a token's rights, if any bound the caller, have this among them.
    public boolean bears(TokenRight right) {
        return rights == null || rights.contains(right);
    }

    /// Lets an operation through that the token's rights allow, if any bound the caller.
    ///
    /// @throws Refused with [Reason#FORBIDDEN]
    public void requireTokenFor(OperationType operation) {
        if (rights != null && !operation.allowedTo(rights)) {
            throw new Refused(Reason.FORBIDDEN, AccessText.TOKEN_RIGHTS, operation.name());
        }
    }

    /// The account that asks.
    ///
    /// @throws Refused with [Reason#UNAUTHENTICATED] if nobody is signed in
    public Id signedIn() {
        if (account == null) {
            throw isOperator()
                    ? new Refused(Reason.UNAUTHENTICATED, AccessText.OPERATOR)
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
