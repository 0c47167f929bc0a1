package chat.parley.server.administration;

import chat.parley.server.access.AccessControl;
import chat.parley.server.access.Administrators;
import chat.parley.server.infrastructure.Infrastructure;

/// What administering stands on.
///
/// @param access who may do what
/// @param changes the one way to change something by right
public record Administration(AccessControl access, Administrators administrators, Changes changes) {

    /// Makes it.
    ///
    /// @param whenFirst runs when there is an administrator where there was none
    public static Administration of(Infrastructure base, Runnable whenFirst) {
        AccessControl access = new AccessControl(base.database(), base.clock());
        Administrators administrators = new Administrators(base.clock(), whenFirst);
        return new Administration(
                access, administrators, new Changes(base, access, administrators));
    }
}
