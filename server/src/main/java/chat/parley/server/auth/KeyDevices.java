package chat.parley.server.auth;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.operation.KeyRequest.AddKey;
import chat.parley.protocol.operation.KeyRequest.AddedKey;
import chat.parley.server.access.AccessControl;
import chat.parley.server.auth.DeviceTable.Stored;
import chat.parley.server.auth.token.SshPublicKey;
import chat.parley.server.session.Caller;
import chat.parley.server.session.SshAuthentication.Entered;
import chat.parley.server.session.TokenIdentity;
import chat.parley.server.storage.Transaction;
import chat.parley.server.words.AccessText;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/// What signs in over SSH, as it stands among the devices: a key, a certified key or the password,
/// none of which has a token.
final class KeyDevices {
    /// How many keys an account has at most.
    static final int MOST = 100;

    /// Stands for the fingerprint, where a password is used.
    static final String PASSWORD = "password";

    static final String WITH_PASSWORD = "SSH with password";

    /// After how long a key is forgotten that nobody came with.
    static final Duration LIFE = Duration.ofDays(400);

    private final Clock clock;
    private final AccessControl access;
    private final DeviceTokens devices;

    KeyDevices(Clock clock, AccessControl access, DeviceTokens devices) {
        this.clock = clock;
        this.access = access;
        this.devices = devices;
    }

    CompletionStage<AddedKey> add(Caller caller, AddKey add) {
        Id account = caller.signedIn();
        SshPublicKey key = SshPublicKey.parse(add.key());
        String called =
                add.name() == null ? called(key.comment()) : DeviceTokens.name("name", add.name());
        return access.writer(caller)
                .submit(
                        tx -> {
                            Stored stored = kept(tx, account, key, called, caller.address());
                            return new AddedKey(devices.view(stored, caller.device()));
                        });
    }

    /// What others wrote into a key or certificate, where it is a name.
    static String called(String comment) {
        try {
            return DeviceTokens.name("key", comment);
        } catch (Refused _) {
            return "SSH key";
        }
    }

    /// The device of a key that its owner adds, or had added before.
    ///
    /// @throws Refused where the account has as many as it may
    Stored kept(Transaction tx, Id account, SshPublicKey key, String called, String address) {
        Optional<Stored> there = there(tx, account, key.fingerprint());
        if (there.isEmpty() && DeviceTable.keys(tx, account) >= MOST) {
            throw new Refused(Reason.FORBIDDEN, AccessText.MOST_KEYS, MOST);
        }
        return there.orElseGet(() -> opened(tx, account, key.fingerprint(), called, address));
    }

    /// The device of something else that signs in over SSH.
    ///
    /// @param ssh what it is known by
    Stored device(Transaction tx, Id account, String ssh, String called, String address) {
        return there(tx, account, ssh).orElseGet(() -> opened(tx, account, ssh, called, address));
    }

    /// Lets somebody in on the one device that their password has over SSH.
    ///
    /// @throws Refused if the account may not be signed in
    Entered byPassword(Transaction tx, Profile account, String address) {
        Stored device = device(tx, account.id(), PASSWORD, WITH_PASSWORD, address);
        return entered(tx, account, device, address);
    }

    /// The device that is there and has not expired; one that has makes room for the same again.
    private Optional<Stored> there(Transaction tx, Id account, String ssh) {
        Optional<Stored> stored = DeviceTable.bySsh(tx, account, ssh);
        stored.filter(devices::isOver).ifPresent(it -> DeviceTable.delete(tx, account, it.id()));
        return stored.filter(it -> !devices.isOver(it));
    }

    private Stored opened(Transaction tx, Id account, String ssh, String called, String address) {
        Stored stored = devices.withoutToken(account, called, ssh, address, LIFE);
        DeviceTable.insert(tx, stored);
        return stored;
    }

    /// Has a device from now on found again by what signs in over SSH, where no other is already.
    ///
    /// @return whether it is
    boolean becomes(Transaction tx, Id account, Id device, String ssh, String called) {
        return there(tx, account, ssh).isEmpty()
                && DeviceTable.known(tx, device, ssh, called, clock.instant().plus(LIFE));
    }

    /// Lets somebody in on a device of theirs.
    ///
    /// @throws Refused if the account may not be signed in
    Entered entered(Transaction tx, Profile account, Stored device, String address) {
        access.requireSignIn(tx, account.id());
        Instant now = clock.instant();
        DeviceTable.returned(tx, device.id(), now, address, now.plus(LIFE));
        return new Entered(account, new TokenIdentity(account.id(), device.id(), Instant.MAX));
    }
}
