package chat.parley.server.gateway;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import chat.parley.kit.link.BlockingLink;
import chat.parley.kit.link.PassingTokens;
import chat.parley.kit.link.ServerLink;
import chat.parley.kit.link.SocketLink;
import chat.parley.kit.transport.LinkSettings;
import chat.parley.protocol.Id;
import chat.parley.protocol.Language;
import chat.parley.protocol.Refused;
import chat.parley.protocol.model.account.Device;
import chat.parley.protocol.operation.AuthRequest.ListDevices;
import chat.parley.protocol.operation.AuthRequest.Register;
import chat.parley.protocol.operation.KeyRequest.AddKey;
import chat.parley.protocol.operation.Request;
import chat.parley.server.RealServer;
import chat.parley.ssh.GatewayKey;
import chat.parley.ssh.SshAccount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/// A real server, a gateway to it that it trusts, and Alice, who is signed in with a key of hers
/// added, where anybody may sign up.
final class GatewayStage implements AutoCloseable {
    static final String PASSWORD = "correct horse";
    static final String KEY =
            "ssh-ed25519 " + "AAAAC3NzaC1lZDI1NTE5AAAAIOY5YvbefWUrfJGsZ8/68ckhkZIP0/p7i2UYn12/nMkb";
    static final String FINGERPRINT = "SHA256:y0EHvEk+ARHgNODYg6H0kSgnqmrQNqhzVEfHyPtDNI0";
    static final String HOME = "10.0.0.5";
    static final Duration PATIENCE = Duration.ofSeconds(10);

    final GatewayKey gateway;
    final RealServer server;
    final BlockingLink alice;

    /// The id of the device that Alice's key is.
    final Id key;

    private final Path trusted;
    RemoteServer remote;
    RemoteSshBackend backend;

    GatewayStage(Path directory) throws IOException {
        this(directory, Map.of());
    }

    /// Opens it.
    ///
    /// @param other settings of the server, which may close it to newcomers
    GatewayStage(Path directory, Map<String, String> other) throws IOException {
        gateway = GatewayKey.in(directory.resolve("gateway"));
        trusted = Files.writeString(directory.resolve("gateways"), "");
        Map<String, String> settings = new HashMap<>();
        settings.put("ssh.gateways", trusted.toString());
        settings.put("web.trusted-proxies", "127.0.0.1");
        settings.put("ssh.authorities", trusted.toString());
        settings.putAll(other);
        server = new RealServer(directory, settings);
        trust();
        remote = new RemoteServer(server.webSocket(), null, gateway);
        backend = new RemoteSshBackend(remote);
        alice = BlockingLink.begin(new SocketLink(settings(), new PassingTokens()), PATIENCE);
        key = other.containsKey("auth.registration") ? new Id(1) : signUp();
    }

    private LinkSettings settings() {
        return new LinkSettings(
                server.webSocket(), "test/1.0", Language.ENGLISH, LinkSettings.Timing.STANDARD);
    }

    private Id signUp() {
        alice.signIn(new Register("alice", PASSWORD, "laptop"));
        return alice.ask(new AddKey(KEY, "key")).device().id();
    }

    /// Has the server trust the gateway: its port is known once it is there.
    void trust() throws IOException {
        trust(gateway.publicLine(server.webSocket().toString()));
    }

    /// Has it trust what stands in some lines, and nobody else.
    void trust(String lines) throws IOException {
        Files.writeString(trusted, lines);
        server.reload();
    }

    /// The gateway dies, and another begins with its key.
    void renewGateway() {
        remote.close();
        remote = new RemoteServer(server.webSocket(), null, gateway);
        backend = new RemoteSshBackend(remote);
    }

    SshAccount byKey() {
        return backend.byKey("ALICE", FINGERPRINT, HOME);
    }

    /// Alice's.
    List<Device> devices() {
        alice.allow(PATIENCE);
        return alice.ask(new ListDevices()).devices();
    }

    static <A extends Record> A ask(SshAccount as, Request<A> request) {
        try (BlockingLink link = BlockingLink.begin(link(as), PATIENCE)) {
            return link.ask(request);
        }
    }

    static ServerLink link(SshAccount of) {
        return of.link("test/1.0", Language.ENGLISH);
    }

    static Refused refusal(ThrowingCallable call) {
        return catchThrowableOfType(Refused.class, call);
    }

    @Override
    public void close() {
        alice.close();
        remote.close();
        server.close();
    }
}
