package chat.parley.server.auth;

import chat.parley.protocol.Id;
import chat.parley.server.storage.Database;
import chat.parley.server.storage.RowCache;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// When devices were last used, and from where: written down at most once a minute each, and nobody
/// waits for it. Safe for any number of threads.
final class DeviceActivity {
    private static final Logger log = LoggerFactory.getLogger(DeviceActivity.class);
    private static final Duration SELDOM = Duration.ofMinutes(1);

    /// Of how many devices it is known: at worst another is written down once more.
    static final int MOST_KEPT = 50_000;

    private final Database database;
    private final Clock clock;
    private final RowCache<Id, Instant> written = new RowCache<>(MOST_KEPT);

    DeviceActivity(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// A device is being used now.
    void saw(Id device, String address) {
        Instant now = clock.instant();
        if (isNews(device, now)) {
            write(device, now, address);
        }
    }

    private boolean isNews(Id device, Instant now) {
        Instant last = written.get(device);
        boolean isLongAgo = last == null || !now.isBefore(last.plus(SELDOM));
        return isLongAgo && written.replace(device, last, now);
    }

    private void write(Id device, Instant now, String address) {
        try {
            database.writer()
                    .submit(
                            tx -> {
                                DeviceTable.seen(tx, device, now, address);
                                return device;
                            })
                    .exceptionally(
                            failure -> {
                                log.warn("the use of a device was not written down", failure);
                                return device;
                            });
        } catch (RejectedExecutionException _) {
            // the server is going down; the device is written down when it comes back
        }
    }
}
