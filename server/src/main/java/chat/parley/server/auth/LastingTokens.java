package chat.parley.server.auth;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.model.account.TokenRight;
import chat.parley.protocol.operation.AuthRequest.IssueToken;
import chat.parley.protocol.operation.AuthRequest.IssuedToken;
import chat.parley.server.access.AccessControl;
import chat.parley.server.auth.DeviceTable.Stored;
import chat.parley.server.auth.token.RefreshTokens;
import chat.parley.server.session.Caller;
import chat.parley.server.session.TokenIdentity;
import chat.parley.server.session.TokenScope;
import chat.parley.server.storage.Sql;
import chat.parley.server.storage.Transaction;
import chat.parley.server.words.AccessText;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/// Tokens that last, for scripts and bots. Each is a row among the account's devices, with rights
/// and an end of its own, stored as its hash; it is told once, when it is created. It is made as
/// refresh tokens are, behind a word by which people and programs that look for lost secrets know
/// it.
final class LastingTokens {
    static final String PREFIX = "parley_";
    static final int MOST = 100;

    private final AccessControl access;
    private final DeviceTokens devices;
    private final RefreshTokens form;

    LastingTokens(AccessControl access, DeviceTokens devices, RefreshTokens form) {
        this.access = access;
        this.devices = devices;
        this.form = form;
    }

    /// Whether a text claims to be one.
    static boolean isOne(String token) {
        return token.startsWith(PREFIX);
    }

    CompletionStage<IssuedToken> issue(Caller caller, IssueToken issue) {
        Id account = caller.signedIn();
        String name = DeviceTokens.name("name", issue.name());
        Set<TokenRight> rights = Set.copyOf(issue.rights());
        return access.writer(caller)
                .submit(tx -> issued(tx, caller, account, name, rights, issue.forMillis()));
    }

    private IssuedToken issued(
            Transaction tx,
            Caller caller,
            Id account,
            String name,
            Set<TokenRight> rights,
            long forMillis) {
        if (DeviceTable.tokens(tx, account) >= MOST) {
            throw new Refused(Reason.FORBIDDEN, AccessText.MOST_TOKENS, MOST);
        }
        Id id = devices.nextId();
        String token = PREFIX + form.first(id);
        Stored stored =
                devices.lasting(
                        id,
                        account,
                        name,
                        RefreshTokens.hash(token),
                        forMillis,
                        rights,
                        caller.address());
        DeviceTable.insert(tx, stored);
        return new IssuedToken(devices.view(stored, null), token);
    }

    /// Whom a token speaks for.
    ///
    /// @throws Refused if it is none of ours, was revoked, or has ended
    TokenIdentity read(Sql sql, String token) {
        Id device =
                form.device(token.substring(PREFIX.length()))
                        .orElseThrow(() -> new Refused(Reason.UNAUTHENTICATED));
        Stored stored =
                DeviceTable.find(sql, device)
                        .filter(row -> row.refreshHash().equals(RefreshTokens.hash(token)))
                        .orElseThrow(() -> new Refused(Reason.REVOKED));
        if (devices.isOver(stored)) {
            throw new Refused(Reason.EXPIRED, AccessText.TOKEN_ENDED);
        }
        return new TokenIdentity(
                stored.account(),
                device,
                stored.expiresAt(),
                TokenScope.lasting(Objects.requireNonNull(stored.rights())),
                null);
    }
}
