package chat.parley.server.auth;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.model.account.Right;
import chat.parley.protocol.operation.AuthRequest.CreateAccount;
import chat.parley.protocol.operation.AuthRequest.SetPassword;
import chat.parley.protocol.operation.Change;
import chat.parley.server.access.AccessControl;
import chat.parley.server.access.Roles;
import chat.parley.server.account.AccountCreation;
import chat.parley.server.account.AccountVersions;
import chat.parley.server.account.Directory;
import chat.parley.server.account.NewAccount;
import chat.parley.server.account.People;
import chat.parley.server.account.name.AccountName;
import chat.parley.server.administration.Administration;
import chat.parley.server.administration.ChangeRequest;
import chat.parley.server.administration.Changes;
import chat.parley.server.administration.Difference;
import chat.parley.server.auth.token.Base32Code;
import chat.parley.server.infrastructure.Infrastructure;
import chat.parley.server.session.Caller;
import chat.parley.server.session.LiveDevices;
import chat.parley.server.storage.Sql;
import chat.parley.server.storage.Transaction;
import chat.parley.server.words.AccessText;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/// Accounts that administrators make, whether or not people can register, and passwords that they
/// set. All that can be refused quickly is refused before the password is hashed; whether the
/// caller may is looked at again when the change is made.
final class ManagedAccounts {
    private final AccessControl access;
    private final Changes changes;
    private final Directory directory;
    private final AccountCreation creation;
    private final AccountVersions versions;
    private final LiveDevices live;
    private final Passwords passwords;
    private final DeviceTokens devices;
    private final Clock clock;
    private final Duration goodFor;

    /// Makes it.
    ///
    /// @param goodFor for how long a password for one sign-in is good
    ManagedAccounts(
            Infrastructure base,
            Administration administration,
            People people,
            AccountCreation creation,
            Passwords passwords,
            DeviceTokens devices,
            Duration goodFor) {
        this.access = administration.access();
        this.changes = administration.changes();
        this.directory = people.directory();
        this.creation = creation;
        this.versions = people.versions();
        this.live = base.live();
        this.passwords = passwords;
        this.devices = devices;
        this.clock = base.clock();
        this.goodFor = goodFor;
    }

    /// Makes an account with a user's role. Only the host's operator gives a name that is reserved.
    CompletionStage<Change> create(Caller caller, CreateAccount create) {
        access.require(caller, Right.USER_MANAGE);
        AccountName name = AccountName.given("name", create.name(), caller);
        Passwords.checkNew("password", create.password());
        if (directory.named(name.text()).isPresent()) {
            throw new Refused(Reason.USERNAME_TAKEN);
        }
        ChangeRequest change = new ChangeRequest(caller, create, create.reason(), create.dryRun());
        return passwords
                .hash(spelled(create.password(), create.oneTime()))
                .thenCompose(
                        hash ->
                                changes.carryOut(
                                        change, tx -> created(tx, name, hash, create.oneTime())));
    }

    private Difference created(Transaction tx, AccountName name, String hash, boolean oneTime) {
        Profile made = creation.create(tx, NewAccount.person(name, hash));
        CredentialTable.set(tx, made.id(), hash, end(oneTime));
        String after = Roles.USER + ", " + shown(oneTime);
        return new Difference("@" + made.name(), "none", after, 1, 0, true);
    }

    /// Sets the password of somebody else. One's own takes the old one, which whoever has found an
    /// open session does not know.
    CompletionStage<Change> setPassword(Caller caller, SetPassword set) {
        access.require(caller, Right.USER_MANAGE);
        Passwords.checkNew("password", set.password());
        ChangeRequest change = new ChangeRequest(caller, set, set.reason(), set.dryRun());
        return passwords
                .hash(spelled(set.password(), set.oneTime()))
                .thenCompose(
                        hash ->
                                changes.carryOut(
                                        change,
                                        tx ->
                                                reset(
                                                        tx,
                                                        managed(tx, caller, set),
                                                        hash,
                                                        set.oneTime())));
    }

    private Profile managed(Sql sql, Caller caller, SetPassword set) {
        Profile target = directory.required(sql, set.name());
        if (target.id().equals(caller.account())) {
            throw new Refused(Reason.TO_ONESELF, AccessText.OWN_PASSWORD);
        }
        if (target.kind() == Profile.Kind.BOT) {
            throw new Refused(Reason.BUILT_IN, AccessText.BOT_PASSWORD);
        }
        access.reach().requireOver(sql, caller, target.id());
        return target;
    }

    private Difference reset(Transaction tx, Profile target, String hash, boolean oneTime) {
        Id account = target.id();
        int sessions = live.online(account);
        CredentialTable.set(tx, account, hash, end(oneTime));
        versions.raise(tx, account);
        devices.endOthers(tx, account, null);
        return new Difference(
                "@" + target.name(), "old password", "new " + shown(oneTime), 1, sessions, true);
    }

    /// As it will be compared.
    private static String spelled(String password, boolean oneTime) {
        return oneTime ? Base32Code.spelled(password) : password;
    }

    /// When a password for one sign-in is good no more; null for one that has no end.
    private @Nullable Instant end(boolean oneTime) {
        return oneTime ? clock.instant().plus(goodFor) : null;
    }

    private static String shown(boolean oneTime) {
        return oneTime ? "one-time password" : "password";
    }
}
