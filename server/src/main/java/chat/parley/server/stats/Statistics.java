package chat.parley.server.stats;

import chat.parley.protocol.event.Event;
import chat.parley.protocol.operation.ServerRequest.Stats;
import chat.parley.server.bus.Publication;
import chat.parley.server.infrastructure.Infrastructure;
import chat.parley.server.session.LiveDevices;
import chat.parley.server.storage.Database;
import java.time.Instant;

/// How many are there, and how busy the server is. Cheap to ask: no entry is looked at, for each
/// conversation knows how many it has.
public final class Statistics {
    private final Database database;
    private final LiveDevices live;
    private final String version;
    private final Instant startedAt;
    private final Throughput messages = new Throughput(System::nanoTime);

    /// Begins to count what the bus tells of.
    public Statistics(Infrastructure base, String version) {
        this.database = base.database();
        this.live = base.live();
        this.version = version;
        this.startedAt = base.clock().instant();
        base.bus().subscribe(this::hear);
    }

    private void hear(Publication publication) {
        if (publication.event() instanceof Event.EntryPosted posted
                && posted.entry().speaker() != null) {
            messages.count();
        }
    }

    public Stats show() {
        Runtime runtime = Runtime.getRuntime();
        TotalTable.Totals stored = database.read(TotalTable::read);
        return new Stats(
                version,
                startedAt,
                live.connections(),
                live.accounts().size(),
                stored.accounts(),
                stored.groups(),
                stored.conversations(),
                stored.entries(),
                messages.perSecond(),
                database.writer().queued(),
                runtime.totalMemory() - runtime.freeMemory(),
                stored.files(),
                stored.fileBytes());
    }
}
