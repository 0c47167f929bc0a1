package chat.parley.server.auth;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.protocol.Reason;
import chat.parley.protocol.model.account.HeldRight;
import chat.parley.protocol.model.account.HeldRole;
import chat.parley.protocol.operation.AccountRequest.WhoAmI;
import chat.parley.protocol.operation.AuthRequest.Bootstrap;
import chat.parley.protocol.operation.RoleRequest.AssignRoles;
import chat.parley.protocol.operation.RoleRequest.Assignment;
import chat.parley.server.PeopleWorld;
import chat.parley.server.session.Caller;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("W60")
class SetupTest {
    @TempDir private Path directory;
    private PeopleWorld world;
    private String token;

    @BeforeEach
    void open() {
        world = new PeopleWorld(directory, AuthSettings.Registration.CLOSED, true);
        token = world.setupToken.read().orElseThrow();
    }

    @AfterEach
    void close() {
        world.close();
    }

    private static Caller from(String address) {
        return PeopleWorld.stranger(address);
    }

    private static Bootstrap redeem(String token, String name) {
        return new Bootstrap(token, name, PeopleWorld.PASSWORD, "desk");
    }

    @Test
    @Tag("A58")
    void whoHasTheTokenBecomesAnAdministratorAndNothingElse() {
        Caller admin =
                PeopleWorld.caller(world.ask(from("10.0.0.1"), redeem(token + "\n", "admin")));
        assertThat(world.ask(admin, new WhoAmI()).roles())
                .extracting(HeldRole::key)
                .containsExactly("admin");
        assertThat(world.ask(admin, new WhoAmI()).rights())
                .extracting(HeldRight::key)
                .containsExactly("admin", "login");
        world.settle();
        assertThat(world.setupToken.file()).isEmpty();
        assertThat(world.refusal(from("10.0.0.1"), redeem(token, "second")))
                .isEqualTo(Reason.SETUP_DONE);
    }

    @Test
    void anotherTokenIsRefusedAndTryingIsSlow() {
        for (int i = 0; i < 30; i++) {
            assertThat(world.refusal(from("10.0.0.1"), redeem(token + i, "admin")))
                    .isEqualTo(Reason.WRONG_CREDENTIALS);
        }
        assertThat(world.refusal(from("10.0.0.1"), redeem(token + "x", "admin")))
                .isEqualTo(Reason.RATE_LIMITED);
        world.ask(from("10.0.0.1"), redeem(token, "admin"));
    }

    @Test
    void theNameAndThePasswordFollowTheRules() {
        assertThat(world.refusal(from("10.0.0.1"), redeem(token, "a\u202Eb")))
                .isEqualTo(Reason.INVALID_FIELDS);
        assertThat(
                        world.refusal(
                                from("10.0.0.1"),
                                new Bootstrap(token, "admin", " ".repeat(9), "desk")))
                .isEqualTo(Reason.INVALID_FIELDS);
        assertThat(world.refusal(from("10.0.0.1"), redeem(token, "parley")))
                .isEqualTo(Reason.USERNAME_TAKEN);
        assertThat(world.setupToken.file()).isPresent();
    }

    @Test
    void itIsVoidOnceSomebodyWasMadeAnAdministratorOtherwise() {
        world.ask(
                PeopleWorld.operator(),
                new AssignRoles("parley", Assignment.ADD, List.of("admin"), null, false));
        world.settle();
        assertThat(world.setupToken.file()).isEmpty();
        assertThat(world.refusal(from("10.0.0.1"), redeem(token, "admin")))
                .isEqualTo(Reason.SETUP_DONE);
    }

    @Test
    @Tag("W47")
    void ofManyWhoRedeemItAtOnceOneDoes() {
        List<Reason> refusals =
                world.refusalsOf(
                        50, i -> world.asking(from("10.0.1." + i), redeem(token, "admin" + i)));
        assertThat(refusals)
                .hasSize(49)
                .isSubsetOf(Reason.SETUP_DONE, Reason.WRONG_CREDENTIALS, Reason.RATE_LIMITED)
                .contains(Reason.SETUP_DONE);
        assertThat(world.count("account_role where role_key = 'admin'")).isOne();
    }
}
