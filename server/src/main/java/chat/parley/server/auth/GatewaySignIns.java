package chat.parley.server.auth;

import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.operation.AuthRequest.Admission;
import chat.parley.protocol.operation.AuthRequest.AssertKey;
import chat.parley.server.auth.assertion.ProvenGateways;
import chat.parley.server.auth.token.AccessTokens;
import chat.parley.server.auth.token.AccessTokens.AccessToken;
import chat.parley.server.session.Caller;
import chat.parley.server.session.Gateway;
import chat.parley.server.session.SshAuthentication;
import chat.parley.server.session.SshAuthentication.Entered;
import chat.parley.server.session.TokenIdentity;
import chat.parley.server.words.AccessText;
import java.util.concurrent.CompletionStage;

/// Signing in through a gateway, on a connection that it has shown to be its own. Its word for SSH
/// keys is taken; then it goes as with the server's own door for SSH.
final class GatewaySignIns {
    private final ProvenGateways gateways;
    private final SshAuthentication ssh;
    private final AccessTokens tokens;

    GatewaySignIns(ProvenGateways gateways, SshAuthentication ssh, AccessTokens tokens) {
        this.gateways = gateways;
        this.ssh = ssh;
        this.tokens = tokens;
    }

    /// Signs somebody in by a key, or by one with a certificate.
    ///
    /// @return fails with [Reason#WRONG_CREDENTIALS] for a key that is not of that name, or with
    ///     [Reason#BANNED]
    /// @throws Refused with [Reason#FORBIDDEN] where no trusted gateway asks, or it says more than
    ///     is believed
    CompletionStage<Admission> enter(Caller caller, AssertKey assertion) {
        Gateway gateway = gateways.of(caller);
        return entering(caller, assertion).thenApply(entered -> asserted(gateway, entered));
    }

    private CompletionStage<Entered> entering(Caller caller, AssertKey assertion) {
        String holder = assertion.holder();
        if (holder == null) {
            return ssh.byKey(assertion.name(), assertion.fingerprint(), caller.address());
        }
        if (!gateways.certificates()) {
            throw new Refused(Reason.FORBIDDEN, AccessText.NO_CERTIFICATES);
        }
        return ssh.byCertificate(
                assertion.name(), assertion.fingerprint(), holder, caller.address());
    }

    private Admission asserted(Gateway gateway, Entered entered) {
        TokenIdentity identity = entered.identity();
        AccessToken token =
                tokens.issueAsserted(
                        identity.account(), identity.device(), gateway.fingerprint());
        return new Admission(
                entered.account(), identity.device(), token.token(), token.expiresAt());
    }
}
