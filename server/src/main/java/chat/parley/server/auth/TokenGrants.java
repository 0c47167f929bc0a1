package chat.parley.server.auth;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.operation.AuthRequest.SignedIn;
import chat.parley.server.account.Directory;
import chat.parley.server.auth.DeviceTokens.Opened;
import chat.parley.server.auth.token.AccessTokens;
import chat.parley.server.auth.token.AccessTokens.AccessToken;
import chat.parley.server.storage.Database;
import chat.parley.server.storage.Transaction;
import chat.parley.server.storage.Unit;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/// Hands devices their tokens: to one that is new, and to one that brings its refresh token.
final class TokenGrants {
    private final Database database;
    private final DeviceTokens devices;
    private final AccessTokens accessTokens;
    private final Directory directory;
    private final Throttle throttle;

    TokenGrants(
            Database database,
            DeviceTokens devices,
            AccessTokens accessTokens,
            Directory directory,
            Throttle throttle) {
        this.database = database;
        this.devices = devices;
        this.accessTokens = accessTokens;
        this.directory = directory;
        this.throttle = throttle;
    }

    /// Signs a new device in.
    ///
    /// @param whose finds or makes the account, or refuses it; in the unit that signs the device in
    CompletionStage<SignedIn> signIn(String device, String address, Unit<Id> whose) {
        return database.writer()
                .submit(tx -> granted(tx, devices.open(tx, whose.run(tx), device, address)));
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
