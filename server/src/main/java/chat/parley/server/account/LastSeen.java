package chat.parley.server.account;

import chat.parley.protocol.Id;
import chat.parley.server.storage.Sql;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// When an account was last there.
///
/// @param devices how many are signed in
/// @param at null for one that is signed in nowhere
/// @param address from where, without the port
public record LastSeen(int devices, @Nullable Instant at, @Nullable String address) {

    /// Knows when accounts were last there.
    @FunctionalInterface
    public interface Lookout {
        LastSeen of(Sql sql, Id account);
    }
}
