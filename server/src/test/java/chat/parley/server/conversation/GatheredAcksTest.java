package chat.parley.server.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parley.protocol.Id;
import chat.parley.protocol.Language;
import chat.parley.server.log.LogWorld;
import chat.parley.server.session.Caller;
import chat.parley.server.session.Door;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("F3")
class GatheredAcksTest {
    @TempDir private Path directory;
    private LogWorld world;
    private GatheredAcks acks;
    private Id conversation;
    private Caller bob;

    @BeforeEach
    void open() {
        world = new LogWorld(directory);
        acks = new GatheredAcks(world.database, world.cursors);
        Id alice = world.person("alice");
        Id account = world.person("bob");
        conversation = world.pair(alice, account);
        world.send(conversation, alice, "c1", "hello");
        bob = new Caller(account, world.device(account), Door.WEBSOCKET, "local", Language.ENGLISH);
    }

    @AfterEach
    void close() {
        acks.close();
        world.close();
    }

    @Test
    void nothingIsKeptOfConversationsThatADeviceDoesNotStayIn() {
        for (int made = 0; made < 1_000; made++) {
            assertThat(acks.held(bob, new Id(1_000_000 + made), 1)).isFalse();
        }
        assertThat(acks.gathered()).isZero();
        assertThat(world.database.writer().queued()).isZero();
    }

    @Test
    void nothingIsKeptOfWhatIsPastTheHead() {
        assertThat(acks.held(bob, conversation, 1_000)).isFalse();
        assertThat(acks.gathered()).isZero();
    }

    @Test
    void whatIsTrueIsKeptOnceHoweverOftenItIsSaidAndThenForgotten() {
        for (int i = 0; i < 1_000; i++) {
            assertThat(acks.held(bob, conversation, 1)).isTrue();
        }
        assertThat(acks.gathered()).isLessThanOrEqualTo(1);
        await().until(() -> acks.gathered() == 0);
    }
}
