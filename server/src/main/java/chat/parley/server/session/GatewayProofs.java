package chat.parley.server.session;

import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.wire.GatewayProof;
import org.jspecify.annotations.Nullable;

/// Tells which connections are a gateway's. Safe for any number of threads.
public interface GatewayProofs {
    /// Of a server that trusts no gateway.
    GatewayProofs NONE =
            new GatewayProofs() {
                @Override
                public @Nullable Nonce challenge() {
                    return null;
                }

                @Override
                public Gateway proven(GatewayProof proof, @Nullable Nonce told, String address) {
                    throw new Refused(Reason.FORBIDDEN);
                }
            };

    /// What one connection was told, for one proof.
    ///
    /// @param atNanos when, by the monotonic clock
    record Nonce(String text, long atNanos) {}

    /// Something for a gateway to sign; null where none is trusted.
    @Nullable Nonce challenge();

    /// Looks at a proof.
    ///
    /// @param told what its connection was told last, and has not used; null if nothing
    /// @param address where the connection comes from
    /// @throws Refused with [Reason#FORBIDDEN] if it is no good; after too many of those from an
    ///     address with [Reason#RATE_LIMITED]
    Gateway proven(GatewayProof proof, @Nullable Nonce told, String address);
}
