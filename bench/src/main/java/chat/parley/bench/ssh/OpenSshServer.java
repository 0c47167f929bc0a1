package chat.parley.bench.ssh;

import chat.parley.bench.ReservedPort;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// A real OpenSSH server, for the time that a command takes there: it lets this process's user in
/// by one key, on this machine alone.
final class OpenSshServer implements AutoCloseable {
    private static final String PROGRAM = "/usr/sbin/sshd";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /// Where `sshd` wants a directory when root runs it.
    private static final Path SEPARATED = Path.of("/run/sshd");

    private final ReservedPort port = new ReservedPort();
    private final Process process;

    /// Starts one.
    ///
    /// @param directory for its files
    /// @param key the public key that is let in
    OpenSshServer(Path directory, Path key) throws IOException, InterruptedException {
        if (!Files.isExecutable(Path.of(PROGRAM))) {
            throw new IOException("there is no OpenSSH server: apt-get install openssh-server");
        }
        if (user().equals("root")) {
            Files.createDirectories(SEPARATED);
        }
        Path hostKey = SshKeys.make(directory.resolve("sshd_host_key"));
        Path config =
                Files.writeString(
                        directory.resolve("sshd_config"),
                        String.join(
                                "\n",
                                "Port " + port(),
                                "ListenAddress 127.0.0.1",
                                "HostKey " + hostKey,
                                "AuthorizedKeysFile " + key,
                                "PasswordAuthentication no",
                                "PermitRootLogin yes",
                                "StrictModes no",
                                "UsePAM no",
                                "PidFile none",
                                ""));
        process =
                new ProcessBuilder(List.of(PROGRAM, "-D", "-f", config.toString()))
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        awaitPort();
    }

    private void awaitPort() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline && process.isAlive()) {
            try (Socket _ = new Socket(InetAddress.getLoopbackAddress(), port())) {
                return;
            } catch (IOException _) {
                Thread.sleep(20);
            }
        }
        throw new IOException("the OpenSSH server did not start");
    }

    int port() {
        return port.number();
    }

    /// Whom it lets in.
    static String user() {
        return System.getProperty("user.name");
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        process.onExit().join();
        port.close();
    }
}
