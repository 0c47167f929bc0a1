package chat.parley.ssh;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Optional;

/// What the door is opened with.
///
/// @param listen where it listens; port 0 is any that is free
/// @param hostKey the file of the host's key, made when it is not there
/// @param authorities the file of public keys, a line each as in `authorized_keys`, whose
///     certificates sign people in
public record SshSettings(
        InetSocketAddress listen, Path hostKey, Optional<Path> authorities, SshLimits limits) {

    /// With the usual limits, and no authorities.
    public static SshSettings usual(InetSocketAddress listen, Path hostKey) {
        return new SshSettings(listen, hostKey, Optional.empty(), SshLimits.USUAL);
    }
}
