package chat.parley.server.administration;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.protocol.Id;
import chat.parley.protocol.model.account.AuditRow;
import chat.parley.protocol.model.account.SanctionKind;
import chat.parley.protocol.operation.AccountRequest.DeleteAccount;
import chat.parley.protocol.operation.AccountRequest.RenameAccount;
import chat.parley.protocol.operation.AuditRequest.ListAudit;
import chat.parley.protocol.operation.AuthRequest.CreateAccount;
import chat.parley.protocol.operation.AuthRequest.EndSessions;
import chat.parley.protocol.operation.AuthRequest.SetPassword;
import chat.parley.protocol.operation.Change;
import chat.parley.protocol.operation.FileRequest.CreateFile;
import chat.parley.protocol.operation.InvitationRequest.CreateInvitation;
import chat.parley.protocol.operation.InvitationRequest.ListInvitations;
import chat.parley.protocol.operation.InvitationRequest.RevokeInvitation;
import chat.parley.protocol.operation.Operation.Effect;
import chat.parley.protocol.operation.OperationType;
import chat.parley.protocol.operation.Request;
import chat.parley.protocol.operation.RoleRequest.AssignRoles;
import chat.parley.protocol.operation.RoleRequest.Assignment;
import chat.parley.protocol.operation.RoleRequest.CreateRight;
import chat.parley.protocol.operation.RoleRequest.CreateRole;
import chat.parley.protocol.operation.RoleRequest.DeleteRight;
import chat.parley.protocol.operation.RoleRequest.DeleteRole;
import chat.parley.protocol.operation.RoleRequest.EditRight;
import chat.parley.protocol.operation.RoleRequest.EditRole;
import chat.parley.protocol.operation.SanctionRequest.Impose;
import chat.parley.protocol.operation.SanctionRequest.Lift;
import chat.parley.protocol.operation.StorageRequest.DeleteStored;
import chat.parley.protocol.operation.StorageRequest.SetQuota;
import chat.parley.protocol.operation.Term;
import chat.parley.server.PeopleWorld;
import chat.parley.server.session.Caller;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every operation that takes a right and changes something, from one table: each leaves a row in
/// the audit, and none when it is only rehearsed.
@Tag("W64")
class EveryChangeTest {
    private static final String WHY = "because";
    private static final Term DAY = new Term(null, 86_400_000L);

    /// The one that there is.
    private static final AtomicReference<Id> INVITATION = new AtomicReference<>(new Id(1));
    private static final AtomicReference<Id> FILE = new AtomicReference<>(new Id(1));

    /// A request, made with or without `dryRun`.
    private static final List<Function<Boolean, Request<Change>>> TABLE =
            List.of(
                    dry -> new CreateRole("new", "New", null, List.of("conf"), WHY, dry),
                    dry -> new EditRole("old", "Older", null, List.of("test"), WHY, dry),
                    dry -> new DeleteRole("old", WHY, dry),
                    dry -> new AssignRoles("alice", Assignment.ADD, List.of("old"), WHY, dry),
                    dry -> new CreateRight("dance", null, WHY, dry),
                    dry -> new EditRight("sing", "Sing aloud", WHY, dry),
                    dry -> new DeleteRight("sing", WHY, dry),
                    dry -> new Impose("alice", SanctionKind.BAN, null, WHY, dry),
                    dry -> new Lift("alice", SanctionKind.MUTE, WHY, dry),
                    dry -> new EndSessions("alice", null, WHY, dry),
                    dry -> new CreateAccount("carol", "one-time code", true, WHY, dry),
                    dry -> new SetPassword("alice", "one-time code", true, WHY, dry),
                    dry -> new CreateInvitation("7K3M-9QXW-2VBT", 2, DAY, WHY, dry),
                    dry -> new RevokeInvitation(INVITATION.get(), WHY, dry),
                    dry -> new RenameAccount("alice", "alicia", WHY, dry),
                    dry -> new DeleteAccount("alice", WHY, dry),
                    dry -> new DeleteStored(FILE.get(), WHY, dry),
                    dry -> new SetQuota("alice", 1_000L, WHY, dry));

    @TempDir private Path directory;
    private PeopleWorld world;
    private Caller admin;

    static Stream<Function<Boolean, Request<Change>>> changes() {
        return TABLE.stream();
    }

    @BeforeEach
    void open() {
        world = new PeopleWorld(directory);
        admin = world.administrator("admin");
        FILE.set(world.ask(world.person("alice"), new CreateFile("a.txt", 1L, null, false)).file());
        world.ask(admin, new CreateRole("old", "Old", null, List.of(), null, false));
        world.ask(admin, new CreateRight("sing", null, null, false));
        world.ask(admin, new Impose("alice", SanctionKind.MUTE, null, "earlier", false));
        world.ask(admin, new CreateInvitation("7K3M-9QXW-2VBZ", 1, DAY, null, false));
        INVITATION.set(
                world.ask(admin, new ListInvitations(null, 1)).invitations().getFirst().id());
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void everyChangeByRightIsInTheTable() {
        assertThat(TABLE.stream().map(made -> name(made.apply(true))))
                .containsExactlyInAnyOrderElementsOf(
                        OperationType.all().values().stream()
                                .filter(type -> type.declared().needs().length > 0)
                                .filter(type -> type.declared().effect() == Effect.WRITE)
                                .map(OperationType::name)
                                .toList());
    }

    private static String name(Request<?> request) {
        return OperationType.of(request.getClass()).name();
    }

    @ParameterizedTest
    @MethodSource("changes")
    void itLeavesARowWithWhatTheAnswerSays(Function<Boolean, Request<Change>> made) {
        Request<Change> request = made.apply(false);
        Change change = world.ask(admin, request);
        AuditRow row =
                world.ask(admin, new ListAudit(null, null, null, null, null, 1)).rows().getFirst();
        assertThat(row.operation()).isEqualTo(name(request));
        assertThat(row.target()).isEqualTo(change.target());
        assertThat(row.before()).isEqualTo(change.before());
        assertThat(row.after()).isEqualTo(change.after()).isNotEqualTo(row.before());
        assertThat(row.reason()).isEqualTo(WHY);
        assertThat(change.done()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("changes")
    void aRehearsalSaysTheSameAndLeavesNothing(Function<Boolean, Request<Change>> made) {
        long rows = world.count("audit");
        Change rehearsed = world.ask(admin, made.apply(true));
        assertThat(rehearsed.done()).isFalse();
        assertThat(world.count("audit")).isEqualTo(rows);
        Change done = world.ask(admin, made.apply(false));
        assertThat(done.before()).isEqualTo(rehearsed.before());
        assertThat(done.after()).isEqualTo(rehearsed.after());
    }

    @ParameterizedTest
    @MethodSource("changes")
    void theHostsOperatorMayDoItToo(Function<Boolean, Request<Change>> made) {
        assertThat(world.ask(PeopleWorld.operator(), made.apply(false)).done()).isTrue();
    }
}
