package chat.parley.server.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.event.Event;
import chat.parley.protocol.operation.ConversationRequest.SetView;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("F77")
class MarkedUnreadTest {
    @TempDir Path directory;
    private LogWorld world;
    private Views views;
    private Id alice;
    private Id bob;
    private Id chat;

    @BeforeEach
    void open() {
        world = new LogWorld(directory, new SettableClock(Instant.parse("2026-07-01T12:00:00Z")));
        views = new Views((_, _) -> 1, world.changes);
        alice = world.person("alice");
        bob = world.person("bob");
        chat = world.pair(alice, bob);
    }

    @AfterEach
    void close() {
        world.close();
    }

    private long said(Id who, String text) {
        return world.send(chat, who, text, text).seq();
    }

    private void mark(Id who, long from) {
        world.write(
                tx -> {
                    views.set(tx, who, SetView.unread(chat, from), null);
                    return true;
                });
    }

    private void read(Id who, long seq) {
        world.write(
                tx -> {
                    world.cursors.read(tx, who, chat, seq);
                    return true;
                });
    }

    @Test
    void whatIsMarkedCountsAgainAndNobodyElseIsTold() {
        long first = said(bob, "one");
        long last = said(bob, "two");
        read(alice, last);
        world.settle();
        world.published.clear();

        mark(alice, first);

        assertThat(world.overview(alice, chat).unread()).isEqualTo(2);
        assertThat(world.overview(alice, chat).read()).isEqualTo(last);
        assertThat(world.overview(bob, chat).peer().orElseThrow().read()).isEqualTo(last);
        assertThat(world.published(Event.CursorMoved.class)).isEmpty();
        assertThat(world.published)
                .allSatisfy(one -> assertThat(one.accounts()).containsExactly(alice));
    }

    @Test
    void readingOnDoesNotEndTheMarkAndSayingSoDoes() {
        long first = said(bob, "one");
        mark(alice, first);
        long last = said(bob, "two");
        read(alice, last);
        assertThat(world.overview(alice, chat).view().unreadFrom()).isEqualTo(first);
        assertThat(world.overview(alice, chat).unread()).isEqualTo(2);

        mark(alice, 0);

        assertThat(world.overview(alice, chat).view().unreadFrom()).isNull();
        assertThat(world.overview(alice, chat).unread()).isZero();
    }

    @Test
    void aMarkAboveWhatWasReadHidesNothing() {
        long first = said(bob, "one");
        said(bob, "two");

        mark(alice, first + 1);

        assertThat(world.overview(alice, chat).unread()).isEqualTo(2);
    }

    @Test
    void nobodyMarksWhatIsNotThereForThem() {
        said(bob, "one");
        Id mallory = world.person("mallory");

        assertRefused(() -> mark(alice, 99), Reason.PAST_THE_HEAD);
        assertRefused(() -> mark(mallory, 1), Reason.NOT_FOUND);
    }

    private static void assertRefused(Runnable work, Reason reason) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
