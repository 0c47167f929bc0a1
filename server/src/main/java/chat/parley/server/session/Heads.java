package chat.parley.server.session;

import chat.parley.protocol.Id;
import chat.parley.protocol.wire.ServerFrame;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What changed after a mark: the truth behind the bus's hints, told in `welcome` and heartbeats.
/// Marks rise in the order of commits: what commits later has a higher one. Both methods may block
/// on a read of the database.
public interface Heads {

    /// What changed for one account: its own version, and the conversations whose head or version
    /// rose after `mark`, most recent last.
    ///
    /// @param mark null tells of everything
    /// @param limit the most heads to tell, the most recent ones
    Changes since(Id account, @Nullable Id mark, int limit);

    /// Which accounts something changed for, in the whole database: asked once a second for all
    /// sessions together, so that sessions that nothing happened to cost nothing.
    ///
    /// @param mark null tells of nothing but the present mark
    Touched touchedSince(@Nullable Id mark);

    /// What changed for one account.
    ///
    /// @param mark the present one, up to which all this tells
    /// @param more whether more conversations changed than `heads` holds
    record Changes(Id mark, long accountVersion, List<ServerFrame.Head> heads, boolean more) {
        public Changes {
            heads = List.copyOf(heads);
        }

        /// Only how far they go.
        public Changes untold() {
            return new Changes(mark, accountVersion, List.of(), false);
        }
    }

    /// Whom something changed for.
    ///
    /// @param themselves those of `accounts` of which the change was in the account itself
    record Touched(Id mark, Set<Id> accounts, Set<Id> themselves) {
        public Touched {
            accounts = Set.copyOf(accounts);
            themselves = Set.copyOf(themselves);
        }
    }
}
