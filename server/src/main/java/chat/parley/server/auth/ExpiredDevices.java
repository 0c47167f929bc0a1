package chat.parley.server.auth;

import chat.parley.server.job.Periodic;
import chat.parley.server.storage.Database;
import java.time.Duration;

/// Removes the devices that stayed away too long and the tokens that have ended, a few at a time,
/// so that nobody who writes waits for it.
final class ExpiredDevices implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMinutes(5);
    private static final int AT_ONCE = 500;

    private final Database database;
    private final DeviceTokens devices;
    private final Periodic job;

    ExpiredDevices(Database database, DeviceTokens devices) {
        this.database = database;
        this.devices = devices;
        this.job = Periodic.start("expired-devices", PAUSE, this::remove);
    }

    /// Removes all there are.
    void remove() {
        int removed = AT_ONCE;
        while (removed == AT_ONCE) {
            removed = database.writer().submit(tx -> devices.removeExpired(tx, AT_ONCE)).join();
        }
    }

    @Override
    public void close() {
        job.close();
    }
}
