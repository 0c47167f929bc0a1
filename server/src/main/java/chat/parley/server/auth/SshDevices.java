package chat.parley.server.auth;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.model.account.Preferences;
import chat.parley.server.account.Directory;
import chat.parley.server.account.contact.Given;
import chat.parley.server.auth.DeviceTable.Stored;
import chat.parley.server.auth.PasswordCheck.ShownSecret;
import chat.parley.server.auth.token.SshPublicKey;
import chat.parley.server.session.SshAuthentication;
import chat.parley.server.session.TokenIdentity;
import chat.parley.server.storage.Database;
import chat.parley.server.storage.Transaction;
import chat.parley.server.storage.Unit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/// Signing in over SSH: by a key that its owner added, by one for which an authority vouches, by a
/// password, by a code that adds a key. Each is a device. Whether a key is held by whoever offers
/// it, and whether a certificate is good, is the door's to find out.
final class SshDevices implements SshAuthentication {
    /// Before the fingerprint of a key that is good only with its certificate.
    private static final String CERTIFIED = "certified ";

    private final Database database;
    private final Directory directory;
    private final DeviceTokens devices;
    private final KeyDevices keys;
    private final LinkedKeys linkedKeys;
    private final Logins logins;
    private final DeviceAuthentication authentication;
    private final SignUps signUps;

    SshDevices(
            Database database,
            Directory directory,
            DeviceTokens devices,
            KeyDevices keys,
            LinkedKeys linkedKeys,
            Logins logins,
            DeviceAuthentication authentication,
            SignUps signUps) {
        this.database = database;
        this.directory = directory;
        this.devices = devices;
        this.keys = keys;
        this.linkedKeys = linkedKeys;
        this.logins = logins;
        this.authentication = authentication;
        this.signUps = signUps;
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
                    return keys.entered(tx, account, device, address);
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
                            keys.device(
                                    tx,
                                    account.id(),
                                    CERTIFIED + fingerprint,
                                    KeyDevices.called(holder),
                                    address);
                    devices.endBeyond(tx, account.id(), CERTIFIED, KeyDevices.MOST);
                    return keys.entered(tx, account, device, address);
                });
    }

    @Override
    public CompletionStage<Entered> byPassword(String name, String password, String address) {
        return logins.checked(Given.of(name), password, address)
                .thenCompose(right -> byPassword(right, address));
    }

    private CompletionStage<Entered> byPassword(ShownSecret right, String address) {
        return entering(tx -> byPassword(tx, right, address));
    }

    private Entered byPassword(Transaction tx, ShownSecret right, String address) {
        Profile account = directory.profile(tx, logins.entered(tx, right));
        return keys.byPassword(tx, account, address);
    }

    @Override
    public CompletionStage<Entered> byAnswer(PromptAnswer answer) {
        return linkedKeys.byAnswer(answer, right -> byPassword(right, answer.address()));
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
        return signUps.mayRegister(name);
    }

    @Override
    public boolean isInvited(String name, String typed) {
        return signUps.isInvited(name, typed);
    }

    @Override
    public Optional<String> firstKept(List<String> offered) {
        return SshPublicKey.firstOf(offered).map(SshPublicKey::fingerprint);
    }

    @Override
    public CompletionStage<Boolean> signedUp(Id account, Id device, List<String> offered) {
        Optional<SshPublicKey> key = SshPublicKey.firstOf(offered);
        String ssh = key.map(SshPublicKey::fingerprint).orElse(KeyDevices.PASSWORD);
        String called =
                key.map(it -> KeyDevices.called(it.comment())).orElse(KeyDevices.WITH_PASSWORD);
        return database.writer().submit(tx -> keys.becomes(tx, account, device, ssh, called));
    }

    private Profile known(Transaction tx, String name) {
        return directory.named(tx, name).orElseThrow(() -> new Refused(Reason.WRONG_CREDENTIALS));
    }

    private CompletionStage<Entered> entering(Unit<Entered> unit) {
        return database.writer().submit(unit);
    }
}
