package chat.parley.server.account;

import static chat.parley.server.PeopleWorld.PASSWORD;
import static chat.parley.server.PeopleWorld.caller;
import static chat.parley.server.PeopleWorld.refresh;
import static chat.parley.server.PeopleWorld.stranger;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.Refused;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.body.NoticeCode;
import chat.parley.protocol.event.Event.ProfileChanged;
import chat.parley.protocol.model.Entry;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.model.account.AuditRow;
import chat.parley.protocol.model.account.TokenRight;
import chat.parley.protocol.model.group.GroupState;
import chat.parley.protocol.model.group.HistoryRule;
import chat.parley.protocol.model.group.JoinPolicy;
import chat.parley.protocol.model.notification.Notification;
import chat.parley.protocol.model.notification.NotificationKind;
import chat.parley.protocol.operation.AccountRequest.CloseAccount;
import chat.parley.protocol.operation.AccountRequest.WhoAmI;
import chat.parley.protocol.operation.AuditRequest.ListAudit;
import chat.parley.protocol.operation.AuthRequest.Login;
import chat.parley.protocol.operation.AuthRequest.Register;
import chat.parley.protocol.operation.AuthRequest.SignedIn;
import chat.parley.protocol.operation.ConversationRequest.History;
import chat.parley.protocol.operation.ConversationRequest.Send;
import chat.parley.protocol.operation.ConversationRequest.ShowConversationWith;
import chat.parley.protocol.operation.FriendRequest.ListFriends;
import chat.parley.protocol.operation.GroupRequest.CreateGroup;
import chat.parley.protocol.operation.GroupRequest.SetState;
import chat.parley.protocol.operation.NotificationRequest.ListNotifications;
import chat.parley.protocol.operation.OperationType;
import chat.parley.protocol.operation.RoleRequest.AssignRoles;
import chat.parley.protocol.operation.RoleRequest.Assignment;
import chat.parley.protocol.wire.CloseCode;
import chat.parley.server.PeopleWorld;
import chat.parley.server.session.Caller;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Deleting the account that is one's own.
@Tag("F82")
@Tag("C6")
class OwnAccountDeletionTest {
    private static final CloseAccount CLOSE = new CloseAccount(PASSWORD);

    @TempDir private Path directory;
    private PeopleWorld world;
    private Caller admin;
    private Caller alice;
    private SignedIn bobsLaptop;
    private SignedIn bobsPhone;
    private Caller bob;

    @BeforeEach
    void open() {
        world = new PeopleWorld(directory);
        admin = world.administrator("admin");
        alice = world.person("alice");
        bobsLaptop = world.register("bob");
        bobsPhone = world.ask(stranger("10.0.0.2"), new Login("bob", PASSWORD, "phone"));
        bob = caller(bobsLaptop);
        world.befriend(alice, bob);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void itTakesThePassword() {
        assertThat(world.refusal(bob, new CloseAccount("a mere guess")))
                .isEqualTo(Reason.WRONG_CREDENTIALS);
        assertThat(world.ask(bob, new WhoAmI()).profile().name()).isEqualTo("bob");
        world.ask(bob, CLOSE);
        assertThat(world.refusal(stranger("10.0.0.2"), new Login("bob", PASSWORD, "phone")))
                .isEqualTo(Reason.WRONG_CREDENTIALS);
    }

    @Test
    @Tag("W20")
    void guessesAreCounted() {
        for (int i = 0; i < 5; i++) {
            assertThat(world.refusal(bob, new CloseAccount("guess " + i)))
                    .isEqualTo(Reason.WRONG_CREDENTIALS);
        }
        assertThat(world.refusal(bob, CLOSE)).isEqualTo(Reason.RATE_LIMITED);
    }

    @Test
    void everyDeviceIsSignedOutAndToldWhy() {
        world.ask(bob, CLOSE);
        world.settle();
        assertThat(world.connections.endedDevices)
                .contains(bobsLaptop.device(), bobsPhone.device());
        assertThat(world.connections.reasons).contains(Reason.ACCOUNT_DELETED);
        assertThat(world.refusal(caller(bobsPhone), refresh(bobsPhone)))
                .isEqualTo(Reason.UNAUTHENTICATED);
    }

    @Test
    void whoeverComesBackWithATokenIsToldThatTheAccountIsGone() {
        world.ask(bob, CLOSE);

        assertThatThrownBy(() -> world.authentication.authenticate(bobsPhone.accessToken(), "here"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.ACCOUNT_DELETED));
        assertThat(CloseCode.mayReconnect(Reason.ACCOUNT_DELETED.closeCode())).isFalse();
    }

    @Test
    void friendsAreToldThatTheAccountIsGoneAndNotThatSomebodyEndedTheFriendship() {
        Id conversation = world.ask(bob, new ShowConversationWith("alice")).id();
        world.ask(bob, CLOSE);

        Entry last =
                world.ask(alice, new History(conversation, null, null, null, 9))
                        .entries()
                        .getLast();
        assertThat(last.body()).isEqualTo(new Body.Notice(NoticeCode.FRIEND_DELETED, Map.of()));
        Notification told =
                world.ask(alice, new ListNotifications(true, null, 9)).notifications().getFirst();
        assertThat(told.kind()).isEqualTo(NotificationKind.FRIEND_DELETED);
        assertThat(told.conversation()).isEqualTo(conversation);
    }

    @Test
    void whatTheyWroteStaysWithoutTheirName() {
        Id conversation = world.ask(bob, new ShowConversationWith("alice")).id();
        world.ask(bob, new Send(conversation, "one", new Body.Text("hello")));
        world.ask(bob, CLOSE);
        List<Entry> entries =
                world.ask(alice, new History(conversation, null, null, null, 9)).entries();
        assertThat(entries.stream().map(Entry::sender).filter(Objects::nonNull))
                .isNotEmpty()
                .allMatch(one -> one.kind() == Profile.Kind.DELETED && !one.name().contains("bob"));
        assertThat(world.ask(alice, new ListFriends(null, null, 9)).friends()).isEmpty();
        assertThat(world.told(alice, ProfileChanged.class))
                .last()
                .satisfies(
                        told -> assertThat(told.profile().kind()).isEqualTo(Profile.Kind.DELETED));
    }

    @Test
    void theNameStaysTaken() {
        world.ask(bob, CLOSE);
        assertThat(world.refusal(stranger("10.0.0.3"), new Register("Bob", PASSWORD, "x")))
                .isEqualTo(Reason.USERNAME_TAKEN);
    }

    @Test
    void ownedGroupsAreSettledFirst() {
        world.ask(
                bob,
                new CreateGroup(
                        "ops", null, JoinPolicy.OPEN, HistoryRule.ALL, false, List.of("alice")));
        assertThat(world.refusal(bob, CLOSE)).isEqualTo(Reason.OWNER_MUST_STAY);
        world.ask(bob, new SetState("ops", GroupState.DISSOLVED, null, null, false));
        world.ask(bob, CLOSE);
        assertThat(world.count("account where kind = 'DELETED'")).isEqualTo(1);
    }

    @Test
    void theLastAdministratorStays() {
        assertThat(world.refusal(admin, CLOSE)).isEqualTo(Reason.LAST_ADMINISTRATOR);
        world.ask(admin, new AssignRoles("alice", Assignment.ADD, List.of("admin"), null, false));
        world.ask(admin, CLOSE);
        assertThat(world.count("account_role where role_key = 'admin'")).isEqualTo(1);
    }

    @Test
    @Tag("W64")
    void theAuditSaysThatTheyDidItThemselves() {
        world.ask(bob, CLOSE);
        AuditRow row =
                world.ask(admin, new ListAudit(null, "@bob", null, null, null, 1))
                        .rows()
                        .getFirst();
        assertThat(row.operation()).isEqualTo("account.close");
        assertThat(row.after()).isEqualTo("deleted");
        assertThat(row.actor()).startsWith("deleted~");
    }

    @Test
    void noTokenDoesIt() {
        assertThat(OperationType.of(CloseAccount.class).allowedTo(Set.of(TokenRight.values())))
                .isFalse();
    }
}
