package chat.parley.client.app;

import static chat.parley.client.state.ClientSimulation.ALICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parley.client.state.ClientEvent;
import chat.parley.client.term.input.Input;
import chat.parley.kit.link.LinkEvent;
import chat.parley.protocol.Id;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.event.Event;
import chat.parley.protocol.model.Entry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What is brought faster than it is taken up.
@Timeout(30)
class TurnsTest {
    private static final int MANY = 100_000;

    private final List<Input> typed = new ArrayList<>();
    private final List<ClientEvent> happened = new ArrayList<>();
    private final Turns turns = new Turns(typed::add, happened::add);
    private final AtomicInteger brought = new AtomicInteger();
    private Thread bringing = Thread.ofPlatform().unstarted(() -> {});

    private void bring(Runnable one) {
        bringing =
                Thread.ofPlatform()
                        .start(
                                () -> {
                                    while (brought.get() < MANY
                                            && !Thread.currentThread().isInterrupted()) {
                                        one.run();
                                        brought.incrementAndGet();
                                    }
                                });
    }

    @AfterEach
    void leave() throws InterruptedException {
        turns.end();
        bringing.interrupt();
        bringing.join();
    }

    private void awaitItsWaiting() {
        await().until(() -> bringing.getState() == Thread.State.WAITING);
    }

    private int takeUpAll() {
        int taken = 0;
        for (Runnable turn = turns.next(); turn != null; turn = turns.next()) {
            turn.run();
            taken++;
        }
        return taken;
    }

    @Test
    @Tag("F50")
    void keysAreReadNoFasterThanTheyAreTakenUp() {
        bring(() -> turns.hear(new Input.Typed("k")));
        awaitItsWaiting();
        int first = brought.get();
        assertThat(first).isBetween(100, 10_000);

        assertThat(takeUpAll()).isPositive();

        await().until(() -> brought.get() > first);
    }

    @Test
    void aLargePasteCountsForManyKeys() {
        bring(() -> turns.hear(new Input.Paste("p".repeat(1 << 20))));
        awaitItsWaiting();
        assertThat(brought.get()).isLessThan(10);
    }

    @Test
    @Tag("F50")
    void newsAreTakenNoFasterThanTheyAreTakenUpAlsoWhereManyAreOneTurn() {
        bring(() -> turns.hear(entry(brought.get() + 1)));
        awaitItsWaiting();
        int first = brought.get();
        assertThat(first).isBetween(100, 10_000);

        takeUpAll();

        await().until(() -> brought.get() > first);
    }

    private static LinkEvent entry(int seq) {
        return new LinkEvent.Pushed(
                new Event.EntryPosted(
                        new Entry(
                                new Id(7),
                                seq,
                                new Id(1_000L + seq),
                                ALICE,
                                "c" + seq,
                                Instant.EPOCH,
                                new Body.Text("hi"))));
    }

    @Test
    void whatTheProgramDoesItselfWaitsForNobody() {
        for (int i = 0; i < 10_000; i++) {
            turns.happened(new ClientEvent.DiskFailed("full"));
        }
        assertThat(takeUpAll()).isEqualTo(10_000);
        assertThat(happened).hasSize(10_000);
    }

    @Test
    void aNewSizeThatFindsTheQueueFullIsDropped() {
        for (int i = 0; i < 10_000; i++) {
            turns.hear(new Input.Resized(80, 24));
        }
        assertThat(takeUpAll()).isLessThan(10_000);
        turns.hear(new Input.Closed());
        assertThat(takeUpAll()).isOne();
        assertThat(typed).endsWith(new Input.Closed());
    }

    @Test
    void whoeverWaitsIsLetGoAtTheEnd() throws InterruptedException {
        bring(() -> turns.hear(new Input.Typed("k")));
        awaitItsWaiting();

        turns.end();

        bringing.join();
        assertThat(brought.get()).isEqualTo(MANY);
    }
}
