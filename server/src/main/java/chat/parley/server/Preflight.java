package chat.parley.server;

import chat.parley.server.auth.assertion.TrustedGateways;
import chat.parley.server.config.BadConfig;
import chat.parley.server.mail.MailTransport;
import chat.parley.server.tls.ServerCertificate;
import chat.parley.server.tls.TlsFiles;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What settings name, opened and looked at before anything is started: files, directories, the
/// address. Nothing is made or changed.
final class Preflight {
    private final ServerConfig config;
    private final List<String> warnings = new ArrayList<>();

    private Preflight(ServerConfig config) {
        this.config = config;
    }

    /// Looks at everything that a configuration names.
    ///
    /// @return what its host ought to know, though a server can start with it
    /// @throws BadConfig saying what cannot be used
    /// @throws IllegalStateException saying which directory cannot
    static List<String> check(ServerConfig config, Instant now) {
        Preflight preflight = new Preflight(config);
        try {
            preflight.address();
            config.web().tls().ifPresent(files -> preflight.certificate(files, now));
            preflight.directories();
            Optional<MailTransport> _ = config.mail().transport();
            TrustedGateways _ = TrustedGateways.in(config.ssh().gateways(), false);
        } catch (IllegalArgumentException e) {
            throw new BadConfig(String.valueOf(e.getMessage()));
        }
        return preflight.warnings;
    }

    private void address() {
        InetAddress address = config.web().address().getAddress();
        try {
            if (!address.isAnyLocalAddress()
                    && !address.isLoopbackAddress()
                    && NetworkInterface.getByInetAddress(address) == null) {
                throw new BadConfig(
                        "web.listen: this machine does not have the address "
                                + address.getHostAddress());
            }
        } catch (SocketException e) {
            warnings.add("the addresses of this machine are not known: " + e.getMessage());
        }
    }

    private void certificate(TlsFiles files, Instant now) {
        warnings.addAll(ServerCertificate.read(files).warnings(now));
    }

    private void directories() {
        Path data = config.data().toAbsolutePath().normalize();
        requireUsable("the data directory", config.data(), data);
        requireUsable("the log directory", config.data().resolve("log"), data.resolve("log"));
        Path socket = config.local().path();
        if (config.local().enabled() && socket != null) {
            Path home = socket.toAbsolutePath().normalize().getParent();
            requireHome(socket, home == null ? socket : home, data);
        }
    }

    /// The server makes its data directory, and no other for its socket.
    private static void requireHome(Path socket, Path home, Path data) {
        if (!home.equals(data) && !Files.exists(home)) {
            throw new IllegalStateException(
                    "local.path: " + socket + " cannot be used: there is no directory " + home);
        }
        requireUsable("local.path: the directory", home, home);
    }

    /// A directory that is there, or could be made.
    ///
    /// @throws IllegalStateException if neither is so
    private static void requireUsable(String what, Path named, Path directory) {
        Path there = directory;
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        if (!Files.isDirectory(there)) {
            throw new IllegalStateException(
                    what + " " + named + " cannot be used: " + there + " is no directory");
        }
        if (!Files.isWritable(there)) {
            throw new IllegalStateException(
                    what + " " + named + " cannot be used: nothing can be written to " + there);
        }
    }
}
