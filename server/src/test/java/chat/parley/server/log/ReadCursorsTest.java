package chat.parley.server.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.event.Event;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadCursorsTest {
    @TempDir Path directory;
    private LogWorld world;
    private Id alice;
    private Id bob;
    private Id laptop;
    private Id phone;
    private Id conversation;

    @BeforeEach
    void open() {
        world = new LogWorld(directory);
        alice = world.person("alice");
        bob = world.person("bob");
        laptop = world.device(bob);
        phone = world.device(bob);
        conversation = world.pair(alice, bob);
        IntStream.rangeClosed(1, 20).forEach(i -> world.send(conversation, alice, "c" + i, "hi"));
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    @Tag("W34")
    void acksInAnyOrderGiveTheirMaximum() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        long highest = 0;
        for (int i = 0; i < 200; i++) {
            long seq = random.nextInt(21);
            highest = Math.max(highest, seq);
            hold(laptop, seq);
            assertThat(world.overview(alice, conversation).peer().orElseThrow().held())
                    .as("seed %d", seed)
                    .isEqualTo(highest);
        }
    }

    @Test
    @Tag("W35")
    void nothingCanBeHeldOrReadThatIsNotThere() {
        assertThatThrownBy(() -> hold(laptop, 21))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.PAST_THE_HEAD));
        assertThatThrownBy(() -> read(21)).isInstanceOf(Refused.class);
        assertThat(world.overview(alice, conversation).peer().orElseThrow().held()).isZero();
    }

    @Test
    @Tag("W32")
    void heldAndReadAreTwoThingsAndReadMeansHeld() {
        hold(laptop, 5);
        assertThat(world.overview(alice, conversation).peer().orElseThrow().held()).isEqualTo(5);
        assertThat(world.overview(alice, conversation).peer().orElseThrow().read()).isZero();

        read(8);
        assertThat(world.overview(alice, conversation).peer().orElseThrow().held()).isEqualTo(8);
        assertThat(world.overview(alice, conversation).peer().orElseThrow().read()).isEqualTo(8);
    }

    @Test
    void aReadCursorNeverGoesBack() {
        read(8);
        read(3);

        assertThat(world.overview(bob, conversation).read()).isEqualTo(8);
    }

    @Test
    @Tag("W34")
    void eachDeviceHasItsOwnCursorAndTheAccountTheFurthest() {
        hold(laptop, 20);
        hold(phone, 4);

        assertThat(held(laptop)).isEqualTo(20);
        assertThat(held(phone)).isEqualTo(4);
        assertThat(world.overview(alice, conversation).peer().orElseThrow().held()).isEqualTo(20);
    }

    @Test
    void onlyOthersMessagesAreUnread() {
        world.send(conversation, bob, "b1", "mine");
        assertThat(world.overview(bob, conversation).unread()).isEqualTo(20);

        read(18);
        assertThat(world.overview(bob, conversation).unread()).isEqualTo(2);
        assertThat(world.overview(alice, conversation).unread()).isEqualTo(1);
    }

    @Test
    @Tag("T27")
    void unreadIsCountedToAHundredOnly() {
        IntStream.rangeClosed(1, 300)
                .mapToObj(i -> world.sending(conversation, alice, "d" + i, "more"))
                .toList()
                .forEach(LogWorld::await);

        assertThat(world.overview(bob, conversation).unread()).isEqualTo(100);
    }

    @Test
    void aMoveRaisesTheVersionAndIsToldToBothOnce() {
        long version = world.overview(alice, conversation).version();
        read(8);
        read(8);

        assertThat(world.overview(alice, conversation).version()).isEqualTo(version + 1);
        assertThat(world.published(Event.CursorMoved.class))
                .containsExactly(new Event.CursorMoved(conversation, bob, 8, 8, version + 1, null));
    }

    private void hold(Id device, long seq) {
        world.hold(bob, device, conversation, seq);
    }

    private void read(long seq) {
        world.read(bob, conversation, seq);
    }

    private long held(Id device) {
        return world.database.read(
                sql ->
                        sql.first(
                                        "select held from holding where device_id = ?",
                                        row -> row.number(),
                                        device)
                                .orElse(0L));
    }
}
