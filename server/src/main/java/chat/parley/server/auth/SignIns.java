package chat.parley.server.auth;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.operation.AuthRequest;
import chat.parley.protocol.operation.AuthRequest.Bootstrap;
import chat.parley.protocol.operation.AuthRequest.ChangePassword;
import chat.parley.protocol.operation.AuthRequest.EndSessions;
import chat.parley.protocol.operation.AuthRequest.ListDevices;
import chat.parley.protocol.operation.AuthRequest.ListSessions;
import chat.parley.protocol.operation.AuthRequest.Login;
import chat.parley.protocol.operation.AuthRequest.Logout;
import chat.parley.protocol.operation.AuthRequest.Refresh;
import chat.parley.protocol.operation.AuthRequest.Register;
import chat.parley.protocol.operation.AuthRequest.RevokeDevice;
import chat.parley.protocol.operation.AuthRequest.SignedIn;
import chat.parley.protocol.operation.Done;
import chat.parley.protocol.operation.Profile;
import chat.parley.server.account.AccountName;
import chat.parley.server.account.AccountVersions;
import chat.parley.server.account.Directory;
import chat.parley.server.account.Lines;
import chat.parley.server.account.NewAccount;
import chat.parley.server.account.Registry;
import chat.parley.server.account.Seen;
import chat.parley.server.audit.Administrators;
import chat.parley.server.audit.Changes;
import chat.parley.server.auth.AccessTokens.AccessToken;
import chat.parley.server.auth.AuthSettings.Registration;
import chat.parley.server.auth.CredentialTable.Credentials;
import chat.parley.server.auth.Devices.Opened;
import chat.parley.server.sanction.Standing;
import chat.parley.server.session.Admission;
import chat.parley.server.session.Authentication;
import chat.parley.server.session.Caller;
import chat.parley.server.session.Identity;
import chat.parley.server.session.LiveDevices;
import chat.parley.server.storage.Database;
import chat.parley.server.storage.Ids;
import chat.parley.server.storage.Sql;
import chat.parley.server.storage.Transaction;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/// Signing up, in and out.
public final class SignIns implements Authentication, Admission, Seen.Lookout, AutoCloseable {
    private final Database database;
    private final Directory directory;
    private final Registry registry;
    private final AccountVersions versions;
    private final Registration registration;
    private final Passwords passwords;
    private final PasswordCheck check;
    private final AccessTokens accessTokens;
    private final LoginRule rule;
    private final Devices devices;
    private final SignedInDevices everybodys;
    private final Setup setup;
    private final Sightings sightings;

    public SignIns(
            Database database,
            Ids ids,
            Clock clock,
            People people,
            Administration administration,
            AuthSettings settings) {
        SigningKey key = SigningKey.of(database, ids);
        this.database = database;
        this.directory = people.directory();
        this.registry = people.registry();
        this.versions = people.versions();
        this.registration = settings.registration();
        this.passwords = new Passwords(settings.bcryptCost());
        Throttle throttle = new Throttle(clock);
        this.check = new PasswordCheck(throttle, passwords);
        this.accessTokens = new AccessTokens(key, clock, settings.accessToken());
        this.rule = new LoginRule(administration.standing());
        this.devices =
                new Devices(
                        ids,
                        clock,
                        settings.refreshToken(),
                        new RefreshTokens(key),
                        people.live(),
                        rule);
        this.everybodys =
                new SignedInDevices(
                        database, directory, administration.changes(), devices, people.live());
        this.setup =
                new Setup(
                        database,
                        administration.administrators(),
                        administration.setupToken(),
                        registry,
                        administration.changes(),
                        throttle);
        this.sightings = new Sightings(database, clock);
    }

    /// What signing in needs to know of accounts.
    public record People(
            Directory directory, Registry registry, AccountVersions versions, LiveDevices live) {}

    /// What signing in has to do with those who administer.
    public record Administration(
            Standing standing,
            Changes changes,
            Administrators administrators,
            SetupToken setupToken) {}

    /// Carries a request out. Reads have answered when this returns; writes answer once they are
    /// durable.
    public CompletionStage<? extends Record> answer(Caller caller, AuthRequest<?> request) {
        return switch (request) {
            case Register register -> register(caller, register);
            case Login login -> login(caller, login);
            case Refresh(String token) -> refresh(caller, token);
            case Logout(boolean everywhere) -> logout(caller, everywhere);
            case ChangePassword change -> changePassword(caller, change);
            case ListDevices _ ->
                    CompletableFuture.completedStage(
                            database.read(
                                    sql ->
                                            devices.list(
                                                    sql,
                                                    caller.signedIn(),
                                                    caller.signedInDevice())));
            case RevokeDevice(Id device) -> done(tx -> devices.end(tx, caller.signedIn(), device));
            case ListSessions list ->
                    CompletableFuture.completedStage(everybodys.list(list, caller.device()));
            case EndSessions end -> everybodys.end(caller, end);
            case Bootstrap bootstrap -> bootstrap(caller, bootstrap);
        };
    }

    @Override
    public Identity authenticate(String accessToken, String address) {
        Identity identity = accessTokens.read(accessToken);
        Optional<Refused> barred =
                database.read(sql -> devices.barred(sql, identity.account(), identity.device()));
        if (barred.isPresent()) {
            throw barred.get();
        }
        sightings.saw(identity.device(), address);
        return identity;
    }

    @Override
    public Map<Id, Refused> barred(Set<Id> accounts) {
        return database.read(sql -> rule.barred(sql, accounts));
    }

    @Override
    public Seen of(Sql sql, Id account) {
        return DeviceTable.lastSeen(sql, account);
    }

    /// The hash of a password, for accounts that are made otherwise than by signing up.
    public CompletableFuture<String> hash(String password) {
        return passwords.hash(password);
    }

    private CompletionStage<SignedIn> register(Caller caller, Register register) {
        if (registration == Registration.CLOSED) {
            throw new Refused(Reason.REGISTRATION_CLOSED);
        }
        AccountName name = AccountName.of(register.name());
        if (name.reserved()) {
            throw Refused.field("name", "is reserved");
        }
        String device = deviceName(register.device());
        checkNewPassword("password", register.password());
        if (directory.named(name.text()).isPresent()) {
            throw new Refused(Reason.USERNAME_TAKEN);
        }
        return passwords
                .hash(register.password())
                .thenCompose(
                        hash ->
                                signIn(
                                        tx -> {
                                            Profile made =
                                                    registry.create(
                                                            tx, NewAccount.person(name, hash));
                                            return devices.open(
                                                    tx, made.id(), device, caller.address());
                                        }));
    }

    private CompletionStage<SignedIn> bootstrap(Caller caller, Bootstrap bootstrap) {
        AccountName name = AccountName.of(bootstrap.name());
        String device = deviceName(bootstrap.device());
        checkNewPassword("password", bootstrap.password());
        setup.check(caller.address(), bootstrap.setupToken());
        return passwords
                .hash(bootstrap.password())
                .thenCompose(
                        hash ->
                                signIn(
                                        tx -> {
                                            Profile made =
                                                    setup.firstAdministrator(
                                                            tx,
                                                            caller,
                                                            bootstrap,
                                                            NewAccount.person(name, hash));
                                            return devices.open(
                                                    tx, made.id(), device, caller.address());
                                        }));
    }

    private CompletionStage<SignedIn> login(Caller caller, Login login) {
        String device = deviceName(login.device());
        String key = AccountName.key(login.name());
        Optional<Credentials> known = database.read(sql -> CredentialTable.named(sql, key));
        return check.check(key, caller.address(), known, login.password())
                .thenCompose(
                        right ->
                                signIn(
                                        tx -> {
                                            PasswordCheck.stillRight(tx, right);
                                            return devices.open(
                                                    tx, right.account(), device, caller.address());
                                        }));
    }

    private CompletionStage<SignedIn> refresh(Caller caller, String token) {
        return database.writer()
                .submit(tx -> devices.exchange(tx, token, caller.address()).map(o -> view(tx, o)))
                .thenApply(Outcome::orRefuse);
    }

    private CompletionStage<Done> logout(Caller caller, boolean everywhere) {
        Id account = caller.signedIn();
        Id device = caller.signedInDevice();
        return done(
                tx -> {
                    if (everywhere) {
                        devices.endOthers(tx, account, null);
                    } else {
                        devices.end(tx, account, device);
                    }
                });
    }

    private CompletionStage<Done> changePassword(Caller caller, ChangePassword change) {
        Id account = caller.signedIn();
        checkNewPassword("newPassword", change.newPassword());
        Credentials mine =
                database.read(sql -> CredentialTable.find(sql, account))
                        .orElseThrow(() -> new Refused(Reason.NOT_FOUND));
        return check.check(
                        mine.nameKey(), caller.address(), Optional.of(mine), change.oldPassword())
                .thenCompose(_ -> passwords.hash(change.newPassword()))
                .thenCompose(
                        hash ->
                                done(
                                        tx -> {
                                            rule.check(tx, account); // hashing took its time
                                            PasswordCheck.stillRight(tx, mine);
                                            CredentialTable.set(tx, account, hash);
                                            versions.raise(tx, account);
                                            devices.endOthers(tx, account, caller.device());
                                        }));
    }

    private static String deviceName(String chosen) {
        String name = Lines.name("device", chosen);
        if (name.isEmpty()) {
            throw Refused.field("device", "must not be blank");
        }
        return name;
    }

    private static void checkNewPassword(String field, String password) {
        if (password.isBlank()) {
            throw Refused.field(field, "must not be blank");
        }
    }

    private interface Opening {
        Opened open(Transaction tx);
    }

    private CompletionStage<SignedIn> signIn(Opening opening) {
        return database.writer().submit(tx -> view(tx, opening.open(tx)));
    }

    private SignedIn view(Transaction tx, Opened opened) {
        AccessToken token = accessTokens.issue(opened.account(), opened.device());
        return new SignedIn(
                directory.profile(tx, opened.account()),
                opened.device(),
                token.token(),
                token.expiresAt(),
                opened.refreshToken(),
                opened.expiresAt());
    }

    private interface Action {
        void run(Transaction tx);
    }

    private CompletionStage<Done> done(Action action) {
        return database.writer()
                .submit(
                        tx -> {
                            action.run(tx);
                            return new Done();
                        });
    }

    @Override
    public void close() {
        passwords.close();
    }
}
