package chat.parley.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.model.account.AccountDetail;
import chat.parley.protocol.model.account.AccountSource;
import chat.parley.protocol.model.account.AccountState;
import chat.parley.protocol.model.account.AccountView;
import chat.parley.protocol.model.account.SanctionKind;
import chat.parley.protocol.operation.AccountRequest.AccountOrder;
import chat.parley.protocol.operation.AccountRequest.AccountsPage;
import chat.parley.protocol.operation.AccountRequest.DeleteAccount;
import chat.parley.protocol.operation.AccountRequest.EditProfile;
import chat.parley.protocol.operation.AccountRequest.ListAccounts;
import chat.parley.protocol.operation.AccountRequest.ShowAccount;
import chat.parley.protocol.operation.AccountRequest.WhoAmI;
import chat.parley.protocol.operation.Change;
import chat.parley.protocol.operation.Request;
import chat.parley.protocol.operation.RoleRequest.AssignRoles;
import chat.parley.protocol.operation.RoleRequest.Assignment;
import chat.parley.protocol.operation.SanctionRequest.Impose;
import chat.parley.server.PeopleWorld;
import chat.parley.server.auth.AuthSettings.Registration;
import chat.parley.server.session.Caller;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("A54")
class AccountRecordsTest {
    @TempDir private Path directory;
    private PeopleWorld world;
    private Caller admin;
    private Caller alice;

    @BeforeEach
    void open() {
        world = new PeopleWorld(directory, Registration.OPEN, true);
        admin = world.administrator("admin");
        alice = world.person("Alice");
        world.person("bob");
        world.person("王伟");
        world.person("carol");
    }

    @AfterEach
    void close() {
        world.close();
    }

    private static ListAccounts list(
            AccountOrder order, boolean descending, @Nullable String after, int limit) {
        return new ListAccounts(null, null, null, null, order, descending, after, limit);
    }

    private List<String> names(ListAccounts list) {
        return world.ask(admin, list).accounts().stream()
                .map(view -> view.profile().name())
                .toList();
    }

    private List<String> filtered(
            @Nullable String name, @Nullable String role, @Nullable SanctionKind sanction) {
        return names(
                new ListAccounts(
                        name,
                        role,
                        sanction,
                        AccountSource.LOCAL,
                        AccountOrder.NAME,
                        false,
                        null,
                        10));
    }

    private List<String> allPages(AccountOrder order, boolean descending) {
        List<String> all = new ArrayList<>();
        AccountsPage page;
        do {
            String after = all.isEmpty() ? null : all.getLast();
            page = world.ask(admin, list(order, descending, after, 2));
            page.accounts().forEach(view -> all.add(view.profile().name()));
        } while (page.more());
        return all;
    }

    @Test
    void theyComeInFourOrdersPageByPage() {
        List<String> byName = List.of("admin", "Alice", "bob", "carol", "parley", "王伟");
        List<String> byAge = List.of("parley", "admin", "Alice", "bob", "王伟", "carol");
        assertThat(allPages(AccountOrder.NAME, false)).isEqualTo(byName);
        assertThat(allPages(AccountOrder.NAME, true)).isEqualTo(byName.reversed());
        assertThat(allPages(AccountOrder.REGISTERED, false)).isEqualTo(byAge);
        assertThat(allPages(AccountOrder.REGISTERED, true)).isEqualTo(byAge.reversed());
        assertThat(world.refusal(admin, list(AccountOrder.REGISTERED, false, "nobody", 2)))
                .isEqualTo(Reason.NOT_FOUND);
    }

    @Test
    void theyAreFilteredByNameRoleAndSanction() {
        world.ask(alice, new EditProfile("100%", null));
        world.ask(admin, new AssignRoles("bob", Assignment.ADD, List.of("mute"), null, false));
        world.ask(admin, new Impose("carol", SanctionKind.MUTE, null, "spam", false));
        assertThat(filtered("LI", null, null)).containsExactly("Alice");
        assertThat(filtered("%", null, null)).containsExactly("Alice");
        assertThat(filtered("伟", null, null)).containsExactly("王伟");
        assertThat(filtered(null, "mute", null)).containsExactly("bob");
        assertThat(filtered("o", "mute", null)).containsExactly("bob");
        assertThat(filtered("o", "admin", null)).isEmpty();
        assertThat(filtered(null, null, SanctionKind.MUTE)).containsExactly("carol");
        assertThat(filtered(null, null, SanctionKind.BAN)).isEmpty();
    }

    @Test
    @Tag("F33")
    void whoCannotSignInIsFoundAndTheirRolesSaySo() {
        Change taken =
                world.ask(
                        admin,
                        new AssignRoles("bob", Assignment.REMOVE, List.of("user"), null, false));
        assertThat(taken.before()).isEqualTo("user");
        assertThat(taken.after()).isEqualTo("none (cannot sign in)");
        assertThat(inState(AccountState.DISABLED)).containsExactly("bob");
        world.ask(admin, new AssignRoles("bob", Assignment.SET, List.of("disabled"), null, false));
        assertThat(inState(AccountState.DISABLED)).containsExactly("bob");
        assertThat(world.ask(admin, new ShowAccount("bob")).account().state())
                .isEqualTo(AccountState.DISABLED);
        Id carol = world.ask(admin, new ShowAccount("carol")).account().profile().id();
        world.ask(admin, new DeleteAccount("carol", null, false));
        assertThat(inState(AccountState.DELETED)).containsExactly("deleted~" + carol);
        assertThat(inState(AccountState.ACTIVE)).containsExactly("admin", "Alice", "parley", "王伟");
    }

    private List<String> inState(AccountState state) {
        return names(
                new ListAccounts(
                        null, null, null, null, AccountOrder.NAME, false, null, 10, state));
    }

    @Test
    void aLineHasRolesAndSanctions() {
        world.ask(admin, new AssignRoles("bob", Assignment.ADD, List.of("mute"), null, false));
        world.ask(admin, new Impose("bob", SanctionKind.BAN, null, "spam", false));
        AccountView bob =
                world.ask(admin, list(AccountOrder.NAME, false, "alice", 1)).accounts().getFirst();
        assertThat(bob.roles()).containsExactly("mute", "user");
        assertThat(bob.sanctions())
                .singleElement()
                .satisfies(
                        sanction -> {
                            assertThat(sanction.account().name()).isEqualTo("bob");
                            assertThat(sanction.by()).isEqualTo("admin");
                        });
    }

    @Test
    void anAccountIsShownWithAllThatBelongsToIt() {
        Caller bob = world.person("bert");
        world.befriend(alice, bob);
        world.connections.connected.put(alice.signedIn(), alice.signedInDevice());
        world.pass(Duration.ofMinutes(1));
        AccountDetail detail = world.ask(admin, new ShowAccount("ALICE"));
        assertThat(detail.account().profile().name()).isEqualTo("Alice");
        assertThat(detail.account().source()).isEqualTo(AccountSource.LOCAL);
        assertThat(detail.rights()).hasSize(2);
        assertThat(detail.friends()).isEqualTo(2);
        assertThat(detail.groups()).isZero();
        assertThat(detail.devices()).isOne();
        assertThat(detail.sessions()).isOne();
        assertThat(detail.lastSeenAt()).isEqualTo(world.now.get().minus(Duration.ofMinutes(1)));
        assertThat(detail.lastAddress()).isEqualTo("10.0.0.1");
        AccountDetail bot = world.ask(admin, new ShowAccount("parley"));
        assertThat(bot.devices()).isZero();
        assertThat(bot.lastSeenAt()).isNull();
        assertThat(world.refusal(admin, new ShowAccount("nobody"))).isEqualTo(Reason.NOT_FOUND);
    }

    @Test
    void othersMayNotLook() {
        assertThat(world.refusal(alice, new ShowAccount("bob"))).isEqualTo(Reason.FORBIDDEN);
        assertThat(world.refusal(alice, list(AccountOrder.NAME, false, null, 2)))
                .isEqualTo(Reason.FORBIDDEN);
    }

    private long statements(Caller caller, Request<?> request) {
        world.settle();
        long before = world.database.executed();
        world.ask(caller, request);
        return world.database.executed() - before;
    }

    @Test
    @Tag("W46")
    void aPageAndAnAccountCostAConstantNumberOfStatements() {
        ListAccounts list = list(AccountOrder.NAME, false, null, 200);
        world.ask(admin, new Impose("bob", SanctionKind.MUTE, null, "spam", false));
        world.ask(admin, list);
        long few = statements(admin, list);
        long one = statements(admin, new ShowAccount("bob"));
        long self = statements(admin, new WhoAmI());
        for (int i = 0; i < 40; i++) {
            world.person("p" + i);
            world.ask(admin, new Impose("p" + i, SanctionKind.MUTE, null, "spam " + i, false));
        }
        world.ask(admin, list);
        assertThat(world.ask(admin, list).accounts()).hasSize(46);
        assertThat(statements(admin, list)).isEqualTo(few);
        assertThat(statements(admin, new ShowAccount("bob"))).isEqualTo(one);
        assertThat(statements(admin, new WhoAmI())).isEqualTo(self);
    }
}
