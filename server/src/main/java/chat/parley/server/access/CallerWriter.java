package chat.parley.server.access;

import chat.parley.protocol.Id;
import chat.parley.protocol.Refused;
import chat.parley.server.storage.Database;
import chat.parley.server.storage.Sql;
import chat.parley.server.storage.Unit;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// The writer for one caller. Whether they may still write is looked at in each unit's own
/// transaction, before the unit: what was true when they asked may be true no longer.
public final class CallerWriter {
    private final Database database;
    private final SanctionsInForce sanctions;
    private final @Nullable Id account;

    /// A writer for an account; null for a stranger or the host's operator, whom nothing bars.
    CallerWriter(Database database, SanctionsInForce sanctions, @Nullable Id account) {
        this.database = database;
        this.sanctions = sanctions;
        this.account = account;
    }

    /// Queues a unit; the future is as the writer's own.
    ///
    /// @return refused where the caller was banned in the meantime
    public <T> CompletableFuture<T> submit(Unit<T> unit) {
        return database.writer()
                .submit(
                        tx -> {
                            requireNoBan(tx);
                            return unit.run(tx);
                        });
    }

    private void requireNoBan(Sql sql) {
        Optional<Refused> ban = account == null ? Optional.empty() : sanctions.ban(sql, account);
        if (ban.isPresent()) {
            throw ban.get();
        }
    }
}
