package chat.parley.server.auth;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.model.account.Preferences;
import chat.parley.protocol.operation.AuthRequest.AddKey;
import chat.parley.protocol.operation.AuthRequest.AddedKey;
import chat.parley.server.access.AccessControl;
import chat.parley.server.account.AccountName;
import chat.parley.server.account.Directory;
import chat.parley.server.auth.AuthSettings.Registration;
import chat.parley.server.auth.CredentialTable.Credentials;
import chat.parley.server.auth.DeviceTable.Stored;
import chat.parley.server.session.Caller;
import chat.parley.server.session.SshAuthentication;
import chat.parley.server.session.TokenIdentity;
import chat.parley.server.storage.Database;
import chat.parley.server.storage.Transaction;
import chat.parley.server.storage.Unit;
import chat.parley.server.words.AccessText;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/// Signing in over SSH: by a key that its owner added, by one for which an authority vouches, by a
/// password. Each key is a device, and so is the password; none of them has a token. Whether a key
/// is held by whoever offers it, and whether a certificate is good, is the door's to find out.
final class SshDevices implements SshAuthentication {
    /// How many keys an account has at most.
    static final int MOST = 100;

    /// After how long a key is forgotten that nobody came with.
    static final Duration KEY_LIFE = Duration.ofDays(400);

    /// Stands for the fingerprint, where a password is used.
    private static final String PASSWORD = "password";

    /// Before the fingerprint of a key that is good only with its certificate.
    private static final String CERTIFIED = "certified ";

    private final Database database;
    private final Clock clock;
    private final Directory directory;
    private final AccessControl access;
    private final DeviceTokens devices;
    private final Logins logins;
    private final DeviceAuthentication authentication;
    private final Registration registration;

    SshDevices(
            Database database,
            Clock clock,
            Directory directory,
            AccessControl access,
            DeviceTokens devices,
            Logins logins,
            DeviceAuthentication authentication,
            Registration registration) {
        this.database = database;
        this.clock = clock;
        this.directory = directory;
        this.access = access;
        this.devices = devices;
        this.logins = logins;
        this.authentication = authentication;
        this.registration = registration;
    }

    CompletionStage<AddedKey> add(Caller caller, AddKey add) {
        Id account = caller.signedIn();
        SshPublicKey key = SshPublicKey.parse(add.key());
        String called =
                add.name() == null ? called(key.comment()) : DeviceTokens.name("name", add.name());
        return access.writer(caller)
                .submit(
                        tx -> {
                            Stored stored =
                                    there(tx, account, key.fingerprint())
                                            .orElseGet(() -> added(tx, caller, key, called));
                            return new AddedKey(devices.view(stored, caller.device()));
                        });
    }

    /// What others wrote into a key or certificate, where it is a name.
    private static String called(String comment) {
        try {
            return DeviceTokens.name("key", comment);
        } catch (Refused _) {
            return "SSH key";
        }
    }

    private Stored added(Transaction tx, Caller caller, SshPublicKey key, String called) {
        Id account = caller.signedIn();
        if (DeviceTable.keys(tx, account) >= MOST) {
            throw new Refused(Reason.FORBIDDEN, AccessText.MOST_KEYS, MOST);
        }
        return opened(tx, account, key.fingerprint(), called, caller.address());
    }

    private Stored opened(Transaction tx, Id account, String ssh, String called, String address) {
        Stored stored = devices.withoutToken(account, called, ssh, address, KEY_LIFE);
        DeviceTable.insert(tx, stored);
        return stored;
    }

    @Override
    public boolean knowsKey(String name, String fingerprint) {
        return database.read(
                sql ->
                        directory
                                .named(sql, name)
                                .flatMap(it -> DeviceTable.bySsh(sql, it.id(), fingerprint))
                                .filter(device -> !devices.isOver(device))
                                .isPresent());
    }

    @Override
    public CompletionStage<Entered> byKey(String name, String fingerprint, String address) {
        return entering(
                tx -> {
                    Profile account = known(tx, name);
                    Stored device =
                            DeviceTable.bySsh(tx, account.id(), fingerprint)
                                    .filter(it -> !devices.isOver(it))
                                    .orElseThrow(() -> new Refused(Reason.WRONG_CREDENTIALS));
                    return entered(tx, account, device, address);
                });
    }

    /// Those longest unseen make room beyond as many as an account has keys.
    @Override
    public CompletionStage<Entered> byCertificate(
            String name, String fingerprint, String holder, String address) {
        return entering(
                tx -> {
                    Profile account = known(tx, name);
                    Stored device =
                            device(tx, account, CERTIFIED + fingerprint, called(holder), address);
                    devices.endBeyond(tx, account.id(), CERTIFIED, MOST);
                    return entered(tx, account, device, address);
                });
    }

    @Override
    public CompletionStage<Entered> byPassword(String name, String password, String address) {
        return logins.checked(AccountName.key(name), password, address)
                .thenCompose(right -> entering(tx -> byPassword(tx, right, address)));
    }

    @Override
    public TokenIdentity admit(TokenIdentity entered, String address) {
        return authentication.admitted(entered, address);
    }

    @Override
    public Preferences preferences(String name) {
        return directory.preferences(name);
    }

    @Override
    public boolean mayRegister(String name) {
        return registration == Registration.OPEN && directory.named(name).isEmpty();
    }

    private Entered byPassword(Transaction tx, Credentials right, String address) {
        Profile account = directory.profile(tx, logins.entered(tx, right));
        Stored device = device(tx, account, PASSWORD, "SSH with password", address);
        return entered(tx, account, device, address);
    }

    private Stored device(
            Transaction tx, Profile account, String ssh, String called, String address) {
        return there(tx, account.id(), ssh)
                .orElseGet(() -> opened(tx, account.id(), ssh, called, address));
    }

    /// The device that is there and has not expired; one that has makes room for the same again.
    private Optional<Stored> there(Transaction tx, Id account, String ssh) {
        Optional<Stored> stored = DeviceTable.bySsh(tx, account, ssh);
        stored.filter(devices::isOver).ifPresent(it -> DeviceTable.delete(tx, account, it.id()));
        return stored.filter(it -> !devices.isOver(it));
    }

    private Profile known(Transaction tx, String name) {
        return directory.named(tx, name).orElseThrow(() -> new Refused(Reason.WRONG_CREDENTIALS));
    }

    private CompletionStage<Entered> entering(Unit<Entered> unit) {
        return database.writer().submit(unit);
    }

    private Entered entered(Transaction tx, Profile account, Stored device, String address) {
        access.requireSignIn(tx, account.id());
        Instant now = clock.instant();
        DeviceTable.returned(tx, device.id(), now, address, now.plus(KEY_LIFE));
        return new Entered(account, new TokenIdentity(account.id(), device.id(), Instant.MAX));
    }
}
