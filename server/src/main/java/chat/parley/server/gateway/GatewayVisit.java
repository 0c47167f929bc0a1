package chat.parley.server.gateway;

import chat.parley.kit.link.TokenRenewal;
import chat.parley.kit.link.Tokens;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.operation.KeyRequest.Admission;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Somebody's time at the gateway: the server lets them in, and lets them in anew for each token,
/// as long as their connection lasts. So nothing that the gateway holds is good for long.
final class GatewayVisit implements TokenRenewal {
    /// Of somebody whom the server has yet to let in.
    static final Tokens NONE = new Tokens("", Instant.EPOCH, null, null);

    private static final Logger log = LoggerFactory.getLogger(GatewayVisit.class);

    private final Pass pass;
    private volatile @Nullable Admission last;
    private volatile @Nullable Refused refusal;

    GatewayVisit(Pass pass) {
        this.pass = pass;
    }

    /// What the gateway asks the server, for one person.
    @FunctionalInterface
    interface Pass {
        /// Asks.
        ///
        /// @param stale the token before; empty at first
        Admission present(Asking server, String stale);
    }

    /// Whom the server let in, when it last did.
    Optional<Admission> last() {
        return Optional.ofNullable(last);
    }

    /// Why the server did not, when it last did not.
    Optional<Refused> refusal() {
        return Optional.ofNullable(refusal);
    }

    @Override
    public boolean renews(Tokens tokens) {
        return true;
    }

    @Override
    public Tokens renew(Tokens stale, Asking server, Duration lifetime) {
        try {
            Admission admission = pass.present(server, stale.access());
            last = admission;
            return new Tokens(
                    admission.accessToken(),
                    Instant.now().plus(lifetime),
                    null,
                    admission.device());
        } catch (Refused refused) {
            Refused told = told(refused, stale.equals(NONE));
            refusal = told;
            throw told;
        }
    }

    /// What whoever signs in is told. What is wrong with the gateway concerns its host alone; and
    /// whoever was in, and is refused now, has been signed out.
    private Refused told(Refused refused, boolean first) {
        Reason reason = refused.reason();
        boolean ofTheGateway = reason == Reason.FORBIDDEN || reason == Reason.UNKNOWN_OPERATION;
        if (ofTheGateway) {
            log.warn("the server does not take this gateway's word: {}", refused.getMessage());
        }
        boolean meansNo =
                ofTheGateway
                        || reason == Reason.INVALID_FIELDS
                        || reason == Reason.WRONG_CREDENTIALS;
        return meansNo ? new Refused(first ? Reason.WRONG_CREDENTIALS : Reason.REVOKED) : refused;
    }
}
