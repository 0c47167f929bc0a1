package chat.parley.server.conversation;

import chat.parley.protocol.Id;
import chat.parley.protocol.Refused;
import chat.parley.server.job.Periodic;
import chat.parley.server.log.ReadCursors;
import chat.parley.server.session.Acks;
import chat.parley.server.session.Caller;
import chat.parley.server.storage.Database;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Gathers what devices say that they hold: the first word of a device about a conversation is
/// stored at once, so that the sender sees "delivered"; what follows within the second is gathered
/// and stored at its end. Only words about conversations that the account stays in are gathered,
/// and of a device no more than [#MOST_OF_DEVICE]: what is beyond is stored before more is heard.
/// Safe for any number of threads.
public final class GatheredAcks implements Acks, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(GatheredAcks.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Database database;
    private final ReadCursors cursors;
    /// For how many conversations of one device words are gathered.
    public static final int MOST_OF_DEVICE = 1_000;

    private final Map<Cursor, Progress> recent = new ConcurrentHashMap<>();

    /// How many of them each device has.
    private final Map<Id, Integer> ofDevice = new ConcurrentHashMap<>();
    private final Periodic periodic;

    public GatheredAcks(Database database, ReadCursors cursors) {
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
    public boolean held(Caller caller, Id conversation, long seq) {
        Cursor cursor = new Cursor(caller.signedIn(), caller.signedInDevice(), conversation);
        if (recent.computeIfPresent(cursor, (_, known) -> known.saying(seq)) != null) {
            return true;
        }
        if (!database.read(sql -> ReadCursors.reaches(sql, cursor.account(), conversation, seq))) {
            return false;
        }
        if (ofDevice.getOrDefault(cursor.device(), 0) >= MOST_OF_DEVICE) {
            storeAlone(cursor, seq);
            return true;
        }
        recent.compute(
                cursor, (_, known) -> known == null ? first(cursor, seq) : known.saying(seq));
        store(cursor);
        return true;
    }

    private Progress first(Cursor cursor, long seq) {
        ofDevice.merge(cursor.device(), 1, Integer::sum);
        return new Progress(seq, 0);
    }

    private void forget(Cursor cursor) {
        ofDevice.computeIfPresent(cursor.device(), (_, count) -> count == 1 ? null : count - 1);
    }

    /// Keeps nothing, but has the device wait.
    private void storeAlone(Cursor cursor, long seq) {
        Progress progress = new Progress(seq, seq);
        try {
            submit(cursor, progress)
                    .exceptionally(failure -> refused(cursor, progress, failure))
                    .join();
        } catch (RejectedExecutionException _) {
            // the server is going down; the device says it again when it is back
        }
    }

    /// How many words wait to be stored, or for more of them.
    int gathered() {
        return recent.size();
    }

    private void store() {
        for (Cursor cursor : recent.keySet()) {
            boolean quiet =
                    recent.computeIfPresent(cursor, (_, progress) -> unlessQuiet(cursor, progress))
                            == null;
            if (!quiet) {
                store(cursor);
            }
        }
    }

    private @Nullable Progress unlessQuiet(Cursor cursor, Progress progress) {
        if (progress.said() != progress.stored()) {
            return progress;
        }
        forget(cursor);
        return null;
    }

    private void store(Cursor cursor) {
        Progress progress =
                recent.computeIfPresent(
                        cursor, (_, known) -> new Progress(known.said(), known.said()));
        if (progress == null) {
            return;
        }
        try {
            submit(cursor, progress).exceptionally(failure -> unheard(cursor, progress, failure));
        } catch (RejectedExecutionException _) {
            // the server is going down; the device says it again when it is back
        }
    }

    private CompletableFuture<Progress> submit(Cursor cursor, Progress progress) {
        return database.writer()
                .submit(
                        tx -> {
                            cursors.hold(
                                    tx,
                                    cursor.account(),
                                    cursor.device(),
                                    cursor.conversation(),
                                    progress.said());
                            return progress;
                        });
    }

    /// An ack is a word that nobody waits for: a false one changes nothing.
    private Progress unheard(Cursor cursor, Progress progress, Throwable failure) {
        if (recent.remove(cursor) != null) {
            forget(cursor);
        }
        return refused(cursor, progress, failure);
    }

    private static Progress refused(Cursor cursor, Progress progress, Throwable failure) {
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
