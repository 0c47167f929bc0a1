package chat.parley.server.auth;

import static chat.parley.server.PeopleWorld.PASSWORD;
import static chat.parley.server.PeopleWorld.caller;
import static chat.parley.server.PeopleWorld.operator;
import static chat.parley.server.PeopleWorld.stranger;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.protocol.Reason;
import chat.parley.protocol.model.account.HeldRole;
import chat.parley.protocol.model.account.Right;
import chat.parley.protocol.model.account.SanctionKind;
import chat.parley.protocol.operation.AccountRequest.DeleteAccount;
import chat.parley.protocol.operation.AccountRequest.WhoAmI;
import chat.parley.protocol.operation.AuditRequest.ListAudit;
import chat.parley.protocol.operation.AuthRequest.Register;
import chat.parley.protocol.operation.AuthRequest.SignedIn;
import chat.parley.protocol.operation.InvitationRequest.CreateInvitation;
import chat.parley.protocol.operation.InvitationRequest.ListInvitations;
import chat.parley.protocol.operation.RoleRequest.AssignRoles;
import chat.parley.protocol.operation.RoleRequest.Assignment;
import chat.parley.protocol.operation.RoleRequest.CreateRole;
import chat.parley.protocol.operation.RoleRequest.DeleteRole;
import chat.parley.protocol.operation.SanctionRequest.Impose;
import chat.parley.server.PeopleWorld;
import chat.parley.server.auth.AuthSettings.Registration;
import chat.parley.server.session.Caller;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Invitations that bring roles: what their makers must be able to give, then and when it is given.
@Tag("F81")
class InvitedRolesTest {
    private static final String CODE = "7K3M-9QXW-2VBT";

    @TempDir private Path directory;
    private PeopleWorld world;
    private Caller admin;

    /// Invites, and manages roles, and may sanction.
    private Caller head;

    @BeforeEach
    void open() {
        world = new PeopleWorld(directory, Registration.CLOSED, false);
        admin = world.administrator("boss");
        role("moderator", Right.USER_SANCTION);
        role("auditor", Right.AUDIT_READ);
        role("head", Right.USER_MANAGE, Right.ROLE_MANAGE, Right.USER_SANCTION);
        invite(admin, "head");
        head = caller(join("head"));
    }

    @AfterEach
    void close() {
        world.close();
    }

    private void role(String key, Right... rights) {
        List<String> keys = List.of(rights).stream().map(Right::key).toList();
        world.ask(admin, new CreateRole(key, key, null, keys, null, false));
    }

    private static CreateInvitation inviting(String... roles) {
        return new CreateInvitation(CODE, 1, null, List.of(roles), null, false);
    }

    private void invite(Caller caller, String... roles) {
        world.ask(caller, inviting(roles));
    }

    private SignedIn join(String name) {
        return world.ask(stranger("192.0.2.7"), new Register(name, PASSWORD, "laptop", CODE));
    }

    private List<String> roles(SignedIn person) {
        return world.ask(caller(person), new WhoAmI()).roles().stream().map(HeldRole::key).toList();
    }

    private String audited() {
        return world.ask(admin, new ListAudit(null, null, "auth.register", null, null, 1))
                .rows()
                .getFirst()
                .after();
    }

    @Test
    void whoeverComesByItHasTheRoleBesideAUsers() {
        invite(head, "moderator");
        assertThat(world.ask(admin, new ListInvitations(null, 1)).invitations().getFirst().roles())
                .containsExactly("moderator");
        assertThat(roles(join("alice"))).containsExactly("moderator", "user");
        assertThat(audited()).startsWith("user, moderator, by invitation ");
    }

    @Test
    void nobodyPromisesWhatTheyCouldNotGive() {
        assertThat(world.refusal(head, inviting("auditor"))).isEqualTo(Reason.FORBIDDEN);
        assertThat(world.refusal(head, inviting("moderator", "admin"))).isEqualTo(Reason.FORBIDDEN);
        assertThat(world.refusal(head, inviting("nonesuch"))).isEqualTo(Reason.INVALID_FIELDS);
        assertThat(world.refusal(head, inviting("No Role"))).isEqualTo(Reason.INVALID_FIELDS);
    }

    @Test
    void whoeverOnlyManagesAccountsPromisesNoRole() {
        role("clerk", Right.USER_MANAGE, Right.USER_SANCTION);
        invite(admin, "clerk");
        Caller clerk = caller(join("clerk"));
        assertThat(world.refusal(clerk, inviting("moderator"))).isEqualTo(Reason.FORBIDDEN);
        invite(clerk);
        assertThat(roles(join("alice"))).containsExactly("user");
    }

    @Test
    void whatItsMakerHasLostTheNewcomerGoesWithout() {
        invite(head, "moderator");
        world.ask(admin, new AssignRoles("head", Assignment.SET, List.of("user"), null, false));
        assertThat(roles(join("alice"))).containsExactly("user");
        assertThat(audited()).startsWith("user, by invitation ").endsWith(", without moderator");
    }

    @Test
    void whatNobodyIsLeftToGiveTheNewcomerGoesWithout() {
        invite(head, "moderator");
        world.ask(admin, new DeleteAccount("head", null, false));
        assertThat(roles(join("alice"))).containsExactly("user");
    }

    @Test
    void aBannedMakerGivesNothing() {
        invite(head, "moderator");
        world.ask(admin, new Impose("head", SanctionKind.BAN, null, "gone", false));
        assertThat(roles(join("alice"))).containsExactly("user");
    }

    @Test
    void aRoleThatIsGoneIsNotGiven() {
        invite(head, "moderator");
        world.ask(admin, new DeleteRole("moderator", null, false));
        assertThat(roles(join("alice"))).containsExactly("user");
        assertThat(audited()).endsWith(", without moderator");
    }

    @Test
    void theOperatorGivesWhatThereIs() {
        invite(operator(), "auditor", "admin");
        assertThat(roles(join("alice"))).containsExactly("admin", "auditor", "user");
    }

    @Test
    void theFirstAdministratorMayComeByOne(@TempDir Path elsewhere) {
        try (PeopleWorld empty = new PeopleWorld(elsewhere, Registration.CLOSED, false)) {
            empty.ask(operator(), inviting("admin"));
            assertThat(empty.setupToken.read()).isPresent();
            empty.ask(stranger("192.0.2.7"), new Register("alice", PASSWORD, "laptop", CODE));
            assertThat(empty.setupToken.read()).isEmpty();
        }
    }
}
