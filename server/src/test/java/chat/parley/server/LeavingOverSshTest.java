package chat.parley.server;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Screens over SSH end before the server does.
class LeavingOverSshTest {
    @TempDir private Path directory;
    private RealServer server;

    @BeforeEach
    void befriend() {
        server =
                new RealServer(
                        directory, Map.of("ssh.enabled", "true", "ssh.listen", "127.0.0.1:0"));
        try (Participant alice = Participant.register(server, "alice");
                Participant bob = Participant.register(server, "bob")) {
            alice.befriend(bob);
        }
        await().until(() -> server.connections() == 0);
    }

    @AfterEach
    void close() {
        server.close();
    }

    private SshVisitor alice() {
        SshVisitor alice = new SshVisitor(server.ssh(), "alice", Participant.PASSWORD);
        alice.sees("@bob");
        return alice;
    }

    @Test
    @Tag("F55")
    void aDraftIsThereAgainAfterTheServerWasRestarted() {
        try (SshVisitor alice = alice()) {
            alice.type("unfinished");
            alice.sees("unfinished");
            server.restart();
        }

        try (SshVisitor again = alice()) {
            again.sees("unfinished");
        }
    }
}
