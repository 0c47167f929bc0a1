package chat.parley.server.auth;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.operation.AuthRequest;
import chat.parley.protocol.operation.AuthRequest.Bootstrap;
import chat.parley.protocol.operation.AuthRequest.ChangePassword;
import chat.parley.protocol.operation.AuthRequest.ConfirmEmail;
import chat.parley.protocol.operation.AuthRequest.CreateAccount;
import chat.parley.protocol.operation.AuthRequest.EndSessions;
import chat.parley.protocol.operation.AuthRequest.ForgotPassword;
import chat.parley.protocol.operation.AuthRequest.IssueToken;
import chat.parley.protocol.operation.AuthRequest.ListDevices;
import chat.parley.protocol.operation.AuthRequest.ListSessions;
import chat.parley.protocol.operation.AuthRequest.Login;
import chat.parley.protocol.operation.AuthRequest.Logout;
import chat.parley.protocol.operation.AuthRequest.Refresh;
import chat.parley.protocol.operation.AuthRequest.Register;
import chat.parley.protocol.operation.AuthRequest.RevokeDevice;
import chat.parley.protocol.operation.AuthRequest.SetContact;
import chat.parley.protocol.operation.AuthRequest.SetPassword;
import chat.parley.protocol.operation.AuthRequest.VerifyEmail;
import chat.parley.protocol.operation.KeyRequest;
import chat.parley.protocol.operation.KeyRequest.AddKey;
import chat.parley.protocol.operation.KeyRequest.AnswerPrompt;
import chat.parley.protocol.operation.KeyRequest.AssertKey;
import chat.parley.protocol.operation.KeyRequest.CreateLinkCode;
import chat.parley.protocol.operation.KeyRequest.Prolong;
import chat.parley.server.access.AccessControl;
import chat.parley.server.account.AccountCreation;
import chat.parley.server.account.ContactChanges;
import chat.parley.server.account.DeletionListener;
import chat.parley.server.account.Directory;
import chat.parley.server.account.LastSeen;
import chat.parley.server.account.People;
import chat.parley.server.administration.Administration;
import chat.parley.server.auth.assertion.ProvenGateways;
import chat.parley.server.auth.assertion.TrustedGateways;
import chat.parley.server.auth.invitation.Invitations;
import chat.parley.server.auth.recovery.MailedCodeOperations;
import chat.parley.server.auth.token.AccessTokens;
import chat.parley.server.auth.token.LinkCodes;
import chat.parley.server.auth.token.RefreshTokens;
import chat.parley.server.auth.token.SigningKey;
import chat.parley.server.infrastructure.Infrastructure;
import chat.parley.server.mail.Mailer;
import chat.parley.server.session.Authentication;
import chat.parley.server.session.Caller;
import chat.parley.server.session.GatewayProofs;
import chat.parley.server.session.SignInGate;
import chat.parley.server.session.SshAuthentication;
import chat.parley.server.storage.Database;
import chat.parley.server.storage.Sql;
import chat.parley.server.storage.Transaction;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Signing up, in and out. It makes the parts of its package, and hands each request to its part.
public final class SignIns implements DeletionListener, AutoCloseable {
    private final Passwords passwords;
    private final DeviceTokens devices;
    private final TokenGrants grants;
    private final Invitations invitations;
    private final SignUps signUps;
    private final Logins logins;
    private final PasswordChanges passwordChanges;
    private final ManagedAccounts managed;
    private final OwnDevices ownDevices;
    private final SignedInDevices everybodys;
    private final DeviceAuthentication authentication;
    private final LastingTokens lastingTokens;
    private final KeyDevices keyDevices;
    private final ContactChanges contacts;
    private final MailedCodeOperations mailed;
    private final LinkedKeys linkedKeys;
    private final SshDevices ssh;
    private final ProvenGateways gateways;
    private final GatewaySignIns gatewaySignIns;
    private final ExpiredDevices expired;

    /// Makes it.
    ///
    /// @param creation makes accounts, with all that is done for those who sign up
    /// @param token makes the first administrator
    /// @param trusted the gateways whose word for SSH keys is taken
    /// @param mailer sends codes
    /// @param host what this server is called in an e-mail
    public SignIns(
            Infrastructure base,
            Administration administration,
            People people,
            AccountCreation creation,
            SetupToken token,
            AuthSettings settings,
            TrustedGateways trusted,
            Mailer mailer,
            Supplier<String> host) {
        Database database = base.database();
        AccessControl access = administration.access();
        Directory directory = people.directory();
        SigningKey key = SigningKey.of(database, base.ids());
        AccessTokens accessTokens = new AccessTokens(key, base.clock(), settings.accessToken());
        RefreshTokens refreshTokens = new RefreshTokens(key);
        devices = new DeviceTokens(base, settings.refreshToken(), refreshTokens, access);
        lastingTokens = new LastingTokens(access, devices, refreshTokens);
        Throttle throttle = new Throttle(base.nanoTime());
        passwords = new Passwords(settings.bcryptCost());
        mailed = new MailedCodeOperations(base, administration, people, mailer, host, this::owner);
        PasswordCheck check =
                new PasswordCheck(database, throttle, passwords, mailed.recovery(), base.clock());
        keyDevices = new KeyDevices(base.clock(), access, devices);
        grants = new TokenGrants(database, devices, keyDevices, accessTokens, directory, throttle);
        invitations = new Invitations(base, administration, directory);
        signUps =
                new SignUps(
                        settings.registration(),
                        directory,
                        creation,
                        new Setup(database, administration, token, creation, throttle),
                        invitations,
                        throttle,
                        passwords,
                        grants);
        passwordChanges =
                new PasswordChanges(database, check, passwords, access, devices, people.versions());
        logins = new Logins(database, check, access, passwordChanges, mailed.recovery(), grants);
        managed =
                new ManagedAccounts(
                        base,
                        administration,
                        people,
                        creation,
                        passwords,
                        devices,
                        settings.oneTimePassword());
        ownDevices = new OwnDevices(database, access, devices);
        everybodys = new SignedInDevices(base, administration, directory, devices);
        authentication =
                new DeviceAuthentication(
                        database,
                        accessTokens,
                        lastingTokens,
                        devices,
                        access,
                        new DeviceActivity(database, base.clock()));
        contacts = new ContactChanges(base, access, people);
        linkedKeys =
                new LinkedKeys(
                        database,
                        directory,
                        devices,
                        check,
                        keyDevices,
                        new LinkCodes(base.nanoTime()));
        ssh =
                new SshDevices(
                        database,
                        directory,
                        devices,
                        keyDevices,
                        linkedKeys,
                        logins,
                        authentication,
                        signUps);
        gateways = new ProvenGateways(base.nanoTime(), throttle::junk, trusted);
        gatewaySignIns =
                new GatewaySignIns(
                        gateways,
                        ssh,
                        accessTokens,
                        account -> database.read(sql -> directory.profile(sql, account)),
                        throttle);
        expired = new ExpiredDevices(database, devices);
    }

    /// Carries a request out. Reads have answered when this returns; writes answer once they are
    /// durable.
    public CompletionStage<? extends Record> answer(Caller caller, AuthRequest<?> request) {
        return switch (request) {
            case Register register -> signUps.register(caller, register);
            case Bootstrap bootstrap -> signUps.bootstrap(caller, bootstrap);
            case Login login -> logins.login(caller, login);
            case Refresh(String token) -> grants.refresh(token, caller.address());
            case ChangePassword change -> passwordChanges.change(caller, change);
            case Logout(boolean everywhere) -> ownDevices.logout(caller, everywhere);
            case RevokeDevice(Id device) -> ownDevices.revoke(caller, device);
            case ListDevices(Id after) -> now(ownDevices.list(caller, after));
            case IssueToken issue -> lastingTokens.issue(caller, issue);
            case ListSessions list -> now(everybodys.list(list, caller.device()));
            case EndSessions end -> everybodys.end(caller, end);
            case CreateAccount create -> managed.create(caller, create);
            case SetPassword set -> managed.setPassword(caller, set);
            case SetContact set -> contacts.set(caller, set);
            case ForgotPassword forgot -> mailed.forgot(caller, forgot);
            case VerifyEmail verify -> mailed.verify(caller, verify);
            case ConfirmEmail confirm -> mailed.confirm(caller, confirm);
        };
    }

    /// The same for the keys that sign people in, and for gateways.
    public CompletionStage<? extends Record> answerOnKeys(Caller caller, KeyRequest<?> request) {
        return switch (request) {
            case AddKey add -> keyDevices.add(caller, add);
            case CreateLinkCode() -> now(linkedKeys.issue(caller));
            case AssertKey assertion -> gatewaySignIns.enter(caller, assertion);
            case AnswerPrompt answer -> gatewaySignIns.answer(caller, answer);
            case Prolong prolong -> now(gatewaySignIns.prolong(caller, prolong));
        };
    }

    private static <A extends Record> CompletionStage<A> now(A answer) {
        return CompletableFuture.completedStage(answer);
    }

    /// The invitations by which people sign up where registration is closed.
    public Invitations invitations() {
        return invitations;
    }

    /// Tells the doors who speaks.
    public Authentication authentication() {
        return authentication;
    }

    /// Tells whose connections are to be ended.
    public SignInGate gate() {
        return authentication;
    }

    /// Signs people in over SSH.
    public SshAuthentication ssh() {
        return ssh;
    }

    /// Tells which connections are a gateway's.
    public GatewayProofs gateways() {
        return gateways;
    }

    /// Takes the word of these gateways from now on, and of no others.
    public void trust(TrustedGateways trusted) {
        gateways.trust(trusted);
    }

    /// Whether a caller is their account's owner: they know its password ([OwnerCheck]).
    public CompletionStage<Consumer<Sql>> owner(Caller caller, String password) {
        return passwordChanges.known(caller, password);
    }

    /// On how many devices an account is signed in, and when and from where it was last there.
    public LastSeen lastSeen(Sql sql, Id account) {
        return DeviceTable.lastSeen(sql, account);
    }

    /// Removes the devices that stayed away too long and the tokens that have ended; a job does so
    /// every few minutes, too.
    public void removeExpired() {
        expired.remove();
    }

    @Override
    public void deleted(Transaction tx, Id account) {
        devices.endAll(tx, account, Reason.ACCOUNT_DELETED);
    }

    @Override
    public void close() {
        expired.close();
        mailed.close();
        passwords.close();
    }
}
