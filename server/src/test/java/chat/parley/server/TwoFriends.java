package chat.parley.server;

import chat.parley.protocol.Id;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// Where many tests begin: Alice and Bob, friends, both connected to a real server.
abstract class TwoFriends {
    @TempDir private Path directory;
    RealServer server;
    Participant alice;
    Participant bob;

    /// Its first entry says that they are friends.
    Id conversation;

    @BeforeEach
    void befriend() {
        server = new RealServer(directory, Map.of());
        alice = Participant.register(server, "alice");
        bob = Participant.register(server, "bob");
        conversation = alice.befriend(bob);
    }

    @AfterEach
    void close() {
        alice.close();
        bob.close();
        server.close();
    }
}
