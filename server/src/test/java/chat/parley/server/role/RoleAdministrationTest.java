package chat.parley.server.role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.event.Event.RolesChanged;
import chat.parley.protocol.model.account.HeldRight;
import chat.parley.protocol.model.account.HeldRole;
import chat.parley.protocol.model.account.RightView;
import chat.parley.protocol.model.account.RoleView;
import chat.parley.protocol.operation.AccountRequest.WhoAmI;
import chat.parley.protocol.operation.Change;
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
import chat.parley.server.PeopleWorld;
import chat.parley.server.session.Caller;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoleAdministrationTest {
    @TempDir private Path directory;
    private PeopleWorld world;
    private Caller admin;
    private Caller alice;

    @BeforeEach
    void open() {
        world = new PeopleWorld(directory);
        admin = world.administrator("admin");
        alice = world.person("alice");
    }

    @AfterEach
    void close() {
        world.close();
    }

    private static CreateRole role(String key, String name, String... rights) {
        return new CreateRole(key, name, null, List.of(rights), null, false);
    }

    private static EditRole regrant(String key, String... rights) {
        return new EditRole(key, null, null, List.of(rights), null, false);
    }

    private static AssignRoles assign(String name, Assignment assignment, String... roles) {
        return new AssignRoles(name, assignment, List.of(roles), null, false);
    }

    private static DeleteRole deletion(String key) {
        return new DeleteRole(key, null, false);
    }

    private List<String> rightsOf(Caller caller) {
        return world.ask(caller, new WhoAmI()).rights().stream().map(HeldRight::key).toList();
    }

    private List<String> rolesOf(Caller caller) {
        return world.ask(caller, new WhoAmI()).roles().stream().map(HeldRole::key).toList();
    }

    private @Nullable RoleView shown(String key) {
        return world.ask(admin, new ListRoles(null, 100)).roles().stream()
                .filter(role -> role.key().equals(key))
                .findFirst()
                .orElse(null);
    }

    @Test
    @Tag("A50")
    @Tag("A58")
    void theFirstFourRolesGrantWhatTheTableSaysAndTheFinerRightsAreNobodys() {
        List<RoleView> roles = world.ask(admin, new ListRoles(null, 100)).roles();
        assertThat(roles)
                .extracting(RoleView::key, RoleView::rights, RoleView::builtIn)
                .containsExactly(
                        row("admin", List.of("admin", "login")),
                        row("disabled", List.of()),
                        row("mute", List.of("login")),
                        row("user", List.of("login", "speak")));
        assertThat(world.ask(admin, new ListRights(null, 100)).rights())
                .extracting(RightView::key, RightView::roles, RightView::builtIn)
                .containsExactly(
                        row("admin", List.of("admin")),
                        row("audit.read", List.of()),
                        row("conf", List.of()),
                        row("group.manage", List.of()),
                        row("login", List.of("admin", "mute", "user")),
                        row("role.manage", List.of()),
                        row("speak", List.of("user")),
                        row("test", List.of()),
                        row("user.manage", List.of()),
                        row("user.sanction", List.of()));
    }

    private static org.assertj.core.groups.Tuple row(String key, List<String> others) {
        return org.assertj.core.groups.Tuple.tuple(key, others, true);
    }

    @Test
    @Tag("A51")
    @Tag("W6")
    void aCustomRoleGrantsItsRightsAtOnceAndItsHoldersAreTold() {
        world.ask(admin, role("trial", "Trial group", "conf", "role.manage"));
        assertThat(world.refusal(alice, new ListRoles(null, 10))).isEqualTo(Reason.FORBIDDEN);
        Change change = world.ask(admin, assign("alice", Assignment.ADD, "trial"));
        assertThat(change).isEqualTo(new Change(true, "@alice", "user", "trial, user", 1, 0));
        assertThat(rightsOf(alice)).containsExactly("conf", "login", "role.manage", "speak");
        assertThat(world.ask(alice, new ListRoles(null, 10)).roles()).hasSize(5);
        assertThat(world.told(alice, RolesChanged.class))
                .singleElement()
                .satisfies(
                        event -> {
                            assertThat(event.roles()).containsExactly("trial", "user");
                            // her notification of it comes with the next
                            assertThat(event.accountVersion() + 1)
                                    .isEqualTo(world.ask(alice, new WhoAmI()).version());
                        });

        world.ask(admin, regrant("trial", "test"));
        assertThat(rightsOf(alice)).containsExactly("login", "speak", "test");
        assertThat(world.told(alice, RolesChanged.class)).hasSize(2);
    }

    @Test
    @Tag("A55")
    void rolesAreAddedRemovedAndReplaced() {
        world.connections.connected.put(alice.signedIn(), alice.signedInDevice());
        world.ask(admin, assign("ALICE", Assignment.ADD, "mute", "user"));
        assertThat(rolesOf(alice)).containsExactly("mute", "user");
        world.ask(admin, assign("alice", Assignment.REMOVE, "mute", "disabled"));
        assertThat(rolesOf(alice)).containsExactly("user");
        Change change = world.ask(admin, assign("alice", Assignment.SET, "mute", "mute"));
        assertThat(rolesOf(alice)).containsExactly("mute");
        assertThat(change.sessions()).isOne();
        Change again = world.ask(admin, assign("alice", Assignment.SET, "mute"));
        assertThat(again.before()).isEqualTo(again.after());
        assertThat(again.accounts()).isZero();
    }

    @Test
    void whoeverLosesTheLastRoleThatSignsInMayNotComeBack() {
        world.ask(admin, assign("alice", Assignment.SET, "disabled"));
        assertThat(world.gate.barred(java.util.Set.of(alice.signedIn(), admin.signedIn())))
                .containsOnlyKeys(alice.signedIn());
    }

    @Test
    @Tag("A53")
    void keysAndNamesAreTheirOwn() {
        world.ask(admin, role("helper", "Helper"));
        assertThat(world.refusal(admin, role("helper", "Other"))).isEqualTo(Reason.KEY_TAKEN);
        assertThat(world.refusal(admin, role("other", "Helper"))).isEqualTo(Reason.KEY_TAKEN);
        world.ask(admin, role("other", "Other"));
        EditRole rename = new EditRole("other", "Helper", null, null, null, false);
        assertThat(world.refusal(admin, rename)).isEqualTo(Reason.KEY_TAKEN);
        assertThat(world.refusal(admin, new CreateRight("speak", null, null, false)))
                .isEqualTo(Reason.KEY_TAKEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Helper", "a b", "ключ", "a\"", "x'", "a,b", "ａ"})
    void aKeyIsOfSmallLettersDigitsAndFewSigns(String key) {
        assertThat(world.refusal(admin, role(key, "Helper"))).isEqualTo(Reason.INVALID_FIELDS);
        assertThat(world.refusal(admin, new CreateRight(key, null, null, false)))
                .isEqualTo(Reason.INVALID_FIELDS);
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\u001B[2J", "ev\u202Eil", "two\nlines"})
    void aRolesNameCannotMislead(String name) {
        assertThat(world.refusal(admin, role("helper", name))).isEqualTo(Reason.INVALID_FIELDS);
    }

    @Test
    void whatIsNotThereIsNamed() {
        assertThatThrownBy(() -> world.ask(admin, role("helper", "Helper", "login", "fly", "No!")))
                .isInstanceOf(Refused.class)
                .extracting(refused -> ((Refused) refused).fields().getFirst().toString())
                .asString()
                .contains("rights", "No!");
        assertThatThrownBy(() -> world.ask(admin, assign("alice", Assignment.ADD, "user", "boss")))
                .isInstanceOf(Refused.class)
                .extracting(refused -> ((Refused) refused).fields().getFirst().toString())
                .asString()
                .contains("roles", "boss");
        assertThatThrownBy(() -> world.ask(admin, regrant("boss"))).hasMessageContaining("boss");
        assertThat(world.refusal(admin, assign("nobody", Assignment.SET)))
                .isEqualTo(Reason.NOT_FOUND);
        assertThat(world.refusal(admin, deletion("boss"))).isEqualTo(Reason.NOT_FOUND);
        assertThat(world.refusal(admin, new DeleteRight("fly", null, false)))
                .isEqualTo(Reason.NOT_FOUND);
    }

    @Test
    @Tag("A52")
    void aRightOfTheHostsOwnComesAndGoes() {
        world.ask(admin, new CreateRight("print", "Use the printer", null, false));
        world.ask(admin, new EditRight("print", "Use the big printer", null, false));
        world.ask(admin, role("office", "Office", "print"));
        world.ask(admin, assign("alice", Assignment.ADD, "office"));
        assertThat(world.ask(alice, new WhoAmI()).rights())
                .extracting(HeldRight::key, HeldRight::description)
                .contains(org.assertj.core.groups.Tuple.tuple("print", "Use the big printer"));
        Change change = world.ask(admin, new DeleteRight("print", "no paper", false));
        assertThat(change.before()).contains("granted by office");
        assertThat(change.accounts()).isOne();
        assertThat(rightsOf(alice)).containsExactly("login", "speak");
        assertThat(world.told(alice, RolesChanged.class)).hasSize(2);
    }

    @Test
    @Tag("A59")
    @Tag("W21")
    void whatIsBuiltInStaysWhoeverAsks() {
        for (Caller caller : List.of(admin, PeopleWorld.operator())) {
            for (String right : List.of("admin", "login", "speak", "conf", "user.sanction")) {
                assertThat(world.refusal(caller, new DeleteRight(right, null, false)))
                        .isEqualTo(Reason.BUILT_IN);
                assertThat(world.refusal(caller, new EditRight(right, "mine", null, false)))
                        .isEqualTo(Reason.BUILT_IN);
            }
            for (String role : List.of("admin", "user", "mute", "disabled")) {
                assertThat(world.refusal(caller, deletion(role))).isEqualTo(Reason.BUILT_IN);
                EditRole rename = new EditRole(role, "Mine", null, null, null, false);
                assertThat(world.refusal(caller, rename)).isEqualTo(Reason.BUILT_IN);
            }
            assertThat(world.refusal(caller, regrant("user", "login"))).isEqualTo(Reason.BUILT_IN);
        }
        world.ask(admin, regrant("user", "login", "speak", "conf"));
        assertThat(rightsOf(alice)).containsExactly("conf", "login", "speak");
        world.ask(admin, regrant("user", "login", "speak"));
        assertThat(rightsOf(alice)).containsExactly("login", "speak");
    }

    @Test
    @Tag("A53")
    void aRoleThatSomebodyHasStays() {
        world.ask(admin, role("helper", "Helper"));
        world.ask(admin, assign("alice", Assignment.ADD, "helper"));
        assertThat(world.refusal(admin, deletion("helper"))).isEqualTo(Reason.IN_USE);
        world.ask(admin, assign("alice", Assignment.REMOVE, "helper"));
        world.ask(admin, deletion("helper"));
        assertThat(shown("helper")).isNull();
    }

    @Test
    void everyHolderOfALargeRoleIsTold() {
        world.ask(admin, role("crowd", "Crowd"));
        world.write(
                tx ->
                        tx.update(
                                """
                                with recursive n (i) as
                                    (select 1 union all select i + 1 from n where i < 450)
                                insert into account (id, kind, name, name_key, skeleton,
                                    registered_at, version, change)
                                select i, 'PERSON', 'p' || i, 'p' || i, 'p' || i, 0, 1, i from n"""));
        world.write(
                tx ->
                        tx.update(
                                """
                                insert into account_role (account_id, role_key)
                                select id, 'crowd' from account where id <= 450"""));
        Change change = world.ask(admin, regrant("crowd", "conf"));
        assertThat(change.accounts()).isEqualTo(450);
        world.settle();
        world.settle();
        world.settle();
        assertThat(world.published)
                .filteredOn(publication -> publication.event() instanceof RolesChanged)
                .hasSize(450);
    }

    @Test
    void rolesAndRightsComePageByPage() {
        assertThat(world.ask(admin, new ListRoles(null, 3)).more()).isTrue();
        assertThat(world.ask(admin, new ListRoles("mute", 3)).roles())
                .extracting(RoleView::key, RoleView::holders)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("user", 1));
        assertThat(world.ask(admin, new ListRights("role.manage", 2)).rights())
                .extracting(RightView::key)
                .containsExactly("speak", "test");
    }

    @Test
    void aDryRunTellsWhatWouldBeAndChangesNothing() {
        long rows = world.count("audit");
        AssignRoles dry = new AssignRoles("alice", Assignment.SET, List.of("mute"), "trying", true);
        assertThat(world.ask(admin, dry))
                .isEqualTo(new Change(false, "@alice", "user", "mute", 1, 0));
        assertThat(rolesOf(alice)).containsExactly("user");
        assertThat(world.told(alice, RolesChanged.class)).isEmpty();
        assertThat(world.count("audit")).isEqualTo(rows);
    }

    @Test
    @Tag("W11")
    void nobodyMakesRolesWithoutTheRight() {
        assertThat(world.refusal(alice, role("mine", "Mine", "admin"))).isEqualTo(Reason.FORBIDDEN);
        assertThat(world.refusal(alice, new CreateRight("mine", null, null, false)))
                .isEqualTo(Reason.FORBIDDEN);
        assertThat(world.refusal(alice, assign("alice", Assignment.ADD, "admin")))
                .isEqualTo(Reason.FORBIDDEN);
        assertThat(world.refusal(PeopleWorld.stranger("10.0.0.1"), role("mine", "Mine")))
                .isEqualTo(Reason.UNAUTHENTICATED);
        assertThat(world.count("role")).isEqualTo(4);
        assertThat(rolesOf(alice)).containsExactly("user");
    }
}
