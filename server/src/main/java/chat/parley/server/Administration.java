package chat.parley.server;

import chat.parley.server.account.AccountVersions;
import chat.parley.server.account.Directory;
import chat.parley.server.audit.Administrators;
import chat.parley.server.audit.Changes;
import chat.parley.server.auth.SetupToken;
import chat.parley.server.auth.SignIns;
import chat.parley.server.role.RoleAdministration;
import chat.parley.server.role.Roles;
import chat.parley.server.sanction.ActiveAdministrators;
import chat.parley.server.sanction.BanListener;
import chat.parley.server.sanction.EffectiveRights;
import chat.parley.server.sanction.Sanctions;
import chat.parley.server.sanction.Standing;
import java.util.List;

/// What administering stands on, made before the features, and those of them that do nothing else.
final class Administration {
    private final Foundations base;
    private final Standing standing;
    private final SetupToken setupToken;
    private final Administrators administrators;
    private final Changes changes;

    Administration(Foundations base) {
        this.base = base;
        standing = new Standing(base.clock());
        setupToken = new SetupToken(base.config().data());
        administrators = new ActiveAdministrators(standing, setupToken::remove);
        changes =
                new Changes(
                        base.database(),
                        new EffectiveRights(new Roles(), standing),
                        administrators,
                        base.ids(),
                        base.clock());
        setupToken.prepare(base.database(), administrators);
    }

    Standing standing() {
        return standing;
    }

    Changes changes() {
        return changes;
    }

    SetupToken setupToken() {
        return setupToken;
    }

    SignIns.Administration forSignIns() {
        return new SignIns.Administration(standing, changes, administrators, setupToken);
    }

    RoleAdministration roles(Directory people, AccountVersions versions) {
        return new RoleAdministration(
                base.database(), changes, people, versions, base.sessions(), base.bus());
    }

    /// The sanctions.
    ///
    /// @param listeners what else happens when somebody is banned
    Sanctions sanctions(Directory people, AccountVersions versions, List<BanListener> listeners) {
        return new Sanctions(
                base.database(),
                changes,
                standing,
                base.ids(),
                new Sanctions.Telling(people, versions, base.sessions(), base.bus()),
                listeners);
    }
}
