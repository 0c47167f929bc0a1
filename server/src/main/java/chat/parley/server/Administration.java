package chat.parley.server;

import chat.parley.server.access.AccessControl;
import chat.parley.server.access.Administrators;
import chat.parley.server.account.AccountVersions;
import chat.parley.server.account.Directory;
import chat.parley.server.administration.Changes;
import chat.parley.server.auth.SetupToken;
import chat.parley.server.auth.SignIns;
import chat.parley.server.role.RoleAdministration;
import chat.parley.server.sanction.BanListener;
import chat.parley.server.sanction.Sanctions;
import java.util.List;

/// What administering stands on, made before the features, and those of them that do nothing else.
final class Administration {
    private final Infrastructure base;
    private final AccessControl access;
    private final SetupToken setupToken;
    private final Administrators administrators;
    private final Changes changes;

    Administration(Infrastructure base) {
        this.base = base;
        access = new AccessControl(base.database(), base.clock());
        setupToken = new SetupToken(base.config().data());
        administrators = new Administrators(base.clock(), setupToken::remove);
        changes = new Changes(base.database(), access, administrators, base.ids(), base.clock());
        setupToken.prepare(base.database(), administrators);
    }

    AccessControl access() {
        return access;
    }

    Changes changes() {
        return changes;
    }

    SetupToken setupToken() {
        return setupToken;
    }

    SignIns.Administration forSignIns() {
        return new SignIns.Administration(access, changes, administrators, setupToken);
    }

    RoleAdministration roles(Directory people, AccountVersions versions) {
        return new RoleAdministration(
                base.database(), access, changes, people, versions, base.live(), base.bus());
    }

    /// The sanctions.
    ///
    /// @param listeners what else happens when somebody is banned
    Sanctions sanctions(Directory people, AccountVersions versions, List<BanListener> listeners) {
        return new Sanctions(
                base.database(),
                changes,
                access,
                base.ids(),
                new Sanctions.Telling(people, versions, base.live(), base.bus()),
                listeners);
    }
}
