package chat.parley.server.auth;

import chat.parley.protocol.Id;
import chat.parley.protocol.Refused;
import chat.parley.server.access.AccessControl;
import chat.parley.server.auth.token.AccessTokens;
import chat.parley.server.session.Authentication;
import chat.parley.server.session.SignInGate;
import chat.parley.server.session.TokenIdentity;
import chat.parley.server.storage.Database;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Knows a device by its access token, and lets it in as long as it is signed in and its account
/// may be. Safe for any number of threads, which it blocks.
final class DeviceAuthentication implements Authentication, SignInGate {
    private final Database database;
    private final AccessTokens accessTokens;
    private final LastingTokens lastingTokens;
    private final DeviceTokens devices;
    private final AccessControl access;
    private final DeviceActivity activity;

    DeviceAuthentication(
            Database database,
            AccessTokens accessTokens,
            LastingTokens lastingTokens,
            DeviceTokens devices,
            AccessControl access,
            DeviceActivity activity) {
        this.database = database;
        this.accessTokens = accessTokens;
        this.lastingTokens = lastingTokens;
        this.devices = devices;
        this.access = access;
        this.activity = activity;
    }

    @Override
    public TokenIdentity authenticate(String accessToken, String address) {
        TokenIdentity identity =
                LastingTokens.isOne(accessToken)
                        ? database.read(sql -> lastingTokens.read(sql, accessToken))
                        : accessTokens.read(accessToken);
        return admitted(identity, address);
    }

    /// Lets a device in that is known already, as long as it is signed in and its account may be.
    ///
    /// @throws Refused with [Reason#REVOKED] or [Reason#BANNED]
    TokenIdentity admitted(TokenIdentity identity, String address) {
        Optional<Refused> barred =
                database.read(sql -> devices.barred(sql, identity.account(), identity.device()));
        if (barred.isPresent()) {
            throw barred.get();
        }
        activity.saw(identity.device(), address);
        return identity;
    }

    @Override
    public Map<Id, Refused> barred(Set<Id> accounts) {
        return access.barred(accounts);
    }
}
