package chat.parley.server.auth;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.operation.AssertionStatement;
import chat.parley.protocol.operation.AuthRequest.AssertKey;
import chat.parley.protocol.operation.AuthRequest.AssertedKey;
import chat.parley.protocol.operation.AuthRequest.Challenge;
import chat.parley.server.auth.assertion.Challenges;
import chat.parley.server.auth.assertion.TrustedGateways;
import chat.parley.server.auth.token.AccessTokens;
import chat.parley.server.auth.token.AccessTokens.AccessToken;
import chat.parley.server.session.Caller;
import chat.parley.server.session.SshAuthentication;
import chat.parley.server.session.SshAuthentication.Entered;
import chat.parley.server.session.TokenIdentity;
import chat.parley.server.words.AccessText;
import java.net.InetAddress;
import java.util.concurrent.CompletionStage;

/// Signing in by an SSH key for which a gateway vouches. What a gateway says is taken where its key
/// is trusted, and what it has signed is just that: this challenge of this connection, this key for
/// this name, from this address. Then it goes as with the server's own door for SSH.
final class GatewaySignIns {
    private final Challenges challenges;
    private final SshAuthentication ssh;
    private final AccessTokens tokens;
    private final Throttle throttle;
    private volatile TrustedGateways trusted;

    /// Makes it.
    ///
    /// @param throttle counts what is no assertion, as it counts what is no token
    GatewaySignIns(
            Challenges challenges,
            SshAuthentication ssh,
            AccessTokens tokens,
            Throttle throttle,
            TrustedGateways trusted) {
        this.challenges = challenges;
        this.ssh = ssh;
        this.tokens = tokens;
        this.throttle = throttle;
        this.trusted = trusted;
    }

    /// Trusts these from now on, and no others.
    void trust(TrustedGateways gateways) {
        trusted = gateways;
    }

    /// A nonce for the connection by which the caller came.
    ///
    /// @throws Refused with [Reason#FORBIDDEN] where no gateway is trusted, or over HTTP
    Challenge challenge(Caller caller) {
        Id connection = connection(caller);
        return new Challenge(challenges.issue(connection), Challenges.GOOD_FOR.toMillis());
    }

    /// Signs somebody in.
    ///
    /// @return fails with [Reason#WRONG_CREDENTIALS] for a key that is not of that name, or with
    ///     [Reason#BANNED]
    /// @throws Refused with [Reason#FORBIDDEN] for what is no good assertion; after too many of
    ///     those from an address with [Reason#RATE_LIMITED]
    CompletionStage<AssertedKey> enter(Caller caller, AssertKey assertion) {
        requireGood(caller, assertion);
        String holder = assertion.holder();
        CompletionStage<Entered> entering =
                holder == null
                        ? ssh.byKey(assertion.name(), assertion.fingerprint(), caller.address())
                        : ssh.byCertificate(
                                assertion.name(),
                                assertion.fingerprint(),
                                holder,
                                caller.address());
        return entering.thenApply(this::asserted);
    }

    private void requireGood(Caller caller, AssertKey assertion) {
        Id connection = connection(caller);
        if (!challenges.redeem(connection, assertion.nonce())) {
            throw junk(caller, AccessText.CHALLENGE_SPENT);
        }
        if (!trusted.know(assertion.gateway())) {
            throw junk(caller, AccessText.UNKNOWN_GATEWAY, assertion.gateway());
        }
        if (!trusted.signed(
                assertion.gateway(), AssertionStatement.of(assertion), assertion.signature())) {
            throw junk(caller, AccessText.NOT_SIGNED);
        }
        if (assertion.holder() != null && !trusted.certificates()) {
            throw new Refused(Reason.FORBIDDEN, AccessText.NO_CERTIFICATES);
        }
        if (!isSame(assertion.address(), caller.address())) {
            throw new Refused(
                    Reason.FORBIDDEN,
                    AccessText.OTHER_ADDRESS,
                    assertion.address(),
                    caller.address());
        }
    }

    private Id connection(Caller caller) {
        if (trusted.areNone()) {
            throw new Refused(Reason.FORBIDDEN, AccessText.NO_GATEWAYS);
        }
        Id connection = caller.connection();
        if (connection == null) {
            throw new Refused(Reason.FORBIDDEN, AccessText.NO_CONNECTION);
        }
        return connection;
    }

    private Refused junk(Caller caller, AccessText why, Object... filling) {
        throttle.junk(caller.address());
        return new Refused(Reason.FORBIDDEN, why, filling);
    }

    private static boolean isSame(String one, String other) {
        try {
            return InetAddress.ofLiteral(one).equals(InetAddress.ofLiteral(other));
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private AssertedKey asserted(Entered entered) {
        TokenIdentity identity = entered.identity();
        AccessToken token = tokens.issueAsserted(identity.account(), identity.device());
        return new AssertedKey(
                entered.account(), identity.device(), token.token(), token.expiresAt());
    }
}
