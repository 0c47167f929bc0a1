package chat.parley.server.log;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.protocol.Id;
import chat.parley.protocol.model.ConversationPlace;
import chat.parley.server.log.entry.StoredEntry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OverviewsTest {
    private static final Instant NOON = Instant.parse("2026-07-01T12:00:00Z");

    @TempDir Path directory;
    private final SettableClock clock = new SettableClock(NOON);
    private LogWorld world;
    private Id alice;
    private Id bob;
    private Id withBob;
    private Id withCleo;
    private Id withDora;

    @BeforeEach
    void open() {
        world = new LogWorld(directory, clock);
        alice = world.person("alice");
        bob = world.person("bob");
        withBob = world.pair(alice, bob);
        withCleo = world.pair(alice, world.person("cleo"));
        withDora = world.pair(alice, world.person("dora"));
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    @Tag("F9")
    void aClockThatIsSetBackSinksNoConversation() {
        say(withCleo, "c1");
        say(withDora, "d1");
        Instant before = world.overview(alice, withBob).lastActivity();
        say(withBob, "b1");
        assertThat(listed()).containsExactly(withBob, withDora, withCleo);

        clock.set(NOON.minus(Duration.ofHours(1)));
        say(withCleo, "c2");
        assertThat(listed()).containsExactly(withCleo, withBob, withDora);
        say(withDora, "d2");
        assertThat(listed()).containsExactly(withDora, withCleo, withBob);
        assertThat(Stream.of(withBob, withCleo, withDora))
                .allSatisfy(
                        one ->
                                assertThat(world.overview(alice, one).lastActivity())
                                        .isAfterOrEqualTo(before));
    }

    @Test
    @Tag("F9")
    void conversationsWithoutAnythingSaidComeInTheOrderTheyWereOpened() {
        clock.set(NOON.minus(Duration.ofDays(400)));
        Id later = world.pair(alice, world.person("emil"));

        assertThat(listed()).containsExactly(later, withDora, withCleo, withBob);
    }

    @Test
    @Tag("F40")
    void unreadLooksAtTheNewestThousandHoweverManyOfOnesOwnThereAre() {
        world.send(withBob, bob, "b1", "did you see this?");
        assertThat(unread()).containsExactly(withBob);
        IntStream.rangeClosed(1, 999)
                .mapToObj(i -> world.sending(withBob, alice, "a" + i, "no. " + i))
                .toList()
                .forEach(LogWorld::await);
        assertThat(unread()).containsExactly(withBob);

        say(withBob, "a1000");
        assertThat(unread()).isEmpty();
        assertThat(world.overview(alice, withBob).unread()).isZero();
    }

    private void say(Id conversation, String clientId) {
        world.send(conversation, alice, clientId, "hi");
    }

    private List<Id> unread() {
        return world.database.read(sql -> world.overviews.unread(sql, alice, 10)).stream()
                .map(Overview::id)
                .toList();
    }

    /// Page by page, each of one.
    private List<Id> listed() {
        List<Id> all = new ArrayList<>();
        ConversationPlace before = null;
        while (true) {
            ConversationPlace below = before;
            List<Overview> page =
                    world.database.read(sql -> world.overviews.page(sql, alice, below, false, 1));
            if (page.isEmpty()) {
                return all;
            }
            Overview one = page.getFirst();
            all.add(one.id());
            before =
                    new ConversationPlace(
                            one.last().map(StoredEntry::id).orElse(one.id()), one.view().pinned());
        }
    }
}
