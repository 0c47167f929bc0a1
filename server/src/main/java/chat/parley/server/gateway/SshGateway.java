package chat.parley.server.gateway;

import chat.parley.kit.console.UsageProblem;
import chat.parley.ssh.GatewayKey;
import chat.parley.ssh.SshDoor;
import chat.parley.ssh.SshSettings;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// An SSH door for a server elsewhere. It keeps nothing but its two keys; whoever is there is only
/// in its memory.
public final class SshGateway implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(SshGateway.class);

    private final RemoteServer server;
    private final SshDoor door;

    private SshGateway(RemoteServer server, SshDoor door) {
        this.server = server;
        this.door = door;
    }

    /// Opens the door. Whether the server is there is found out meanwhile, and logged: whoever
    /// comes while it is not is told so.
    ///
    /// @param trust in the server's certificate; null for what Java trusts
    /// @throws IOException if nobody can listen there
    /// @throws UsageProblem if the host's key or the authorities cannot be read
    public static SshGateway open(
            SshSettings settings, URI address, @Nullable SSLContext trust, GatewayKey key)
            throws IOException {
        RemoteServer server = new RemoteServer(address, trust, key);
        try {
            SshDoor door = SshDoor.open(settings, new RemoteSshBackend(server));
            SshGateway gateway = new SshGateway(server, door);
            log.info("a gateway to {}, known by: {}", address, server.line());
            Thread.ofVirtual().name("greeting").start(() -> server.greet(RemoteSshBackend.CLIENT));
            return gateway;
        } catch (IOException | RuntimeException e) {
            server.close();
            throw e;
        }
    }

    /// Where it listens.
    public InetSocketAddress address() {
        return door.address();
    }

    /// Ends every session, with its terminal restored.
    @Override
    public void close() {
        door.close();
        server.close();
        log.info("the gateway has stopped");
    }
}
