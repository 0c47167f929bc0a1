package chat.parley.server.ssh;

import chat.parley.server.config.HostPort;
import chat.parley.server.config.Setting;
import chat.parley.ssh.SshLimits;
import chat.parley.ssh.SshSettings;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The door for people with nothing but an SSH client.
public record SshConfig(
        @Setting(value = "true", about = "whether people can come over SSH") boolean enabled,
        @Setting(value = "127.0.0.1:2222", about = "the address and port for SSH") String listen,
        @Setting(
                        about =
                                "the file of the server's own SSH key, which is made where it is"
                                        + " not; unless ssh_host_ed25519_key in the data directory")
                @Nullable Path hostKey,
        @Setting(
                        about =
                                "the file of public keys, a line each, of authorities whose"
                                        + " certificates sign people in")
                @Nullable Path authorities,
        @Setting(
                        reload = true,
                        about =
                                "the file of the gateways (`parleyd ssh`) that are trusted, a line"
                                        + " each as they print it: for which address of this"
                                        + " server, a public key, a name for the audit; the file"
                                        + " itself is read again, too")
                @Nullable Path gateways) {
    private static final String HOST_KEY = "ssh_host_ed25519_key";

    /// Refuses an address that is none.
    ///
    /// @throws IllegalArgumentException if it is no host and port
    public SshConfig {
        InetSocketAddress _ = HostPort.parse(listen);
    }

    /// Where to listen, resolved.
    public InetSocketAddress address() {
        return HostPort.parse(listen);
    }

    /// What the door is opened with.
    ///
    /// @param data the directory of everything that the server keeps
    public SshSettings settings(Path data) {
        return new SshSettings(
                address(),
                hostKey == null ? data.resolve(HOST_KEY) : hostKey,
                Optional.ofNullable(authorities),
                SshLimits.USUAL);
    }
}
