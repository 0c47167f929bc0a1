package chat.parley.server.session;

import chat.parley.protocol.Id;
import chat.parley.protocol.Language;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.model.account.TokenRight;
import chat.parley.protocol.operation.OperationType;
import chat.parley.server.words.AccessText;
import org.jspecify.annotations.Nullable;

/// Who asks, on whatever door.
///
/// @param account null before signing in
/// @param device the account's device; null exactly when `account` is
/// @param door the way by which they came
/// @param address the other end's IP address, without the port; `local` on the unix socket
/// @param language for the texts of refusals
/// @param scope what the token allows by which they came; null where none bounds them
/// @param gateway the one through which they came over SSH; null for all other ways
public record Caller(
        @Nullable Id account,
        @Nullable Id device,
        Door door,
        String address,
        Language language,
        @Nullable TokenScope scope,
        @Nullable Gateway gateway) {

    /// Whoever is bounded by no token's scope, and came through no gateway.
    public Caller(
            @Nullable Id account,
            @Nullable Id device,
            Door door,
            String address,
            Language language) {
        this(account, device, door, address, language, null, null);
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
    ///
    /// @throws Refused with [Reason#UNAUTHENTICATED] where the token is good through a gateway
    ///     alone, and this is none of its connections
    public Caller as(TokenIdentity identity) {
        requireTokenHere(identity);
        return new Caller(
                identity.account(),
                identity.device(),
                door,
                address,
                language,
                identity.scope(),
                gateway);
    }

    /// The same connection, in the name of an account that has just been made and has no device
    /// yet: for the audit.
    public Caller becoming(Id made) {
        return new Caller(made, null, door, address, language, null, gateway);
    }

    /// Lets a token pass that is good on this connection.
    ///
    /// @throws Refused with [Reason#UNAUTHENTICATED]
    public void requireTokenHere(TokenIdentity identity) {
        String bound = identity.gateway();
        if (bound != null && (gateway == null || !bound.equals(gateway.fingerprint()))) {
            throw new Refused(Reason.UNAUTHENTICATED, AccessText.GATEWAY_TOKEN);
        }
    }

    public Caller in(Language spoken) {
        return new Caller(account, device, door, address, spoken, scope, gateway);
    }

    /// The same on a connection that has shown to be a gateway's: they came over SSH.
    public Caller through(Gateway proven) {
        return new Caller(account, device, Door.SSH, address, language, scope, proven);
    }

    /// Whether a token's scope, if any bounds the caller, has this right in it.
    public boolean bears(TokenRight right) {
        return scope == null || scope.rights().contains(right);
    }

    /// Lets an operation through that the token's scope allows, if any bounds the caller.
    ///
    /// @throws Refused with [Reason#FORBIDDEN]
    public void requireTokenFor(OperationType operation) {
        if (scope != null && !operation.allowedTo(scope.rights())) {
            throw new Refused(Reason.FORBIDDEN, scope.refusal(), operation.name());
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
