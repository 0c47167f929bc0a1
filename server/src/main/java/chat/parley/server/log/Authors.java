package chat.parley.server.log;

import chat.parley.protocol.Id;
import chat.parley.protocol.operation.Profile;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/// Knows what people are called, for entries bear the names of their senders. Asked only about what
/// is committed: in reads and after commits, never within a unit.
public interface Authors {
    /// The account of a name, in any letter case.
    Optional<Profile> named(String name);

    /// The profiles of some accounts, by account.
    Map<Id, Profile> profiles(Collection<Id> accounts);
}
