package chat.parley.client.transfer;

import chat.parley.kit.link.BlockingLink;
import chat.parley.kit.link.LinkEvent;
import chat.parley.kit.link.ServerLink;
import chat.parley.kit.transfer.FileTransfer;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Carries files on virtual threads, and tells how far they are five times a second at most. From
/// any thread.
final class TransferThreads {
    /// Lost connections are waited through for as long.
    private static final Duration PATIENCE = Duration.ofDays(1);

    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private final ServerLink link;
    private final Runnable moved;
    private final List<BlockingLink> used = new CopyOnWriteArrayList<>();
    private final AtomicLong told = new AtomicLong(System.nanoTime() - PAUSE_NANOS);

    /// @param moved told that a file has come further
    TransferThreads(ServerLink link, Runnable moved) {
        this.link = link;
        this.moved = moved;
    }

    /// Takes up what the link says.
    void hear(LinkEvent news) {
        used.forEach(one -> one.hear(news));
    }

    TransferGauge gauge(String name) {
        return new TransferGauge(name, this::tell, System::nanoTime);
    }

    private void tell() {
        long now = System.nanoTime();
        long last = told.get();
        if (now - last >= PAUSE_NANOS && told.compareAndSet(last, now)) {
            moved.run();
        }
    }

    /// Carries one.
    ///
    /// @param over told when it is, and what it failed with, on the thread that carried it
    Thread carry(TransferTask task, TransferGauge gauge, Consumer<Optional<Throwable>> over) {
        return Thread.ofVirtual()
                .name("transfer")
                .start(() -> over.accept(Optional.ofNullable(carried(task, gauge))));
    }

    private @Nullable Throwable carried(TransferTask task, TransferGauge gauge) {
        BlockingLink blocking = BlockingLink.over(link);
        used.add(blocking);
        try {
            blocking.hear(new LinkEvent.StateChanged(link.state()));
            blocking.allow(PATIENCE);
            blocking.awaitSession();
            try (FileTransfer transfer = new FileTransfer(blocking, PATIENCE)) {
                task.carry(transfer, gauge);
            }
            return null;
        } catch (IOException | RuntimeException failure) {
            return failure;
        } finally {
            used.remove(blocking);
        }
    }
}
