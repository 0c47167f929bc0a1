package chat.parley.bench.ssh;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Makes keys and calls of the real OpenSSH client.
public final class SshKeys {
    private SshKeys() {}

    /// Makes a key pair without a passphrase.
    ///
    /// @return the private key; the public one has `.pub` behind it
    public static Path make(Path file) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(
                                List.of(
                                        "ssh-keygen",
                                        "-q",
                                        "-t",
                                        "ed25519",
                                        "-N",
                                        "",
                                        "-f",
                                        file.toString()))
                        .inheritIO()
                        .start();
        if (process.waitFor() != 0) {
            throw new IOException("ssh-keygen failed");
        }
        return file;
    }

    /// The public key of a pair.
    public static Path publicKey(Path key) {
        return key.resolveSibling(key.getFileName() + ".pub");
    }

    /// The words of a call by a key, with nothing of this machine's configuration.
    public static List<String> call(Path key, String user, int port) {
        return List.of(
                "ssh",
                "-F",
                "/dev/null",
                "-i",
                key.toString(),
                "-o",
                "IdentitiesOnly=yes",
                "-o",
                "IdentityAgent=none",
                "-o",
                "StrictHostKeyChecking=no",
                "-o",
                "UserKnownHostsFile=/dev/null",
                "-o",
                "LogLevel=ERROR",
                "-p",
                String.valueOf(port),
                user + "@127.0.0.1");
    }
}
