package chat.parley.server.auth;

import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.operation.AuthRequest.Bootstrap;
import chat.parley.server.access.Administrators;
import chat.parley.server.access.Roles;
import chat.parley.server.account.AccountCreation;
import chat.parley.server.account.NewAccount;
import chat.parley.server.administration.Administration;
import chat.parley.server.administration.Changes;
import chat.parley.server.administration.Difference;
import chat.parley.server.session.Caller;
import chat.parley.server.storage.Database;
import chat.parley.server.storage.Sql;
import chat.parley.server.storage.Transaction;
import chat.parley.server.words.AccessText;

/// How a server gets its first administrator: whoever has the setup token becomes it.
final class Setup {
    private final Database database;
    private final Administrators administrators;
    private final SetupToken token;
    private final AccountCreation creation;
    private final Changes changes;
    private final Throttle throttle;

    Setup(
            Database database,
            Administration administration,
            SetupToken token,
            AccountCreation creation,
            Throttle throttle) {
        this.database = database;
        this.administrators = administration.administrators();
        this.token = token;
        this.creation = creation;
        this.changes = administration.changes();
        this.throttle = throttle;
    }

    /// Looks at the token, before anything slow is done.
    ///
    /// @throws Refused with [Reason#SETUP_DONE] or [Reason#WRONG_CREDENTIALS], or after too many
    ///     tries
    void check(String address, String presented) {
        database.read(this::stillToDo);
        if (!token.matches(presented)) {
            throttle.junk(address);
            throw new Refused(Reason.WRONG_CREDENTIALS, AccessText.NOT_THE_SETUP_TOKEN);
        }
    }

    private boolean stillToDo(Sql sql) {
        if (administrators.exist(sql)) {
            throw new Refused(Reason.SETUP_DONE);
        }
        return true;
    }

    /// Makes the administrator, who does nothing but administer. Names that are kept from others
    /// may be taken here.
    ///
    /// @throws Refused with [Reason#SETUP_DONE], if another was quicker
    Profile firstAdministrator(
            Transaction tx, Caller caller, Bootstrap request, NewAccount account) {
        stillToDo(tx);
        Profile made = creation.create(tx, account, Roles.ADMIN);
        changes.record(
                tx,
                caller.becoming(made.id()),
                request,
                new Difference("@" + made.name(), "none", Roles.ADMIN, 1, 0, true));
        tx.beforeAnswer(administrators::firstCame);
        return made;
    }
}
