package chat.parley.server.auth;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.operation.KeyRequest.Admission;
import chat.parley.protocol.operation.KeyRequest.AnswerPrompt;
import chat.parley.protocol.operation.KeyRequest.AssertKey;
import chat.parley.protocol.operation.KeyRequest.Prolong;
import chat.parley.protocol.operation.KeyRequest.PromptOutcome;
import chat.parley.server.auth.assertion.ProvenGateways;
import chat.parley.server.auth.token.AccessTokens;
import chat.parley.server.auth.token.AccessTokens.AccessToken;
import chat.parley.server.session.Caller;
import chat.parley.server.session.Gateway;
import chat.parley.server.session.SshAuthentication;
import chat.parley.server.session.SshAuthentication.Entered;
import chat.parley.server.session.SshAuthentication.PromptAnswer;
import chat.parley.server.session.TokenIdentity;
import chat.parley.server.words.AccessText;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/// Signing in through a gateway, on a connection that it has shown to be its own. Its word for SSH
/// keys is taken; then, and with what people typed, it goes as with the server's own door for SSH.
final class GatewaySignIns {
    /// For how long after its end the token of a password is prolonged: through an absence of the
    /// server or of the network.
    static final Duration GRACE = Duration.ofHours(1);

    private final ProvenGateways gateways;
    private final SshAuthentication ssh;
    private final AccessTokens tokens;
    private final Function<Id, Profile> profiles;
    private final Throttle throttle;

    /// Makes it.
    ///
    /// @param throttle counts what is no token, and what is prolonged
    GatewaySignIns(
            ProvenGateways gateways,
            SshAuthentication ssh,
            AccessTokens tokens,
            Function<Id, Profile> profiles,
            Throttle throttle) {
        this.gateways = gateways;
        this.ssh = ssh;
        this.tokens = tokens;
        this.profiles = profiles;
        this.throttle = throttle;
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
        return admission(
                entered.account(),
                identity.device(),
                tokens.issueAsserted(identity.account(), identity.device(), gateway.fingerprint()));
    }

    /// Signs somebody in by what they typed. A password is their own word, and does all that they
    /// may; a code leads to the key that it adds, for which the gateway vouches from then on.
    ///
    /// @return fails as at the server's own door
    /// @throws Refused with [Reason#FORBIDDEN] where no trusted gateway asks; at once, after too
    ///     many tries
    CompletionStage<PromptOutcome> answer(Caller caller, AnswerPrompt answer) {
        Gateway gateway = gateways.of(caller);
        List<String> offered = answer.offered();
        if (offered == null) {
            return ssh.byPassword(answer.name(), answer.typed(), caller.address())
                    .thenApply(entered -> outcome(gateway, entered));
        }
        if (ssh.isInvited(answer.name(), answer.typed())) {
            return CompletableFuture.completedStage(new PromptOutcome(null, null));
        }
        return ssh.byAnswer(
                        new PromptAnswer(answer.name(), answer.typed(), offered, caller.address()))
                .thenApply(entered -> outcome(gateway, entered));
    }

    private PromptOutcome outcome(Gateway gateway, Entered entered) {
        return entered.addedKey() == null
                ? new PromptOutcome(typed(gateway, entered.account(), entered.identity()), null)
                : new PromptOutcome(asserted(gateway, entered), entered.addedKey());
    }

    private Admission typed(Gateway gateway, Profile account, TokenIdentity identity) {
        return admission(
                account,
                identity.device(),
                tokens.issueThrough(identity.account(), identity.device(), gateway.fingerprint()));
    }

    /// Prolongs what a password began, while its device is signed in and its account may be.
    ///
    /// @throws Refused with [Reason#UNAUTHENTICATED] for what is no such token of this gateway's,
    ///     or with [Reason#EXPIRED], [Reason#REVOKED] or [Reason#BANNED]
    Admission prolong(Caller caller, Prolong prolong) {
        Gateway gateway = gateways.of(caller);
        TokenIdentity identity = theirs(caller, prolong.accessToken());
        if (identity.scope() != null || !gateway.fingerprint().equals(identity.gateway())) {
            throw new Refused(Reason.UNAUTHENTICATED, AccessText.GATEWAY_TOKEN);
        }
        throttle.renew(identity.device());
        TokenIdentity admitted = ssh.admit(identity, caller.address());
        return typed(gateway, profiles.apply(admitted.account()), admitted);
    }

    private TokenIdentity theirs(Caller caller, String token) {
        try {
            return tokens.read(token, GRACE);
        } catch (Refused refused) {
            throttle.junk(caller.address());
            throw refused;
        }
    }

    private static Admission admission(Profile account, Id device, AccessToken token) {
        return new Admission(account, device, token.token(), token.expiresAt());
    }
}
