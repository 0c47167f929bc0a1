package chat.parley.ssh;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// What tests of the door have in common: a door to a world, and a client before it.
abstract class DoorTest {
    @TempDir protected Path directory;

    protected final SshWorld world = new SshWorld();
    private SshDoor door;
    protected OpenSsh ssh;

    @BeforeEach
    void open() throws IOException {
        OpenSsh.require("ssh");
        door = SshDoor.open(settings(), world);
        ssh = new OpenSsh(directory, door.port());
    }

    protected SshLimits limits() {
        return SshLimits.USUAL;
    }

    protected Optional<Path> authorities() {
        return Optional.empty();
    }

    private SshSettings settings() {
        return new SshSettings(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                directory.resolve("host").resolve("ssh_host_ed25519_key"),
                authorities(),
                limits());
    }

    protected SshDoor door() {
        return door;
    }

    /// A client of alice's, who has a key.
    protected OpenSsh alice() {
        Path key = OpenSsh.key(directory, "alice", "-t", "ed25519");
        world.keys.add(OpenSsh.fingerprint(key));
        return ssh.withKey(key);
    }

    @AfterEach
    void close() {
        if (door != null) {
            door.close();
        }
        world.close();
    }
}
