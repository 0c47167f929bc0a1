package chat.parley.server.gateway;

import chat.parley.kit.link.TokenRenewal;
import chat.parley.kit.link.Tokens;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.operation.AssertionStatement;
import chat.parley.protocol.operation.AuthRequest.AssertKey;
import chat.parley.protocol.operation.AuthRequest.AssertedKey;
import chat.parley.protocol.operation.AuthRequest.Challenge;
import chat.parley.protocol.operation.AuthRequest.IssueChallenge;
import chat.parley.ssh.GatewayKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Vouches for a key, with which somebody has signed in over SSH: once to let them in, and anew
/// whenever the tokens of their links are about to expire, as long as their connection lasts. So
/// nothing that the gateway holds is good for long.
final class KeyAssertion implements TokenRenewal {
    private static final Logger log = LoggerFactory.getLogger(KeyAssertion.class);

    private final GatewayKey gateway;
    private final String name;
    private final String fingerprint;
    private final @Nullable String holder;
    private final String address;
    private volatile @Nullable AssertedKey last;
    private volatile @Nullable Refused refusal;

    KeyAssertion(
            GatewayKey gateway,
            String name,
            String fingerprint,
            @Nullable String holder,
            String address) {
        this.gateway = gateway;
        this.name = name;
        this.fingerprint = fingerprint;
        this.holder = holder;
        this.address = address;
    }

    /// Whom the server let in, when it last did.
    Optional<AssertedKey> last() {
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
            Challenge challenge = server.ask(new IssueChallenge());
            AssertKey bare =
                    new AssertKey(
                            challenge.nonce(),
                            gateway.fingerprint(),
                            name,
                            fingerprint,
                            holder,
                            address,
                            "");
            AssertedKey asserted =
                    server.ask(bare.signed(gateway.sign(AssertionStatement.of(bare))));
            last = asserted;
            return new Tokens(
                    asserted.accessToken(), Instant.now().plus(lifetime), null, asserted.device());
        } catch (Refused refused) {
            Refused told = told(refused);
            refusal = told;
            throw told;
        }
    }

    /// What whoever signs in is told. What is wrong with the gateway concerns its host alone; and
    /// whoever was in, and is refused now, has been signed out.
    private Refused told(Refused refused) {
        Reason reason = refused.reason();
        if (reason == Reason.FORBIDDEN || reason == Reason.UNKNOWN_OPERATION) {
            log.warn("the server does not take this gateway's word: {}", refused.getMessage());
        }
        boolean meansNo =
                reason == Reason.FORBIDDEN
                        || reason == Reason.UNKNOWN_OPERATION
                        || reason == Reason.INVALID_FIELDS
                        || reason == Reason.WRONG_CREDENTIALS;
        return meansNo
                ? new Refused(last == null ? Reason.WRONG_CREDENTIALS : Reason.REVOKED)
                : refused;
    }
}
