package chat.parley.server.log;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.model.Profile;
import chat.parley.server.words.LookupText;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/// Knows what people are called, for entries bear the names of their senders. Asked only about what
/// is committed: in reads and after commits, never within a unit.
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

    /// The profiles of some accounts, by account.
    Map<Id, Profile> profiles(Collection<Id> accounts);
}
