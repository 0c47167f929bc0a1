package chat.parley.server.log;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.model.Profile;
import chat.parley.server.storage.Sql;
import chat.parley.server.storage.Transaction;
import chat.parley.server.words.LookupText;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Knows what people are called, for entries bear the names of their senders.
public interface Profiles {
    /// The account of a name, in any letter case.
    Optional<Profile> named(String name);

    /// The account of a name, though it was deleted: for who looks at what there was.
    Optional<Profile> everNamed(String name);

    /// The account that a request names, though it was deleted.
    ///
    /// @throws Refused with [Reason#NOT_FOUND]
    default Profile requiredEver(String name) {
        return everNamed(name).orElseThrow(() -> unknown(name));
    }

    /// The account that a request names.
    ///
    /// @throws Refused with [Reason#NOT_FOUND]
    default Profile required(String name) {
        return named(name).orElseThrow(() -> unknown(name));
    }

    private static Refused unknown(String name) {
        return new Refused(Reason.NOT_FOUND, LookupText.NOBODY, name);
    }

    /// The profiles of some accounts, by account, as they are committed; never within a unit.
    Map<Id, Profile> profiles(Collection<Id> accounts);

    /// The profiles of some accounts, by account, as the caller's statements see them.
    Map<Id, Profile> profiles(Sql sql, Collection<Id> accounts);

    /// The profile of an account, by account, as it is when a unit is told of: found out in the
    /// unit, so that telling asks nothing of the database, and newer if it changed meanwhile.
    Supplier<Map<Id, Profile>> whenTold(Transaction tx, Id account);
}
