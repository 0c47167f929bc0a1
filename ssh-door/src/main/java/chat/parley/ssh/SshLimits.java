package chat.parley.ssh;

import java.time.Duration;

/// How much the door lets people have.
///
/// @param loginGrace from the connection to the sign-in, whatever happens meanwhile
/// @param waiting connections that have not signed in yet, all together
/// @param waitingPerAddress of those, from one address
/// @param wrongTries passwords and the like, before the connection ends
/// @param connectionsPerAccount signed in; strangers count by their address
/// @param channels of one connection at a time
/// @param outputBytes that wait for the reader of one connection: little, so that a slow one sees
///     the newest picture and not all that came before it
/// @param stalled how long a reader may read nothing of what waits
/// @param leaving how long whoever is on a screen has to leave when the door closes
public record SshLimits(
        Duration loginGrace,
        int waiting,
        int waitingPerAddress,
        int wrongTries,
        int connectionsPerAccount,
        int channels,
        int outputBytes,
        Duration stalled,
        Duration leaving) {
    public static final SshLimits USUAL =
            new SshLimits(
                    Duration.ofMinutes(1),
                    256,
                    32,
                    6,
                    16,
                    10,
                    256 << 10,
                    Duration.ofSeconds(30),
                    Duration.ofSeconds(2));
}
