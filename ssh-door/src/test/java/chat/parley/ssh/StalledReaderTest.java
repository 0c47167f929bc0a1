package chat.parley.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parley.protocol.Id;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.event.Event;
import chat.parley.protocol.model.Entry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A client that reads nothing any more, while messages pour in.
class StalledReaderTest extends DoorTest {
    private static final int MESSAGES = 2_000;

    @Override
    protected SshLimits limits() {
        SshLimits usual = SshLimits.USUAL;
        return new SshLimits(
                usual.loginGrace(),
                usual.waiting(),
                usual.waitingPerAddress(),
                usual.wrongTries(),
                usual.connectionsPerAccount(),
                usual.channels(),
                usual.outputBytes(),
                Duration.ofSeconds(2),
                usual.leaving());
    }

    private static Event message(int seq) {
        return new Event.EntryPosted(
                new Entry(
                        new Id(77),
                        seq,
                        new Id(1000L + seq),
                        SshWorld.ALICE,
                        "c" + seq,
                        SshWorld.MORNING,
                        new Body.Text("0123456789".repeat(300))));
    }

    @Test
    @Tag("S6")
    void isLetGo() throws Exception {
        OpenSsh alice = alice();
        Process listening =
                alice.start(alice.command("alice", "listen", "@bob", "-o", "json"), Map.of());
        await().until(() -> world.server.requests().size() > 0);

        world.server.push(message(1));
        assertThat(listening.getInputStream().readNBytes(3_000)).hasSize(3_000);
        for (int i = 2; i <= MESSAGES; i++) {
            world.server.push(message(i));
        }
        assertThat(listening.isAlive()).isTrue();

        await().atMost(30, TimeUnit.SECONDS).until(() -> world.server.connections() == 0);
        listening.destroy();
        assertThat(listening.waitFor()).isNotZero();
    }
}
