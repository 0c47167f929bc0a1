package chat.parley.server.ssh;

import chat.parley.server.limit.Bound;
import chat.parley.ssh.SshLimits;
import java.util.List;

/// The limits of what comes over SSH, for the document.
public final class SshBounds {
    private static final String A_CONNECTION = "a connection";
    private static final String CLOSED = "closed";

    private SshBounds() {}

    public static List<Bound> all() {
        SshLimits limits = SshLimits.USUAL;
        return List.of(
                new Bound(
                        "the time until sign-in, whatever comes",
                        A_CONNECTION,
                        limits.loginGrace().toSeconds() + " s",
                        CLOSED),
                new Bound(
                        "connections before sign-in",
                        "an IPv4 address, a /64 of IPv6",
                        "" + limits.waitingPerAddress(),
                        "closed before the key exchange"),
                new Bound(
                        "connections before sign-in",
                        "all",
                        "" + limits.waiting(),
                        "closed before the key exchange"),
                new Bound(
                        "wrong passwords and answers",
                        A_CONNECTION,
                        "" + limits.wrongTries(),
                        "told so, " + CLOSED),
                new Bound(
                        "connections",
                        "an account; strangers by their address",
                        "" + limits.connectionsPerAccount(),
                        "the next is told so, " + CLOSED),
                new Bound(
                        "channels at a time",
                        A_CONNECTION,
                        "" + limits.channels(),
                        "the next is refused"),
                new Bound(
                        "output that waits to be read",
                        A_CONNECTION,
                        limits.outputBytes() + " bytes",
                        "whoever writes waits"),
                new Bound(
                        "the time in which none of it is read",
                        A_CONNECTION,
                        limits.stalled().toSeconds() + " s",
                        CLOSED));
    }
}
