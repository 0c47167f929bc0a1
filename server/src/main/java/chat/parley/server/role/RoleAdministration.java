package chat.parley.server.role;

import chat.parley.protocol.Id;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.model.account.Right;
import chat.parley.protocol.model.account.RightView;
import chat.parley.protocol.model.account.RoleView;
import chat.parley.protocol.model.notification.NotificationKind;
import chat.parley.protocol.operation.Change;
import chat.parley.protocol.operation.Request;
import chat.parley.protocol.operation.RoleRequest;
import chat.parley.protocol.operation.RoleRequest.AssignRoles;
import chat.parley.protocol.operation.RoleRequest.CreateRight;
import chat.parley.protocol.operation.RoleRequest.CreateRole;
import chat.parley.protocol.operation.RoleRequest.DeleteRight;
import chat.parley.protocol.operation.RoleRequest.DeleteRole;
import chat.parley.protocol.operation.RoleRequest.EditRight;
import chat.parley.protocol.operation.RoleRequest.EditRole;
import chat.parley.protocol.operation.RoleRequest.ListRights;
import chat.parley.protocol.operation.RoleRequest.ListRoles;
import chat.parley.protocol.operation.RoleRequest.RightsPage;
import chat.parley.protocol.operation.RoleRequest.RolesPage;
import chat.parley.server.access.AccessControl;
import chat.parley.server.access.Roles;
import chat.parley.server.account.Directory;
import chat.parley.server.account.People;
import chat.parley.server.administration.Administration;
import chat.parley.server.administration.ChangeRequest;
import chat.parley.server.administration.Changes;
import chat.parley.server.administration.Difference;
import chat.parley.server.infrastructure.Infrastructure;
import chat.parley.server.notification.NotificationDraft;
import chat.parley.server.notification.Notifier;
import chat.parley.server.role.RoleTable.Grant;
import chat.parley.server.session.Caller;
import chat.parley.server.storage.Database;
import chat.parley.server.storage.Page;
import chat.parley.server.storage.Transaction;
import chat.parley.server.storage.Unit;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/// What administrators do with roles, with rights, and with who has them.
public final class RoleAdministration {
    private final Database database;
    private final AccessControl access;
    private final Changes changes;
    private final Directory profiles;
    private final Holders holders;
    private final Notifier notifier;
    private final Roles held = new Roles();
    private final RoleEdits roles;
    private final RightEdits rights;

    public RoleAdministration(
            Infrastructure base, Administration administration, People people, Notifier notifier) {
        this.database = base.database();
        this.access = administration.access();
        this.changes = administration.changes();
        this.profiles = people.directory();
        this.holders = new Holders(base, people.versions());
        this.notifier = notifier;
        this.roles = new RoleEdits(holders);
        this.rights = new RightEdits(holders);
    }

    /// Carries a request out. Reads have answered when this returns; writes answer once they are
    /// durable.
    public CompletionStage<? extends Record> answer(Caller caller, RoleRequest<?> request) {
        return switch (request) {
            case ListRoles list -> CompletableFuture.completedStage(list(list));
            case ListRights list -> CompletableFuture.completedStage(list(list));
            case CreateRole one ->
                    change(
                            order(caller, one, one.reason(), one.dryRun()),
                            tx -> {
                                access.reach().requireAll(tx, caller, one.rights());
                                return roles.create(tx, one);
                            });
            case EditRole one ->
                    change(
                            order(caller, one, one.reason(), one.dryRun()),
                            tx -> {
                                requireRole(tx, caller, one.key());
                                access.reach()
                                        .requireAll(
                                                tx,
                                                caller,
                                                Objects.requireNonNullElse(
                                                        one.rights(), List.of()));
                                return roles.edit(tx, one);
                            });
            case DeleteRole one ->
                    change(
                            order(caller, one, one.reason(), one.dryRun()),
                            tx -> {
                                requireRole(tx, caller, one.key());
                                return roles.delete(tx, one.key());
                            });
            case CreateRight one ->
                    change(
                            order(caller, one, one.reason(), one.dryRun()),
                            tx -> rights.create(tx, one));
            case EditRight one ->
                    change(
                            order(caller, one, one.reason(), one.dryRun()),
                            tx -> rights.edit(tx, one));
            case DeleteRight one ->
                    change(
                            order(caller, one, one.reason(), one.dryRun()),
                            tx -> {
                                if (RightTable.isGranted(tx, one.key())) {
                                    access.reach().requireAll(tx, caller, List.of(one.key()));
                                }
                                return rights.delete(tx, one.key());
                            });
            case AssignRoles one -> assign(caller, one);
        };
    }

    private static ChangeRequest order(
            Caller caller, Request<Change> request, @Nullable String reason, boolean dryRun) {
        return new ChangeRequest(caller, request, reason, dryRun);
    }

    private CompletionStage<Change> change(ChangeRequest order, Unit<Difference> unit) {
        return changes.carryOut(order, unit);
    }

    private RolesPage list(ListRoles list) {
        String after = Objects.requireNonNullElse(list.after(), "");
        List<RoleView> found = database.read(sql -> RoleTable.page(sql, after, list.limit() + 1));
        Page<RoleView> page = Page.of(found, list.limit());
        return new RolesPage(page.rows(), page.more());
    }

    private RightsPage list(ListRights list) {
        String after = Objects.requireNonNullElse(list.after(), "");
        List<RightView> found = database.read(sql -> RightTable.page(sql, after, list.limit() + 1));
        Page<RightView> page = Page.of(found, list.limit());
        return new RightsPage(page.rows(), page.more());
    }

    private CompletionStage<Change> assign(Caller caller, AssignRoles one) {
        List<String> named = RoleKeys.named("roles", one.roles());
        return change(
                order(caller, one, one.reason(), one.dryRun()),
                tx -> {
                    Profile target = profiles.required(tx, one.name());
                    access.reach().requireOver(tx, caller, target.id());
                    named.forEach(role -> requireRole(tx, caller, role));
                    return assigned(tx, caller, target, one.assignment(), named);
                });
    }

    /// Lets those have to do with a role who hold all that it grants.
    private void requireRole(Transaction tx, Caller caller, String role) {
        access.reach()
                .requireAll(
                        tx, caller, RoleTable.grants(tx, role).stream().map(Grant::right).toList());
    }

    private Difference assigned(
            Transaction tx,
            Caller caller,
            Profile target,
            RoleRequest.Assignment assignment,
            List<String> named) {
        RoleKeys.checkKnown("roles", named, RoleTable.known(tx, named));
        List<String> before = RoleTable.of(tx, target.id());
        String shown = shown(tx, target.id(), before);
        List<String> after =
                switch (assignment) {
                    case ADD -> united(before, named);
                    case REMOVE -> before.stream().filter(role -> !named.contains(role)).toList();
                    case SET -> named;
                };
        boolean changes = !after.equals(before);
        if (changes) {
            RoleTable.assign(tx, target.id(), after);
            holders.tell(tx, target.id());
            notifier.tell(
                    tx,
                    target.id(),
                    NotificationDraft.of(NotificationKind.ROLES_CHANGED, caller.account())
                            .saying(RoleEdits.names(after)));
        }
        return new Difference(
                "@" + target.name(),
                shown,
                shown(tx, target.id(), after),
                changes ? 1 : 0,
                changes ? holders.sessions(target.id()) : 0,
                true);
    }

    /// Whoever takes somebody's last way in is to see that before it is done.
    private String shown(Transaction tx, Id account, List<String> held) {
        boolean enters = this.held.allows(tx, account, Right.LOGIN);
        return RoleEdits.names(held) + (enters ? "" : " (cannot sign in)");
    }

    private static List<String> united(List<String> some, List<String> more) {
        TreeSet<String> all = new TreeSet<>(some);
        all.addAll(more);
        return List.copyOf(all);
    }
}
