package chat.parley.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.model.account.SanctionKind;
import chat.parley.protocol.model.group.HistoryRule;
import chat.parley.protocol.model.group.JoinPolicy;
import chat.parley.protocol.operation.AccountRequest.DeleteAccount;
import chat.parley.protocol.operation.AccountRequest.RenameAccount;
import chat.parley.protocol.operation.ApplicationRequest.ApplyGroup;
import chat.parley.protocol.operation.AuthRequest.EndSessions;
import chat.parley.protocol.operation.AuthRequest.SetPassword;
import chat.parley.protocol.operation.Change;
import chat.parley.protocol.operation.GroupRequest.CreateGroup;
import chat.parley.protocol.operation.GroupRequest.KickMember;
import chat.parley.protocol.operation.GroupRequest.MuteMember;
import chat.parley.protocol.operation.GroupRequest.TransferGroup;
import chat.parley.protocol.operation.Request;
import chat.parley.protocol.operation.RoleRequest.AssignRoles;
import chat.parley.protocol.operation.RoleRequest.Assignment;
import chat.parley.protocol.operation.RoleRequest.CreateRight;
import chat.parley.protocol.operation.RoleRequest.CreateRole;
import chat.parley.protocol.operation.RoleRequest.DeleteRight;
import chat.parley.protocol.operation.RoleRequest.DeleteRole;
import chat.parley.protocol.operation.RoleRequest.EditRole;
import chat.parley.protocol.operation.SanctionRequest.Impose;
import chat.parley.protocol.operation.SanctionRequest.Lift;
import chat.parley.server.PeopleWorld;
import chat.parley.server.session.Caller;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Nobody acts on whoever holds a right that he lacks, and nobody deals with a right that he lacks.
@Tag("F6")
class ReachTest {
    @TempDir private Path directory;
    private PeopleWorld world;
    private Caller admin;

    /// Holds every finer administrative right, and not that to administer.
    private Caller manager;

    /// Holds the right to administer.
    private Caller boss;

    @BeforeEach
    void open() {
        world = new PeopleWorld(directory);
        admin = world.administrator("admin");
        manager = world.person("manager");
        world.person("alice");
        boss = world.person("boss");
        List<String> finer = List.of("user.sanction", "user.manage", "role.manage", "group.manage");
        world.ask(admin, role("manager", finer));
        world.ask(admin, role("boss", List.of("admin")));
        world.ask(admin, role("auditor", List.of("audit.read")));
        world.ask(admin, role("empty", List.of()));
        world.ask(admin, new CreateRight("sing", null, null, false));
        world.ask(admin, new CreateRight("hum", null, null, false));
        world.ask(admin, role("singer", List.of("sing")));
        world.ask(admin, assign("manager", "manager"));
        world.ask(admin, assign("boss", "boss"));
        world.ask(
                world.person("olaf"),
                new CreateGroup("ops", null, JoinPolicy.OPEN, HistoryRule.ALL, false, List.of()));
    }

    @AfterEach
    void close() {
        world.close();
    }

    private static CreateRole role(String key, List<String> rights) {
        return new CreateRole(key, key, null, rights, null, false);
    }

    private static AssignRoles assign(String name, String role) {
        return new AssignRoles(name, Assignment.ADD, List.of(role), null, false);
    }

    static Stream<Request<Change>> beyond() {
        return Stream.of(
                new Impose("boss", SanctionKind.BAN, null, "why", false),
                new Impose("boss", SanctionKind.MUTE, null, "why", false),
                new Impose("admin", SanctionKind.BAN, null, "why", false),
                new Lift("boss", SanctionKind.MUTE, "why", false),
                new EndSessions("boss", null, null, false),
                new SetPassword("boss", "one-time code", true, null, false),
                new RenameAccount("boss", "bossy", null, false),
                new DeleteAccount("boss", null, false),
                assign("manager", "admin"),
                assign("manager", "boss"),
                assign("manager", "auditor"),
                assign("alice", "auditor"),
                new AssignRoles("boss", Assignment.REMOVE, List.of("boss"), null, false),
                new AssignRoles("boss", Assignment.SET, List.of("user"), null, false),
                assign("boss", "empty"),
                role("new", List.of("admin")),
                role("new", List.of("audit.read")),
                new EditRole("manager", null, null, List.of("admin"), null, false),
                new EditRole("empty", null, null, List.of("audit.read"), null, false),
                new EditRole("auditor", null, null, List.of(), null, false),
                new EditRole("auditor", "Renamed", null, null, null, false),
                new DeleteRole("auditor", null, false),
                new DeleteRight("sing", null, false));
    }

    @ParameterizedTest
    @MethodSource("beyond")
    void whatIsBeyondOnesRightsIsForbiddenAndLeavesNothing(Request<Change> request) {
        long rows = world.count("audit");
        assertThat(world.refusal(manager, request)).isEqualTo(Reason.FORBIDDEN);
        assertThat(world.count("audit")).isEqualTo(rows);
    }

    static Stream<Request<Change>> within() {
        return Stream.of(
                new Impose("alice", SanctionKind.BAN, null, "why", false),
                new EndSessions("alice", null, null, false),
                assign("alice", "empty"),
                assign("alice", "manager"),
                role("new", List.of("user.sanction", "login", "speak")),
                new EditRole("empty", null, null, List.of("role.manage"), null, false),
                new DeleteRole("empty", null, false),
                new DeleteRight("hum", null, false));
    }

    @ParameterizedTest
    @MethodSource("within")
    void whatIsWithinThemIsDone(Request<Change> request) {
        assertThat(world.ask(manager, request).done()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("beyond")
    void theOperatorReachesEverything(Request<Change> request) {
        assertThat(refusal(PeopleWorld.operator(), request)).isNotEqualTo(Reason.FORBIDDEN);
    }

    @Test
    void whoeverMayNotWriteCannotGiveThatToHimself() {
        world.ask(
                admin,
                new AssignRoles(
                        "manager", Assignment.SET, List.of("mute", "manager"), null, false));
        assertThat(world.refusal(manager, assign("manager", "user"))).isEqualTo(Reason.FORBIDDEN);
    }

    private @Nullable Reason refusal(Caller caller, Request<?> request) {
        try {
            world.ask(caller, request);
            return null;
        } catch (Refused refused) {
            return refused.reason();
        }
    }

    @Test
    void aManagerOfGroupsDoesNotReachMembersAboveHim() {
        world.ask(boss, new ApplyGroup("ops", null));
        assertThat(world.refusal(manager, new KickMember("ops", "boss", null, false)))
                .isEqualTo(Reason.FORBIDDEN);
        assertThat(world.refusal(manager, new MuteMember("ops", "boss", null, null, false)))
                .isEqualTo(Reason.FORBIDDEN);
        assertThat(world.ask(admin, new KickMember("ops", "boss", null, false)).done()).isTrue();
        assertThat(refusal(manager, new TransferGroup("ops", "alice", null, false)))
                .isEqualTo(Reason.NOT_A_MEMBER);
    }
}
