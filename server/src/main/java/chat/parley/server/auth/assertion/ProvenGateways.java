package chat.parley.server.auth.assertion;

import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.wire.GatewayProof;
import chat.parley.server.session.Caller;
import chat.parley.server.session.Gateway;
import chat.parley.server.session.GatewayProofs;
import chat.parley.server.words.AccessText;
import java.net.InetAddress;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// Finds out which connections are those of a gateway that the server trusts: it has signed what
/// this connection was told, a moment ago and once, for this server and for whoever came to it.
public final class ProvenGateways implements GatewayProofs {
    /// For how long a challenge is good, by the monotonic clock.
    public static final Duration GOOD_FOR = Duration.ofSeconds(30);

    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final LongSupplier nanoTime;
    private final Consumer<String> junk;
    private volatile TrustedGateways trusted;

    /// Makes it.
    ///
    /// @param junk counts what is no proof by its address, and refuses those who bring too many
    public ProvenGateways(LongSupplier nanoTime, Consumer<String> junk, TrustedGateways trusted) {
        this.nanoTime = nanoTime;
        this.junk = junk;
        this.trusted = trusted;
    }

    /// Trusts these from now on, and no others.
    public void trust(TrustedGateways gateways) {
        trusted = gateways;
    }

    @Override
    public @Nullable Nonce challenge() {
        if (trusted.areNone()) {
            return null;
        }
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        return new Nonce(text, nanoTime.getAsLong());
    }

    @Override
    public Gateway proven(GatewayProof proof, @Nullable Nonce told, String address) {
        TrustedGateways now = trusted;
        if (now.areNone()) {
            throw new Refused(Reason.FORBIDDEN, AccessText.NO_GATEWAYS);
        }
        if (told == null || nanoTime.getAsLong() - told.atNanos() >= GOOD_FOR.toNanos()) {
            throw junk(address, AccessText.CHALLENGE_SPENT);
        }
        TrustedGateway gateway =
                now.find(proof.gateway())
                        .orElseThrow(
                                () -> junk(address, AccessText.UNKNOWN_GATEWAY, proof.gateway()));
        if (!gateway.signed(proof, told.text())) {
            throw junk(address, AccessText.NOT_SIGNED);
        }
        if (!gateway.servers().contains(proof.server())) {
            throw junk(
                    address,
                    AccessText.OTHER_SERVER,
                    proof.server(),
                    String.join(", ", gateway.servers()));
        }
        if (!isSame(proof.address(), address)) {
            throw new Refused(Reason.FORBIDDEN, AccessText.OTHER_ADDRESS, proof.address(), address);
        }
        return new Gateway(proof.gateway(), gateway.name());
    }

    /// The gateway by whose connection somebody came, if it is still trusted.
    ///
    /// @throws Refused with [Reason#FORBIDDEN] if it is not, or they came by another way
    public Gateway of(Caller caller) {
        Gateway gateway = caller.gateway();
        if (gateway == null) {
            throw new Refused(Reason.FORBIDDEN, AccessText.NOT_A_GATEWAY);
        }
        if (trusted.find(gateway.fingerprint()).isEmpty()) {
            throw new Refused(Reason.FORBIDDEN, AccessText.UNKNOWN_GATEWAY, gateway.fingerprint());
        }
        return gateway;
    }

    /// Whether the word of gateways is taken for certificates, too.
    public boolean certificates() {
        return trusted.certificates();
    }

    private Refused junk(String address, AccessText why, Object... filling) {
        junk.accept(address);
        return new Refused(Reason.FORBIDDEN, why, filling);
    }

    private static boolean isSame(String one, String other) {
        try {
            return InetAddress.ofLiteral(one).equals(InetAddress.ofLiteral(other));
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
