package chat.parley.server;

import static chat.parley.server.Allowed.hosts;
import static chat.parley.server.Asker.MUTED;

import chat.parley.protocol.model.account.SanctionKind;
import chat.parley.protocol.operation.AuditRequest.ListAudit;
import chat.parley.protocol.operation.RoleRequest.AssignRoles;
import chat.parley.protocol.operation.RoleRequest.Assignment;
import chat.parley.protocol.operation.RoleRequest.CreateRight;
import chat.parley.protocol.operation.RoleRequest.CreateRole;
import chat.parley.protocol.operation.RoleRequest.DeleteRight;
import chat.parley.protocol.operation.RoleRequest.DeleteRole;
import chat.parley.protocol.operation.RoleRequest.EditRight;
import chat.parley.protocol.operation.RoleRequest.EditRole;
import chat.parley.protocol.operation.RoleRequest.ListRights;
import chat.parley.protocol.operation.RoleRequest.ListRoles;
import chat.parley.protocol.operation.SanctionRequest.Impose;
import chat.parley.protocol.operation.SanctionRequest.Lift;
import chat.parley.protocol.operation.SanctionRequest.ListSanctions;
import chat.parley.protocol.operation.SearchRequest.RebuildIndex;
import chat.parley.protocol.operation.ServerRequest.ReloadSettings;
import chat.parley.protocol.operation.ServerRequest.ShowStats;
import chat.parley.protocol.operation.StorageRequest.DeleteStored;
import chat.parley.protocol.operation.StorageRequest.ListStored;
import chat.parley.protocol.operation.StorageRequest.SetQuota;
import java.util.List;

/// Roles, sanctions, and the server. Rows of the table of [Allowed].
final class AdministrationRows {
    private AdministrationRows() {}

    static final List<Allowed> ALL =
            List.of(
                    hosts(_ -> new ListRoles(null, 10)),
                    hosts(_ -> new CreateRole("walker", "Walker", null, List.of(), null, false)),
                    hosts(_ -> new EditRole("trial", "Longer trial", null, null, null, false)),
                    hosts(_ -> new DeleteRole("trial", null, false)),
                    hosts(
                            _ ->
                                    new AssignRoles(
                                            "alice",
                                            Assignment.ADD,
                                            List.of("trial"),
                                            null,
                                            false)),
                    hosts(_ -> new ListRights(null, 10)),
                    hosts(_ -> new CreateRight("sonde", null, null, false)),
                    hosts(_ -> new EditRight("probe", "For trials", null, false)),
                    hosts(_ -> new DeleteRight("probe", null, false)),
                    hosts(_ -> new Impose("alice", SanctionKind.MUTE, null, "spam", false)),
                    hosts(_ -> new Lift(MUTED.account(), SanctionKind.MUTE, null, false)),
                    hosts(_ -> new ListSanctions(null, null, false, null, 10)),
                    hosts(_ -> new ListAudit(null, null, null, null, null, 10)),
                    hosts(_ -> new RebuildIndex()),
                    hosts(_ -> new ReloadSettings()),
                    hosts(_ -> new ShowStats()),
                    hosts(_ -> new ListStored(null, null, null, 10)),
                    hosts(scene -> new DeleteStored(scene.carried().id(), null, false)),
                    hosts(_ -> new SetQuota("alice", 1_000L, null, false)));
}
