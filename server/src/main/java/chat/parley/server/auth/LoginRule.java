package chat.parley.server.auth;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.model.account.Right;
import chat.parley.server.role.Roles;
import chat.parley.server.sanction.SanctionsInForce;
import chat.parley.server.storage.Sql;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Who may be signed in: whoever a role lets, and nobody who is banned. Asked with every hello,
/// every call and every exchange of a token.
final class LoginRule {
    private final Roles roles = new Roles();
    private final SanctionsInForce relationship;

    LoginRule(SanctionsInForce relationship) {
        this.relationship = relationship;
    }

    /// Lets an account sign in, or not.
    ///
    /// @throws Refused with [Reason#BANNED] or [Reason#ACCOUNT_DISABLED]
    void check(Sql sql, Id account) {
        Optional<Refused> barred = barred(sql, account);
        if (barred.isPresent()) {
            throw barred.get();
        }
    }

    /// Why an account may not be signed in now, if so.
    Optional<Refused> barred(Sql sql, Id account) {
        return relationship
                .ban(sql, account)
                .or(
                        () ->
                                roles.allows(sql, account, Right.LOGIN)
                                        ? Optional.empty()
                                        : Optional.of(new Refused(Reason.ACCOUNT_DISABLED)));
    }

    /// Those of some accounts that may not be signed in now.
    Map<Id, Refused> barred(Sql sql, Collection<Id> accounts) {
        Map<Id, Refused> barred = new HashMap<>();
        for (Id account : roles.lacking(sql, accounts, Right.LOGIN)) {
            barred.put(account, new Refused(Reason.ACCOUNT_DISABLED));
        }
        barred.putAll(relationship.bans(sql, accounts));
        return barred;
    }
}
