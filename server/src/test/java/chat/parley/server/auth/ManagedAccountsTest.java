package chat.parley.server.auth;

import static chat.parley.server.PeopleWorld.refresh;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.protocol.Reason;
import chat.parley.protocol.model.account.AuditRow;
import chat.parley.protocol.model.account.HeldRole;
import chat.parley.protocol.model.account.SanctionKind;
import chat.parley.protocol.operation.AccountRequest.WhoAmI;
import chat.parley.protocol.operation.AuditRequest.ListAudit;
import chat.parley.protocol.operation.AuthRequest.ChangePassword;
import chat.parley.protocol.operation.AuthRequest.CreateAccount;
import chat.parley.protocol.operation.AuthRequest.Login;
import chat.parley.protocol.operation.AuthRequest.Register;
import chat.parley.protocol.operation.AuthRequest.SetPassword;
import chat.parley.protocol.operation.AuthRequest.SignedIn;
import chat.parley.protocol.operation.Change;
import chat.parley.protocol.operation.RoleRequest.AssignRoles;
import chat.parley.protocol.operation.RoleRequest.Assignment;
import chat.parley.protocol.operation.RoleRequest.CreateRole;
import chat.parley.protocol.operation.SanctionRequest.Impose;
import chat.parley.server.PeopleWorld;
import chat.parley.server.auth.AuthSettings.Registration;
import chat.parley.server.session.Caller;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// On a server where nobody can register.
@Tag("F7")
class ManagedAccountsTest {
    private static final String CODE = "ABCD-EFGH-IJKL-MNOP";
    private static final String NEXT = "a password of one's own";

    @TempDir private Path directory;
    private PeopleWorld world;
    private Caller admin;

    @BeforeEach
    void open() {
        world = new PeopleWorld(directory, Registration.CLOSED, true);
        admin = world.administrator("admin");
    }

    @AfterEach
    void close() {
        world.close();
    }

    private static CreateAccount create(String name, String password, boolean oneTime) {
        return new CreateAccount(name, password, oneTime, "newcomer", false);
    }

    private static SetPassword reset(String name, boolean oneTime) {
        return new SetPassword(name, CODE, oneTime, null, false);
    }

    private static Login login(String name, String password, @Nullable String newPassword) {
        return new Login(name, password, "phone", newPassword);
    }

    private SignedIn signIn(String name, String password, @Nullable String newPassword) {
        return world.ask(PeopleWorld.stranger("10.0.0.1"), login(name, password, newPassword));
    }

    private Reason refusal(String name, String password, @Nullable String newPassword) {
        return world.refusal(PeopleWorld.stranger("10.0.0.1"), login(name, password, newPassword));
    }

    @Test
    void whereNobodyCanRegisterTheOperatorAndTheRightMakeAccounts() {
        Caller stranger = PeopleWorld.stranger("10.0.0.1");
        assertThat(world.refusal(stranger, new Register("alice", CODE, "laptop")))
                .isEqualTo(Reason.REGISTRATION_CLOSED);
        Change change = world.ask(PeopleWorld.operator(), create("alice", CODE, false));
        assertThat(change).isEqualTo(new Change(true, "@alice", "none", "user, password", 1, 0));
        Caller alice = PeopleWorld.caller(signIn("alice", CODE, null));
        assertThat(world.ask(alice, new WhoAmI()).roles())
                .extracting(HeldRole::key)
                .containsExactly("user");
        assertThat(world.refusal(alice, create("bob", CODE, false))).isEqualTo(Reason.FORBIDDEN);
        assertThat(world.refusal(alice, reset("admin", false))).isEqualTo(Reason.FORBIDDEN);

        world.ask(admin, new CreateRole("host", "Host", null, List.of("user.manage"), null, false));
        world.ask(admin, new AssignRoles("alice", Assignment.ADD, List.of("host"), null, false));
        assertThat(world.ask(alice, create("bob", CODE, false)).done()).isTrue();
        assertThat(world.refusal(alice, reset("admin", false))).isEqualTo(Reason.FORBIDDEN);
    }

    @Test
    void theAuditKnowsWhoAndWhyAndNoPassword() {
        world.ask(admin, create("alice", CODE, true));
        world.ask(admin, reset("alice", false));
        assertThat(world.ask(admin, new ListAudit(null, null, null, null, null, 2)).rows())
                .extracting(AuditRow::operation, AuditRow::after, AuditRow::reason)
                .containsExactly(
                        row("auth.reset", "new password", null),
                        row("auth.create", "user, one-time password", "newcomer"));
    }

    private static org.assertj.core.groups.Tuple row(
            String operation, String after, @Nullable String reason) {
        return org.assertj.core.groups.Tuple.tuple(operation, after, reason);
    }

    @Test
    void whoseCodeIsGoodForOneSignInBringsTheNextPasswordWithIt() {
        world.ask(admin, create("alice", CODE, true));
        assertThat(refusal("alice", CODE, null)).isEqualTo(Reason.PASSWORD_CHANGE_NEEDED);
        assertThat(refusal("alice", "guess", null)).isEqualTo(Reason.WRONG_CREDENTIALS);
        assertThat(refusal("alice", "guess", NEXT)).isEqualTo(Reason.WRONG_CREDENTIALS);
        assertThat(refusal("alice", CODE, CODE)).isEqualTo(Reason.INVALID_FIELDS);
        assertThat(refusal("alice", CODE, " ".repeat(9))).isEqualTo(Reason.INVALID_FIELDS);
        signIn("alice", CODE, NEXT);
        assertThat(refusal("alice", CODE, null)).isEqualTo(Reason.WRONG_CREDENTIALS);
        signIn("alice", NEXT, null);
    }

    @Test
    void aCodeIsTypedAsItIsHeardAndAPasswordAsItIs() {
        world.ask(admin, create("alice", "9RPQ-40A6-F1VG-APSF", true));
        for (String heard : List.of("9rpq40a6f1vgapsf", "9RPQ 4OA6 FIVG APSF")) {
            assertThat(refusal("alice", heard, null)).isEqualTo(Reason.PASSWORD_CHANGE_NEEDED);
        }
        assertThat(refusal("alice", "9rpq40a6f1vgapsg", null)).isEqualTo(Reason.WRONG_CREDENTIALS);
        signIn("alice", "9rpq-40a6-f1vg-apsf", "abcd-efgh-jkmn");
        assertThat(refusal("alice", "ABCDEFGHJKMN", null)).isEqualTo(Reason.WRONG_CREDENTIALS);
        world.ask(admin, create("bob", "Own words, given once", true));
        assertThat(refusal("bob", "own words, given once", null))
                .isEqualTo(Reason.WRONG_CREDENTIALS);
        assertThat(refusal("bob", "Own words, given once", null))
                .isEqualTo(Reason.PASSWORD_CHANGE_NEEDED);
    }

    @Test
    void aCodeIsGoodForThreeDays() {
        world.ask(admin, create("alice", CODE, true));
        world.pass(Duration.ofDays(3).minusMillis(1));
        assertThat(refusal("alice", CODE, null)).isEqualTo(Reason.PASSWORD_CHANGE_NEEDED);
        world.pass(Duration.ofMillis(1));
        assertThat(refusal("alice", CODE, null)).isEqualTo(Reason.PASSWORD_OVER);
        assertThat(refusal("alice", CODE, NEXT)).isEqualTo(Reason.PASSWORD_OVER);
        assertThat(refusal("alice", "guess", NEXT)).isEqualTo(Reason.WRONG_CREDENTIALS);
        world.ask(admin, reset("alice", true));
        world.ask(admin, reset("alice", false));
        world.pass(Duration.ofDays(9));
        assertThat(refusal("alice", "guess", null)).isEqualTo(Reason.WRONG_CREDENTIALS);
    }

    @Test
    void aNewPasswordThatIsNotAskedForIsTakenAndSignsTheOthersOut() {
        world.ask(admin, create("alice", CODE, false));
        SignedIn before = signIn("alice", CODE, null);
        signIn("alice", CODE, NEXT);
        assertThat(world.refusal(PeopleWorld.caller(before), refresh(before)))
                .isEqualTo(Reason.UNAUTHENTICATED);
        signIn("alice", NEXT, null);
    }

    @Test
    void anotherPasswordEndsEverySessionAndNothingOfTheOldOneIsGood() {
        world.ask(admin, create("alice", PeopleWorld.PASSWORD, false));
        SignedIn one = signIn("alice", PeopleWorld.PASSWORD, null);
        SignedIn other = signIn("alice", PeopleWorld.PASSWORD, null);
        assertThat(world.ask(admin, reset("ALICE", true)).target()).isEqualTo("@alice");
        world.settle();
        assertThat(world.connections.endedDevices)
                .containsExactlyInAnyOrder(one.device(), other.device());
        assertThat(world.refusal(PeopleWorld.caller(one), refresh(one)))
                .isEqualTo(Reason.UNAUTHENTICATED);
        assertThat(refusal("alice", PeopleWorld.PASSWORD, null))
                .isEqualTo(Reason.WRONG_CREDENTIALS);
        Caller alice = PeopleWorld.caller(signIn("alice", CODE, NEXT));
        world.ask(alice, new ChangePassword(NEXT, "and another one"));
        signIn("alice", "and another one", null);
    }

    @Test
    void aRehearsalChangesNeitherAccountsNorPasswords() {
        world.ask(admin, new CreateAccount("bob", CODE, true, null, true));
        assertThat(world.refusal(admin, reset("bob", true))).isEqualTo(Reason.NOT_FOUND);
        world.ask(admin, create("alice", PeopleWorld.PASSWORD, false));
        world.ask(admin, new SetPassword("alice", CODE, true, null, true));
        signIn("alice", PeopleWorld.PASSWORD, null);
    }

    @Test
    void whoIsBannedIsToldThatAndNotAskedForAPassword() {
        world.ask(admin, create("alice", CODE, true));
        world.ask(admin, new Impose("alice", SanctionKind.BAN, null, "spam", false));
        assertThat(refusal("alice", CODE, null)).isEqualTo(Reason.BANNED);
        assertThat(refusal("alice", CODE, NEXT)).isEqualTo(Reason.BANNED);
    }

    @Test
    void namesFollowTheRulesOfRegisteringAndOnlyTheHostGivesReservedOnes() {
        world.ask(admin, create("alice", CODE, true));
        assertThat(world.refusal(admin, create("ALICE", CODE, true)))
                .isEqualTo(Reason.USERNAME_TAKEN);
        assertThat(world.refusal(admin, create("a b", CODE, true)))
                .isEqualTo(Reason.INVALID_FIELDS);
        assertThat(world.refusal(admin, create("bob", " ".repeat(9), true)))
                .isEqualTo(Reason.INVALID_FIELDS);
        assertThat(world.refusal(admin, create("support", CODE, true)))
                .isEqualTo(Reason.INVALID_FIELDS);
        world.ask(PeopleWorld.operator(), create("support", CODE, true));
    }

    @Test
    void onesOwnPasswordTakesTheOldOneAndABotHasNone() {
        assertThat(world.refusal(admin, reset("admin", false))).isEqualTo(Reason.TO_ONESELF);
        assertThat(world.refusal(admin, reset("parley", false))).isEqualTo(Reason.BUILT_IN);
        assertThat(world.ask(PeopleWorld.operator(), reset("admin", false)).done()).isTrue();
    }
}
