package chat.parley.server.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.event.Event.EntryPosted;
import chat.parley.server.bus.Publication;
import chat.parley.server.log.entry.MessageDraft;
import chat.parley.server.storage.Transaction;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who is told, while people come and go.
class RecipientsTest {
    @TempDir Path directory;
    private LogWorld world;
    private Id alice;
    private Id bob;
    private Id carol;
    private Id group;
    private int sent;

    @BeforeEach
    void open() {
        world = new LogWorld(directory);
        alice = world.person("alice");
        bob = world.person("bob");
        carol = world.person("carol");
        group = world.write(world.stays::openGroup);
        world.write(tx -> join(tx, alice));
        world.write(tx -> join(tx, bob));
        say();
    }

    @AfterEach
    void close() {
        world.close();
    }

    private boolean join(Transaction tx, Id who) {
        world.stays.join(tx, group, who, false);
        return true;
    }

    private boolean leave(Transaction tx, Id who) {
        world.stays.leave(tx, group, who);
        return true;
    }

    private void say() {
        world.send(group, alice, "c" + sent++, "hello");
    }

    private List<Id> toldLast() {
        world.settle();
        return world.published.stream()
                .filter(publication -> publication.event() instanceof EntryPosted)
                .map(Publication::accounts)
                .map(List::copyOf)
                .toList()
                .getLast();
    }

    @Test
    void justThoseAreToldWhoStay() {
        world.write(tx -> join(tx, carol));
        say();
        assertThat(toldLast()).containsExactlyInAnyOrder(alice, bob, carol);

        world.write(tx -> leave(tx, bob));
        say();
        assertThat(toldLast()).containsExactlyInAnyOrder(alice, carol);
    }

    @Test
    void whoComesWithinTheUnitIsToldOfWhatFollows() {
        world.write(
                tx -> {
                    join(tx, carol);
                    leave(tx, bob);
                    return world.log.append(tx, draft());
                });

        assertThat(toldLast()).containsExactlyInAnyOrder(alice, carol);
    }

    @Test
    void aUnitThatIsUndoneChangesNothing() {
        assertThatThrownBy(
                        () ->
                                world.write(
                                        tx -> {
                                            leave(tx, bob);
                                            world.log.append(tx, draft());
                                            throw new Refused(Reason.FORBIDDEN);
                                        }))
                .isInstanceOf(Refused.class);
        say();

        assertThat(toldLast()).containsExactlyInAnyOrder(alice, bob);
    }

    /// Nothing has been told yet of those that came first when those that follow are written.
    @Test
    void whatIsWrittenTogetherIsToldToThoseOfItsOwnMoment() {
        CountDownLatch written = new CountDownLatch(1);
        CompletableFuture<Boolean> held = holdTheDispatcher(written);
        CompletableFuture<?> comes = world.database.writer().submit(tx -> join(tx, carol));
        CompletableFuture<?> first = world.sending(group, alice, "first", "with carol");
        CompletableFuture<?> goes = world.database.writer().submit(tx -> leave(tx, carol));
        CompletableFuture<?> second = world.sending(group, alice, "second", "without");
        CompletableFuture<?> last = world.database.writer().submit(tx -> leave(tx, bob));
        written.countDown();
        CompletableFuture.allOf(held, comes, first, goes, second, last).join();
        world.settle();

        List<List<Id>> told =
                world.published.stream()
                        .filter(publication -> publication.event() instanceof EntryPosted)
                        .map(publication -> List.copyOf(publication.accounts()))
                        .toList();
        assertThat(told.get(told.size() - 2)).containsExactlyInAnyOrder(alice, bob, carol);
        assertThat(told.getLast()).containsExactlyInAnyOrder(alice, bob);
        say();
        assertThat(toldLast()).containsExactly(alice);
    }

    private CompletableFuture<Boolean> holdTheDispatcher(CountDownLatch until) {
        return world.database
                .writer()
                .submit(
                        tx -> {
                            tx.beforeAnswer(() -> awaitThat(until));
                            return true;
                        });
    }

    private static void awaitThat(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private MessageDraft draft() {
        return new MessageDraft(group, alice, "c" + sent++, new Body.Text("hello"));
    }
}
