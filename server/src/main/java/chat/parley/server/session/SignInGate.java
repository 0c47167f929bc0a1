package chat.parley.server.session;

import chat.parley.protocol.Id;
import chat.parley.protocol.Refused;
import java.util.Map;
import java.util.Set;

/// Tells who may not be signed in any more. The pulse asks about whoever something changed for, so
/// that a session ends soon after the right to it, also when nobody says so. May block on a read of
/// the database.
@FunctionalInterface
public interface SignInGate {
    /// Those of some accounts that are barred now, each with what to tell them.
    Map<Id, Refused> barred(Set<Id> accounts);
}
