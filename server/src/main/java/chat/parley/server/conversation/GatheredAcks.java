package chat.parley.server.conversation;

import chat.parley.protocol.Id;
import chat.parley.protocol.Refused;
import chat.parley.server.job.Periodic;
import chat.parley.server.log.Cursors;
import chat.parley.server.session.Acks;
import chat.parley.server.session.Caller;
import chat.parley.server.storage.Database;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Gathers what devices say that they hold: the first word of a device about a conversation is
/// stored at once, so that the sender sees "delivered"; what follows within the second is gathered
/// and stored at its end. Safe for any number of threads.
public final class GatheredAcks implements Acks, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(GatheredAcks.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Database database;
    private final Cursors cursors;
    private final Map<Cursor, Progress> recent = new ConcurrentHashMap<>();
    private final Periodic periodic;

    public GatheredAcks(Database database, Cursors cursors) {
        this.database = database;
        this.cursors = cursors;
        this.periodic = Periodic.start("acks", PAUSE, this::store);
    }

    private record Cursor(Id account, Id device, Id conversation) {}

    /// How far a device said that it holds, and how much of that has been handed to the writer.
    private record Progress(long said, long stored) {
        Progress saying(long seq) {
            return new Progress(Math.max(said, seq), stored);
        }
    }

    @Override
    public void held(Caller caller, Id conversation, long seq) {
        Cursor cursor = new Cursor(caller.signedIn(), caller.signedInDevice(), conversation);
        Progress progress =
                recent.compute(
                        cursor,
                        (_, known) -> known == null ? new Progress(seq, 0) : known.saying(seq));
        if (progress.stored() == 0) {
            store(cursor);
        }
    }

    private void store() {
        for (Cursor cursor : recent.keySet()) {
            boolean quiet =
                    recent.computeIfPresent(
                                    cursor,
                                    (_, progress) ->
                                            progress.said() == progress.stored() ? null : progress)
                            == null;
            if (!quiet) {
                store(cursor);
            }
        }
    }

    private void store(Cursor cursor) {
        Progress progress =
                recent.computeIfPresent(
                        cursor, (_, known) -> new Progress(known.said(), known.said()));
        if (progress == null) {
            return;
        }
        try {
            database.writer()
                    .submit(
                            tx -> {
                                cursors.hold(
                                        tx,
                                        cursor.account(),
                                        cursor.device(),
                                        cursor.conversation(),
                                        progress.said());
                                return progress;
                            })
                    .exceptionally(failure -> unheard(cursor, progress, failure));
        } catch (RejectedExecutionException _) {
            // the server is going down; the device says it again when it is back
        }
    }

    /// An ack is a word that nobody waits for: a false one changes nothing.
    private Progress unheard(Cursor cursor, Progress progress, Throwable failure) {
        recent.remove(cursor);
        if (failure instanceof Refused refused) {
            log.debug("{} cannot hold {}: {}", cursor, progress.said(), refused.reason());
        } else {
            log.warn("an ack was not stored; the device will say it again", failure);
        }
        return progress;
    }

    @Override
    public void close() {
        periodic.close();
    }
}
