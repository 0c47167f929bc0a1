package chat.parley.ssh;

import chat.parley.kit.console.UsageProblem;
import chat.parley.protocol.Version;
import chat.parley.ssh.stream.OutputBudget;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.sshd.common.PropertyResolver;
import org.apache.sshd.common.global.KeepAliveHandler;
import org.apache.sshd.common.io.nio2.Nio2ServiceFactoryFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.common.session.helpers.DefaultUnknownChannelReferenceHandler;
import org.apache.sshd.common.util.threads.NoCloseExecutor;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.auth.keyboard.UserAuthKeyboardInteractiveFactory;
import org.apache.sshd.server.auth.password.UserAuthPasswordFactory;
import org.apache.sshd.server.forward.RejectAllForwardingFilter;
import org.apache.sshd.server.global.NoMoreSessionsHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Parley over SSH. A connection passes, in this order:
///
/// ```
///   LoginGate            how many wait to sign in, and how long
///   SshAlgorithms        how they speak
///   KeySignIn, PromptSignIn, passwords ──► SshSignIns ──► SshBackend
///   Visits               how many connections an account has; the log
///   PersonChannel        a session, and nothing else that SSH has
///   ChannelProgram       runs on it: ChannelCall chooses the program
///        in ── ChannelInput       out ── OutputBudget
/// ```
///
/// Threads: what one connection sends is dealt with on one virtual thread after the other, which
/// may block; each channel's program has a virtual thread of its own.
public final class SshDoor implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(SshDoor.class);

    /// So many requests may a sign-in take: an agent offers its keys one by one.
    private static final int SIGN_IN_REQUESTS = 20;

    private static final long WINDOW_BYTES = 256 * 1024;

    private final ExecutorService threads =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("ssh-io-", 0).factory());
    private final ChannelPrograms programs = new ChannelPrograms();
    private final SshServer server = SshServer.setUpDefaultServer();
    private final SshLimits limits;

    /// Opens the door.
    ///
    /// @throws IOException if nobody can listen there
    /// @throws UsageProblem if the host's key or the authorities cannot be read
    public static SshDoor open(SshSettings settings, SshBackend backend) throws IOException {
        HostKey key = HostKey.in(settings.hostKey());
        SshDoor door = new SshDoor(settings, key, backend);
        try {
            door.server.start();
        } catch (IOException | RuntimeException e) {
            door.close();
            throw e;
        }
        log.info("SSH on port {}, host key {}", door.port(), key.fingerprint());
        return door;
    }

    private SshDoor(SshSettings settings, HostKey key, SshBackend backend) {
        limits = settings.limits();
        server.setHost(settings.listen().getHostString());
        server.setPort(settings.listen().getPort());
        server.setKeyPairProvider(KeyPairProvider.wrap(key.pair()));
        server.setIoServiceFactoryFactory(
                new Nio2ServiceFactoryFactory(() -> new NoCloseExecutor(threads)));
        SshAlgorithms.apply(server);
        limit(server);
        refuseAllBut(server);
        Visits visits = new Visits(limits.connectionsPerAccount());
        server.addSessionListener(new LoginGate(limits));
        server.addSessionListener(visits);
        signIn(
                new SshSignIns(
                        backend,
                        CertificateAuthorities.in(settings.authorities()),
                        visits,
                        limits.wrongTries()));
        server.setShellFactory(programs);
        server.setCommandFactory(programs);
    }

    private void limit(PropertyResolver properties) {
        CoreModuleProperties.SERVER_IDENTIFICATION.set(properties, "Parley_" + Version.NUMBER);
        CoreModuleProperties.AUTH_TIMEOUT.set(properties, limits.loginGrace());
        CoreModuleProperties.MAX_AUTH_REQUESTS.set(properties, SIGN_IN_REQUESTS);
        CoreModuleProperties.MAX_CONCURRENT_CHANNELS.set(properties, limits.channels());
        CoreModuleProperties.WINDOW_SIZE.set(properties, WINDOW_BYTES);
        CoreModuleProperties.WAIT_FOR_SPACE_TIMEOUT.set(properties, limits.stalled());
        CoreModuleProperties.NIO2_MIN_WRITE_TIMEOUT.set(properties, limits.stalled());
        CoreModuleProperties.STOP_WAIT_TIME.set(properties, limits.leaving());
        CoreModuleProperties.IDLE_TIMEOUT.set(properties, Duration.ZERO);
        CoreModuleProperties.SOCKET_KEEPALIVE.set(properties, true);
        CoreModuleProperties.TCP_NODELAY.set(properties, true);
        server.setChannelStreamWriterResolver(
                new OutputBudget(limits.outputBytes(), limits.stalled()));
    }

    /// Sessions are all that there is: no forwarding, no agent, no X11, no files.
    private static void refuseAllBut(SshServer server) {
        server.setChannelFactories(List.of(new PersonChannel.Factory()));
        server.setGlobalRequestHandlers(
                List.of(KeepAliveHandler.INSTANCE, NoMoreSessionsHandler.INSTANCE));
        server.setForwardingFilter(RejectAllForwardingFilter.INSTANCE);
        server.setSubsystemFactories(List.of());
        server.setUnknownChannelReferenceHandler(DefaultUnknownChannelReferenceHandler.INSTANCE);
    }

    private void signIn(SshSignIns signIns) {
        server.setPublickeyAuthenticator(
                (name, key, session) -> KeySignIn.offer(signIns, session, name, key));
        server.setPasswordAuthenticator(
                (name, password, session) -> signIns.byPassword(session, name, password));
        server.setKeyboardInteractiveAuthenticator(new PromptSignIn(signIns));
        server.setUserAuthFactories(
                List.of(
                        new KeySignIn.Factory(signIns),
                        UserAuthKeyboardInteractiveFactory.INSTANCE,
                        UserAuthPasswordFactory.INSTANCE));
    }

    /// Where it listens.
    public InetSocketAddress address() {
        return (InetSocketAddress) server.getBoundAddresses().iterator().next();
    }

    public int port() {
        return server.getPort();
    }

    /// Ends every session, with its terminal restored, and listens no more.
    @Override
    public void close() {
        programs.stop(limits.leaving());
        try {
            server.stop(true);
        } catch (IOException e) {
            log.warn("the SSH door did not close in order", e);
        } finally {
            threads.shutdownNow();
        }
    }
}
