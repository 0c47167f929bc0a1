package chat.parley.server.auth;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.operation.AuthRequest.SignedIn;
import chat.parley.server.account.Directory;
import chat.parley.server.auth.DeviceTokens.Opened;
import chat.parley.server.auth.token.AccessTokens;
import chat.parley.server.auth.token.AccessTokens.AccessToken;
import chat.parley.server.session.Caller;
import chat.parley.server.session.Gateway;
import chat.parley.server.session.SshAuthentication.Entered;
import chat.parley.server.storage.Database;
import chat.parley.server.storage.Transaction;
import chat.parley.server.storage.Unit;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/// Hands devices their tokens: to one that is new, and to one that brings its refresh token.
final class TokenGrants {
    private final Database database;
    private final DeviceTokens devices;
    private final KeyDevices keys;
    private final AccessTokens accessTokens;
    private final Directory directory;
    private final Throttle throttle;

    TokenGrants(
            Database database,
            DeviceTokens devices,
            KeyDevices keys,
            AccessTokens accessTokens,
            Directory directory,
            Throttle throttle) {
        this.database = database;
        this.devices = devices;
        this.keys = keys;
        this.accessTokens = accessTokens;
        this.directory = directory;
        this.throttle = throttle;
    }

    /// Signs a new device in; on a gateway's connection the one that the password has over SSH, so
    /// that what is written on it is found again.
    ///
    /// @param whose finds or makes the account, or refuses it; in the unit that signs the device in
    CompletionStage<SignedIn> signIn(String device, Caller caller, Unit<Id> whose) {
        return database.writer().submit(tx -> signedIn(tx, whose.run(tx), device, caller));
    }

    private SignedIn signedIn(Transaction tx, Id account, String device, Caller caller) {
        Gateway gateway = caller.gateway();
        return gateway == null
                ? granted(tx, devices.open(tx, account, device, caller.address()))
                : through(
                        gateway,
                        keys.byPassword(tx, directory.profile(tx, account), caller.address()));
    }

    /// What a gateway holds is good on its connections alone, and not for long.
    private SignedIn through(Gateway gateway, Entered entered) {
        Id account = entered.account().id();
        Id device = entered.identity().device();
        AccessToken token = accessTokens.issueThrough(account, device, gateway.fingerprint());
        return new SignedIn(
                entered.account(), device, token.token(), token.expiresAt(), null, null);
    }

    /// Exchanges a refresh token for the next one. What never was a token only costs whoever
    /// presents it.
    ///
    /// @throws Refused at once, with [Reason#UNAUTHENTICATED] or after too many tries
    CompletionStage<SignedIn> refresh(String token, String address) {
        Optional<Id> device = database.read(sql -> devices.bearer(sql, token));
        if (device.isEmpty()) {
            throttle.junk(address);
            throw new Refused(Reason.UNAUTHENTICATED);
        }
        throttle.renew(device.get());
        return database.writer()
                .submit(
                        tx ->
                                devices.exchange(tx, token, address)
                                        .map(opened -> granted(tx, opened)))
                .thenApply(AuthOutcome::orRefuse);
    }

    private SignedIn granted(Transaction tx, Opened opened) {
        AccessToken token = accessTokens.issue(opened.account(), opened.device());
        return new SignedIn(
                directory.profile(tx, opened.account()),
                opened.device(),
                token.token(),
                token.expiresAt(),
                opened.refreshToken(),
                opened.expiresAt());
    }
}
