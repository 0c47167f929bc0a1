package chat.parley.server.role;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.protocol.Reason;
import chat.parley.protocol.model.account.HeldRole;
import chat.parley.protocol.model.account.SanctionKind;
import chat.parley.protocol.operation.AccountRequest.WhoAmI;
import chat.parley.protocol.operation.Change;
import chat.parley.protocol.operation.Request;
import chat.parley.protocol.operation.RoleRequest.AssignRoles;
import chat.parley.protocol.operation.RoleRequest.Assignment;
import chat.parley.protocol.operation.RoleRequest.CreateRole;
import chat.parley.protocol.operation.RoleRequest.EditRole;
import chat.parley.protocol.operation.SanctionRequest.Impose;
import chat.parley.protocol.operation.Term;
import chat.parley.server.PeopleWorld;
import chat.parley.server.session.Caller;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every way in which the last administrator could be lost, and that none of them loses it.
@Tag("W21")
class LastAdministratorTest {
    private static final Caller OPERATOR = PeopleWorld.operator();

    @TempDir private Path directory;
    private PeopleWorld world;

    @BeforeEach
    void open() {
        world = new PeopleWorld(directory);
    }

    @AfterEach
    void close() {
        world.close();
    }

    private static AssignRoles assign(String name, Assignment assignment, String... roles) {
        return new AssignRoles(name, assignment, List.of(roles), null, false);
    }

    private static Impose ban(String name) {
        return new Impose(name, SanctionKind.BAN, null, "enough", false);
    }

    private List<String> rolesOf(Caller caller) {
        return world.ask(caller, new WhoAmI()).roles().stream().map(HeldRole::key).toList();
    }

    private void kept(Caller caller, Request<Change> request) {
        long rows = world.count("audit");
        assertThat(world.refusal(caller, request)).isEqualTo(Reason.LAST_ADMINISTRATOR);
        assertThat(world.count("audit")).isEqualTo(rows);
        assertThat(world.count("sanction")).isZero();
    }

    @Test
    void theLastOneKeepsTheRoleWhoeverAsks() {
        Caller admin = world.administrator("admin");
        for (Caller caller : List.of(admin, OPERATOR)) {
            kept(caller, assign("admin", Assignment.REMOVE, "admin"));
            kept(caller, assign("admin", Assignment.SET));
            kept(caller, assign("admin", Assignment.SET, "user"));
            kept(caller, ban("admin"));
            kept(
                    caller,
                    new Impose(
                            "admin",
                            SanctionKind.BAN,
                            new Term(null, Duration.ofMinutes(1).toMillis()),
                            "a minute",
                            false));
        }
        assertThat(rolesOf(admin)).containsExactly("admin");
    }

    @Test
    void aDryRunTellsSoToo() {
        Caller admin = world.administrator("admin");
        kept(admin, new Impose("admin", SanctionKind.BAN, null, "trying", true));
    }

    @Test
    void theRightsOfACustomRoleAreAWayAsWell() {
        Caller admin = world.administrator("admin");
        CreateRole chief =
                new CreateRole("chief", "Chief", null, List.of("admin", "login"), null, false);
        world.ask(admin, chief);
        world.ask(admin, assign("admin", Assignment.SET, "chief"));
        kept(admin, new EditRole("chief", null, null, List.of("admin"), null, false));
        kept(admin, new EditRole("chief", null, null, List.of("login"), null, false));
        assertThat(rolesOf(admin)).containsExactly("chief");
    }

    @Test
    void someoneBannedIsNoWayToAdminister() {
        Caller admin = world.administrator("admin");
        world.person("bob");
        world.ask(admin, assign("bob", Assignment.ADD, "admin"));
        world.ask(admin, ban("bob"));
        assertThat(world.refusal(admin, ban("admin"))).isEqualTo(Reason.LAST_ADMINISTRATOR);
    }

    @Test
    void whoIsNotTheLastMayGo() {
        Caller admin = world.administrator("admin");
        world.person("bob");
        world.ask(admin, assign("bob", Assignment.ADD, "admin"));
        world.ask(admin, assign("admin", Assignment.SET, "user"));
        assertThat(rolesOf(admin)).containsExactly("user");
    }

    @Test
    void aMuteTakesNothingOfIt() {
        Caller admin = world.administrator("admin");
        world.ask(OPERATOR, new Impose("admin", SanctionKind.MUTE, null, "quiet", false));
        world.ask(admin, assign("admin", Assignment.ADD, "user"));
        assertThat(rolesOf(admin)).contains("admin", "user");
    }

    @Test
    void whereThereIsNoneNothingIsHeldUp() {
        world.person("bob");
        world.ask(OPERATOR, ban("bob"));
        assertThat(world.count("sanction")).isOne();
    }

    @Test
    @Tag("W47")
    void ofManyWhoGiveItUpAtOnceOneStays() {
        Caller admin = world.administrator("admin");
        for (int i = 0; i < 49; i++) {
            world.person("chief" + i);
            world.ask(admin, assign("chief" + i, Assignment.SET, "admin"));
        }
        List<Reason> refusals =
                world.refusalsOf(
                        50,
                        i ->
                                world.asking(
                                        OPERATOR,
                                        assign(
                                                i == 49 ? "admin" : "chief" + i,
                                                Assignment.REMOVE,
                                                "admin")));
        assertThat(refusals).containsExactly(Reason.LAST_ADMINISTRATOR);
    }

    @Test
    @Tag("W47")
    void ofManyWhoTakeItFromEachOtherOneStays() {
        Caller admin = world.administrator("admin");
        List<Caller> chiefs = new java.util.ArrayList<>(List.of(admin));
        for (int i = 0; i < 9; i++) {
            chiefs.add(world.person("chief" + i));
            world.ask(admin, assign("chief" + i, Assignment.SET, "admin"));
        }
        // each bans the next, all at once: whoever is banned by then has no say any more
        List<Reason> refusals =
                world.refusalsOf(
                        10, i -> world.asking(chiefs.get(i), ban(i == 9 ? "admin" : "chief" + i)));
        assertThat(refusals).isNotEmpty().isSubsetOf(Reason.FORBIDDEN, Reason.LAST_ADMINISTRATOR);
        assertThat(chiefs)
                .filteredOn(
                        chief -> world.gate.barred(java.util.Set.of(chief.signedIn())).isEmpty())
                .isNotEmpty();
    }
}
