package chat.parley.server.log;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.protocol.Id;
import chat.parley.protocol.model.Entry;
import chat.parley.protocol.operation.ConversationRequest.Entries;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogReaderTest {
    @TempDir Path directory;
    private LogWorld world;
    private Id alice;
    private Id bob;
    private Id conversation;

    @BeforeEach
    void open() {
        world = new LogWorld(directory);
        alice = world.person("alice");
        bob = world.person("bob");
        conversation = world.pair(alice, bob);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    @Tag("W28")
    void pagingBackThroughAThousandWhileOthersArriveShowsEachOnceInOrder() {
        fill(1, 1_000);
        List<Long> seen = new ArrayList<>();
        long before = Long.MAX_VALUE;
        boolean more = true;
        for (int page = 0; more; page++) {
            Entries entries = world.reader.before(bob, conversation, before, 50);
            seen.addAll(0, seqs(entries));
            before = entries.entries().getFirst().seq();
            more = entries.more();
            fill(1_001 + page * 25, 1_025 + page * 25);
        }

        assertThat(seen).containsExactlyElementsOf(range(1, 1_000));
    }

    @Test
    void pagingForwardGoesOnWhereThePageEnded() {
        fill(1, 120);

        Entries first = world.reader.after(bob, conversation, 0, 100);
        Entries second = world.reader.after(bob, conversation, 100, 100);

        assertThat(seqs(first)).containsExactlyElementsOf(range(1, 100));
        assertThat(first.more()).isTrue();
        assertThat(seqs(second)).containsExactlyElementsOf(range(101, 120));
        assertThat(second.more()).isFalse();
        assertThat(second.head()).isEqualTo(120);
    }

    @Test
    void aroundAPositionShowsBothSides() {
        fill(1, 100);

        assertThat(seqs(world.reader.around(bob, conversation, 50, 11)))
                .containsExactlyElementsOf(range(45, 55));
        assertThat(seqs(world.reader.around(bob, conversation, 1, 11))).startsWith(1L);
    }

    @Test
    void entriesBearTheNamesOfTheirSenders() {
        fill(1, 1);

        assertThat(world.reader.before(bob, conversation, 9, 9).entries())
                .extracting(Entry::sender)
                .containsExactly(world.named("alice").orElseThrow());
    }

    @Test
    @Tag("W46")
    @Tag("A48")
    void aPageCostsTheSameFewStatementsWhateverItsLength() {
        fill(1, 1_000);
        long ten = statementsOf(10);

        assertThat(statementsOf(200)).isEqualTo(ten);
    }

    private long statementsOf(int limit) {
        world.settle();
        long before = world.database.executed();
        world.reader.before(bob, conversation, Long.MAX_VALUE, limit);
        return world.database.executed() - before;
    }

    private void fill(long first, long last) {
        LongStream.rangeClosed(first, last)
                .mapToObj(i -> world.sending(conversation, alice, "c" + i, "no. " + i))
                .toList()
                .forEach(LogWorld::await);
    }

    private static List<Long> seqs(Entries entries) {
        return entries.entries().stream().map(Entry::seq).toList();
    }

    private static List<Long> range(long first, long last) {
        return LongStream.rangeClosed(first, last).boxed().toList();
    }
}
