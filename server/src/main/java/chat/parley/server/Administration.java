package chat.parley.server;

import chat.parley.protocol.Id;
import chat.parley.protocol.Refused;
import chat.parley.protocol.model.account.Right;
import chat.parley.server.account.AccountVersions;
import chat.parley.server.account.Directory;
import chat.parley.server.audit.Administrators;
import chat.parley.server.audit.Changes;
import chat.parley.server.auth.SetupToken;
import chat.parley.server.auth.SignIns;
import chat.parley.server.role.RoleAdministration;
import chat.parley.server.role.Roles;
import chat.parley.server.router.Rights;
import chat.parley.server.sanction.ActiveAdministrators;
import chat.parley.server.sanction.BanListener;
import chat.parley.server.sanction.EffectiveRights;
import chat.parley.server.sanction.Sanctions;
import chat.parley.server.sanction.SanctionsInForce;
import chat.parley.server.session.Caller;
import chat.parley.server.storage.Database;
import chat.parley.server.storage.Transaction;
import java.util.List;
import java.util.Optional;

/// What administering stands on, made before the features, and those of them that do nothing else.
final class Administration {
    private final Infrastructure base;
    private final SanctionsInForce standing;
    private final SetupToken setupToken;
    private final Administrators administrators;
    private final Changes changes;

    Administration(Infrastructure base) {
        this.base = base;
        standing = new SanctionsInForce(base.clock());
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

    SanctionsInForce standing() {
        return standing;
    }

    Changes changes() {
        return changes;
    }

    Rights rights() {
        return new StoredRights(base.database(), changes, standing);
    }

    /// The rights of callers, as the database has them at the moment of asking.
    private record StoredRights(Database database, Changes changes, SanctionsInForce standing)
            implements Rights {
        @Override
        public void require(Caller caller, Right right) {
            database.read(
                    sql -> {
                        changes.require(sql, caller, right);
                        return true;
                    });
        }

        @Override
        public void mayWrite(Transaction tx, Id account) {
            Optional<Refused> ban = standing.ban(tx, account);
            if (ban.isPresent()) {
                throw ban.get();
            }
        }
    }

    SetupToken setupToken() {
        return setupToken;
    }

    SignIns.Administration forSignIns() {
        return new SignIns.Administration(standing, changes, administrators, setupToken);
    }

    RoleAdministration roles(Directory people, AccountVersions versions) {
        return new RoleAdministration(
                base.database(), changes, people, versions, base.live(), base.bus());
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
                new Sanctions.Telling(people, versions, base.live(), base.bus()),
                listeners);
    }
}
