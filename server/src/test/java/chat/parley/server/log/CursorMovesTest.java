package chat.parley.server.log;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.protocol.Id;
import chat.parley.server.log.cursor.CursorMoveTable;
import chat.parley.server.log.cursor.ReaderTable.Reader;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CursorMovesTest {
    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00.250Z");
    private static final int MESSAGES = CursorMoveTable.MOST_KEPT + 20;

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);

    @TempDir Path directory;
    private LogWorld world;
    private Id alice;
    private Id bob;
    private Id laptop;
    private Id phone;
    private Id conversation;

    @BeforeEach
    void open() {
        world = new LogWorld(directory, ((InstantSource) now::get).withZone(ZoneOffset.UTC));
        alice = world.person("alice");
        bob = world.person("bob");
        laptop = world.device(bob);
        phone = world.device(bob);
        conversation = world.pair(alice, bob);
        IntStream.rangeClosed(1, MESSAGES)
                .mapToObj(i -> world.sending(conversation, alice, "c" + i, "hi"))
                .toList()
                .forEach(LogWorld::await);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    @Tag("D11")
    void eachMessageHasTheTimeOfTheFirstMoveThatPassedIt() {
        hold(laptop, 3);
        pass(Duration.ofMinutes(1));
        hold(phone, 2);
        hold(phone, 5);
        pass(Duration.ofMinutes(1));
        read(4);

        assertThat(reader(3).heldAt()).isEqualTo(NOON);
        assertThat(reader(4).heldAt()).isEqualTo(NOON.plusSeconds(60));
        assertThat(reader(4).readAt()).isEqualTo(NOON.plusSeconds(120));
        assertThat(reader(1).readAt()).isEqualTo(NOON.plusSeconds(120));
        assertThat(reader(5)).isEqualTo(new Reader(bob, true, NOON.plusSeconds(60), null));
        assertThat(reader(6)).isEqualTo(new Reader(bob, false, null, null));
    }

    @Test
    void whatIsReadBeforeADeviceHoldsItArrivedThen() {
        read(4);
        pass(Duration.ofMinutes(1));
        hold(laptop, 4);
        assertThat(reader(4)).isEqualTo(new Reader(bob, true, NOON, NOON));
    }

    @Test
    void movesWithinOneSecondAreOne() {
        hold(laptop, 1);
        pass(Duration.ofMillis(400));
        hold(laptop, 2);
        assertThat(rows()).isEqualTo(1);
        assertThat(reader(1).heldAt()).isEqualTo(reader(2).heldAt()).isEqualTo(now.get());
        pass(Duration.ofMillis(400));
        hold(laptop, 3);
        assertThat(rows()).isEqualTo(2);
        assertThat(reader(2).heldAt()).isBefore(now.get());
        assertThat(reader(3).heldAt()).isEqualTo(now.get());
    }

    @Test
    void onlyTheLatestAreKeptAndOfWhatCameBeforeItIsNotKnown() {
        for (int seq = 1; seq <= MESSAGES; seq++) {
            pass(Duration.ofSeconds(2));
            hold(laptop, seq);
            read(seq);
        }
        assertThat(rows()).isEqualTo(2L * CursorMoveTable.MOST_KEPT);
        assertThat(reader(20)).isEqualTo(new Reader(bob, true, null, null));
        assertThat(reader(21).heldAt()).isEqualTo(NOON.plusSeconds(42));
        assertThat(reader(21).readAt()).isEqualTo(NOON.plusSeconds(42));
    }

    @Test
    void aClockThatIsSetMovesNoCursorAndLosesNoMove() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Instant[] passed = new Instant[11];
        for (int seq = 1; seq <= 10; seq++) {
            now.set(NOON.plusSeconds(random.nextInt(-1_000, 1_000) * 2L));
            hold(laptop, seq);
            passed[seq] = now.get();
        }
        for (int seq = 1; seq <= 10; seq++) {
            assertThat(reader(seq).heldAt()).as("seed %d", seed).isEqualTo(passed[seq]);
        }
        assertThat(world.overview(alice, conversation).peer().orElseThrow().held()).isEqualTo(10);
    }

    @Test
    void whoeverLeavesTakesTheTimesAlong() {
        read(4);
        assertThat(rows()).isEqualTo(2);
        world.write(
                tx -> {
                    world.stays.leave(tx, conversation, bob);
                    return true;
                });
        assertThat(rows()).isZero();
        world.write(
                tx -> {
                    world.stays.join(tx, conversation, bob, true);
                    return true;
                });
        assertThat(reader(4)).isEqualTo(new Reader(bob, true, null, null));
    }

    private void pass(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }

    private void hold(Id device, long seq) {
        world.hold(bob, device, conversation, seq);
    }

    private void read(long seq) {
        world.read(bob, conversation, seq);
    }

    /// What alice learns of bob.
    private Reader reader(long seq) {
        return world.database.read(
                sql ->
                        Stream.of(true, false)
                                .flatMap(
                                        read ->
                                                new Readership()
                                                                .page(
                                                                        sql,
                                                                        alice,
                                                                        conversation,
                                                                        seq,
                                                                        read,
                                                                        0,
                                                                        10)
                                                                .readers()
                                                                .stream())
                                .findFirst()
                                .orElseThrow());
    }

    private long rows() {
        return world.database.read(
                sql ->
                        sql.first("select count(*) from cursor_move", row -> row.number())
                                .orElseThrow());
    }
}
