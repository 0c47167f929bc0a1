package chat.parley.server.account;

import static chat.parley.server.PeopleWorld.refresh;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.event.Event.ApplicationChanged;
import chat.parley.protocol.event.Event.FriendRemoved;
import chat.parley.protocol.event.Event.ProfileChanged;
import chat.parley.protocol.model.Conversation;
import chat.parley.protocol.model.Entry;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.model.Profile.Kind;
import chat.parley.protocol.model.account.SanctionKind;
import chat.parley.protocol.model.group.GroupState;
import chat.parley.protocol.model.group.HistoryRule;
import chat.parley.protocol.model.group.JoinPolicy;
import chat.parley.protocol.operation.AccountRequest.DeleteAccount;
import chat.parley.protocol.operation.AccountRequest.EditProfile;
import chat.parley.protocol.operation.AccountRequest.RenameAccount;
import chat.parley.protocol.operation.AccountRequest.ShowAccount;
import chat.parley.protocol.operation.AccountRequest.ShowProfile;
import chat.parley.protocol.operation.ApplicationRequest.ApplyFriend;
import chat.parley.protocol.operation.AuditRequest.ListAudit;
import chat.parley.protocol.operation.AuthRequest.CreateAccount;
import chat.parley.protocol.operation.AuthRequest.Login;
import chat.parley.protocol.operation.AuthRequest.Register;
import chat.parley.protocol.operation.AuthRequest.SetPassword;
import chat.parley.protocol.operation.AuthRequest.SignedIn;
import chat.parley.protocol.operation.Change;
import chat.parley.protocol.operation.ConversationRequest.History;
import chat.parley.protocol.operation.ConversationRequest.Send;
import chat.parley.protocol.operation.ConversationRequest.ShowConversationWith;
import chat.parley.protocol.operation.FriendRequest.FindPeople;
import chat.parley.protocol.operation.FriendRequest.ListFriends;
import chat.parley.protocol.operation.GroupRequest.CreateGroup;
import chat.parley.protocol.operation.GroupRequest.ListMembers;
import chat.parley.protocol.operation.GroupRequest.SetState;
import chat.parley.protocol.operation.RoleRequest.AssignRoles;
import chat.parley.protocol.operation.RoleRequest.Assignment;
import chat.parley.protocol.operation.SanctionRequest.Impose;
import chat.parley.server.PeopleWorld;
import chat.parley.server.auth.AuthSettings.Registration;
import chat.parley.server.session.Caller;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("F7")
class AccountChangesTest {
    @TempDir private Path directory;
    private PeopleWorld world;
    private Caller admin;
    private SignedIn bobsDevice;
    private Caller alice;
    private Caller bob;
    private Caller carol;

    @BeforeEach
    void open() {
        world = new PeopleWorld(directory, Registration.OPEN, true);
        admin = world.administrator("admin");
        alice = world.person("alice");
        bobsDevice = world.register("bob");
        bob = PeopleWorld.caller(bobsDevice);
        carol = world.person("carol");
        world.befriend(alice, bob);
    }

    @AfterEach
    void close() {
        world.close();
    }

    private static RenameAccount rename(String name, String newName) {
        return new RenameAccount(name, newName, "as on the badge", false);
    }

    private static DeleteAccount delete(String name) {
        return new DeleteAccount(name, "left", false);
    }

    private void group(Caller owner, String name, String... members) {
        world.ask(
                owner,
                new CreateGroup(
                        name, null, JoinPolicy.OPEN, HistoryRule.ALL, false, List.of(members)));
    }

    private Id write(Caller who, String with) {
        Id conversation = world.ask(who, new ShowConversationWith(with)).id();
        world.ask(who, new Send(conversation, "one", new Body.Text("hello")));
        return conversation;
    }

    private Profile author(Caller reader, Id conversation) {
        return world.ask(reader, new History(conversation, null, null, null, 50)).entries().stream()
                .map(Entry::sender)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    private Reason login(String name) {
        return world.refusal(
                PeopleWorld.stranger("10.0.0.1"), new Login(name, PeopleWorld.PASSWORD, "phone"));
    }

    @Test
    void aRenamedAccountIsTheSameUnderItsNewNameEverywhere() {
        Id conversation = write(bob, "alice");
        group(alice, "ops", "bob");
        assertThat(world.ask(admin, rename("BOB", "robert")))
                .isEqualTo(new Change(true, "@bob", "@bob", "@robert", 1, 0));
        assertThat(author(alice, conversation).name()).isEqualTo("robert");
        assertThat(world.ask(alice, new ShowConversationWith("robert")).id())
                .isEqualTo(conversation);
        assertThat(world.refusal(alice, new ShowProfile("bob"))).isEqualTo(Reason.NOT_FOUND);
        assertThat(world.ask(alice, new ListMembers("ops", null, 9)).members())
                .extracting(member -> member.profile().name())
                .containsExactly("alice", "robert");
        assertThat(login("bob")).isEqualTo(Reason.WRONG_CREDENTIALS);
        world.ask(PeopleWorld.stranger("10.0.0.1"), new Login("robert", PeopleWorld.PASSWORD, "x"));
        world.ask(bob, new Send(conversation, "two", new Body.Text("still here")));
    }

    @Test
    void friendsAndThoseInTheSameGroupsAreToldTheNewName() {
        Caller dave = world.person("dave");
        group(dave, "tea", "bob");
        world.befriend(dave, carol);
        world.ask(admin, rename("dave", "david"));
        world.settle();
        for (Caller told : List.of(dave, carol)) {
            assertThat(world.told(told, ProfileChanged.class))
                    .extracting(event -> event.profile().name())
                    .contains("david");
        }
        assertThat(world.told(alice, ProfileChanged.class)).isEmpty();
    }

    @Test
    void nobodyElseTakesANameThatSomebodyHad() {
        world.ask(admin, rename("bob", "robert"));
        Caller stranger = PeopleWorld.stranger("10.0.0.1");
        for (String name : List.of("bob", "BOB", "b0b")) {
            assertThat(world.refusal(stranger, new Register(name, PeopleWorld.PASSWORD, "x")))
                    .isEqualTo(Reason.USERNAME_TAKEN);
            assertThat(world.refusal(admin, rename("carol", name)))
                    .isEqualTo(Reason.USERNAME_TAKEN);
        }
        assertThat(world.refusal(admin, new CreateAccount("bob", "a password", false, null, false)))
                .isEqualTo(Reason.USERNAME_TAKEN);
        world.ask(admin, rename("robert", "bob"));
        assertThat(world.refusal(admin, rename("carol", "robert")))
                .isEqualTo(Reason.USERNAME_TAKEN);
        world.ask(admin, rename("bob", "Bob"));
        assertThat(world.ask(alice, new ShowProfile("bob")).name()).isEqualTo("Bob");
    }

    @Test
    void aNewNameFollowsTheRulesOfNames() {
        assertThat(world.refusal(admin, rename("bob", "a b"))).isEqualTo(Reason.INVALID_FIELDS);
        assertThat(world.refusal(admin, rename("bob", "support"))).isEqualTo(Reason.INVALID_FIELDS);
        assertThat(world.refusal(admin, rename("bob", "alice"))).isEqualTo(Reason.USERNAME_TAKEN);
        assertThat(world.refusal(admin, rename("parley", "botty"))).isEqualTo(Reason.BUILT_IN);
        assertThat(world.refusal(bob, rename("bob", "robert"))).isEqualTo(Reason.FORBIDDEN);
        world.ask(PeopleWorld.operator(), rename("bob", "support"));
    }

    @Test
    void aDeletedAccountIsSignedOutEverywhereAtOnceAndForGood() {
        assertThat(world.ask(admin, delete("bob")))
                .isEqualTo(new Change(true, "@bob", "account", "deleted", 1, 0));
        world.settle();
        assertThat(world.connections.endedDevices).contains(bobsDevice.device());
        assertThat(world.refusal(bob, refresh(bobsDevice))).isEqualTo(Reason.UNAUTHENTICATED);
        assertThat(login("bob")).isEqualTo(Reason.WRONG_CREDENTIALS);
        Stream.of(
                        delete("bob"),
                        rename("bob", "robert"),
                        new SetPassword("bob", "a new password", false, null, false),
                        new AssignRoles("bob", Assignment.ADD, List.of("user"), null, false),
                        new Impose("bob", SanctionKind.BAN, null, "spam", false))
                .forEach(
                        request ->
                                assertThat(world.refusal(admin, request))
                                        .isEqualTo(Reason.NOT_FOUND));
    }

    @Test
    void whatADeletedAccountWroteStaysWithoutItsName() {
        world.ask(bob, new EditProfile("Bobby", "at sea"));
        Id conversation = write(bob, "alice");
        world.ask(admin, delete("bob"));
        Id id = bobsDevice.account().id();
        Profile gone = new Profile(id, Kind.DELETED, "deleted~" + id, null, null);
        assertThat(author(alice, conversation)).isEqualTo(gone);
        Conversation left = world.ask(alice, new ShowConversationWith("bob"));
        assertThat(left.peer()).isEqualTo(gone);
        assertThat(left.closed()).isEqualTo(Reason.NOT_FRIENDS);
        assertThat(world.ask(alice, new ShowConversationWith(gone.name())).id())
                .isEqualTo(conversation);
        assertThat(world.ask(admin, new ShowAccount("bob")).account().profile()).isEqualTo(gone);
        assertThat(world.ask(admin, new ListAudit(null, "@bob", null, null, null, 1)).rows())
                .singleElement()
                .satisfies(row -> assertThat(row.reason()).isEqualTo("left"));
    }

    @Test
    void friendsAndGroupsAreLeftAndWhatWaitsIsVoid() {
        group(alice, "ops", "bob");
        world.ask(bob, new ApplyFriend("carol", null));
        world.ask(admin, delete("bob"));
        world.settle();
        assertThat(world.ask(alice, new ListFriends(null, "bob", 9)).friends()).isEmpty();
        assertThat(world.told(alice, FriendRemoved.class))
                .last()
                .satisfies(told -> assertThat(told.profile().kind()).isEqualTo(Kind.DELETED));
        assertThat(world.told(carol, ApplicationChanged.class)).hasSize(2);
        assertThat(world.ask(alice, new ListMembers("ops", null, 9)).members()).hasSize(1);
        assertThat(world.ask(alice, new FindPeople("bob", null, 9)).people()).isEmpty();
        assertThat(world.refusal(alice, new ApplyFriend("bob", null))).isEqualTo(Reason.NOT_FOUND);
    }

    @Test
    void theNamesOfADeletedAccountAreKeptForAYearAndThenFree() {
        world.ask(admin, rename("bob", "robert"));
        world.ask(admin, delete("robert"));
        Caller stranger = PeopleWorld.stranger("10.0.0.1");
        world.pass(Duration.ofDays(365).minusMillis(1));
        for (String name : List.of("b0b", "robert")) {
            assertThat(world.refusal(stranger, new Register(name, PeopleWorld.PASSWORD, "x")))
                    .isEqualTo(Reason.USERNAME_TAKEN);
            assertThat(world.refusal(admin, rename("carol", name)))
                    .isEqualTo(Reason.USERNAME_TAKEN);
        }
        world.pass(Duration.ofMillis(1));
        world.ask(stranger, new Register("bob", PeopleWorld.PASSWORD, "x"));
        world.ask(admin, rename("carol", "robert"));
        assertThat(world.ask(alice, new ShowProfile("bob")).kind()).isEqualTo(Kind.PERSON);
        assertThat(world.refusal(alice, new ShowConversationWith("bob")))
                .isEqualTo(Reason.NOT_FOUND);
    }

    @Test
    void nobodyIsCalledAsADeletedAccountIs() {
        Id id = bobsDevice.account().id();
        assertThat(
                        world.refusal(
                                PeopleWorld.stranger("10.0.0.1"),
                                new Register("deleted~" + id, PeopleWorld.PASSWORD, "x")))
                .isEqualTo(Reason.INVALID_FIELDS);
        world.ask(admin, delete("bob"));
        assertThat(world.refusal(alice, new ShowProfile("deleted~" + id)))
                .isEqualTo(Reason.NOT_FOUND);
    }

    @Test
    void ownedGroupsAreSettledFirst() {
        group(bob, "ops");
        assertThat(world.refusal(admin, delete("bob"))).isEqualTo(Reason.OWNER_MUST_STAY);
        world.ask(admin, new SetState("ops", GroupState.DISSOLVED, null, null, false));
        assertThat(world.ask(admin, delete("bob")).done()).isTrue();
    }

    @Test
    void nobodyDeletesThemselvesOrTheBotOrTheLastAdministrator() {
        assertThat(world.refusal(admin, delete("admin"))).isEqualTo(Reason.TO_ONESELF);
        assertThat(world.refusal(admin, delete("parley"))).isEqualTo(Reason.BUILT_IN);
        assertThat(world.refusal(PeopleWorld.operator(), delete("admin")))
                .isEqualTo(Reason.LAST_ADMINISTRATOR);
        assertThat(world.refusal(alice, delete("bob"))).isEqualTo(Reason.FORBIDDEN);
    }

    @Test
    void aRehearsalChangesNothing() {
        world.ask(admin, new DeleteAccount("bob", null, true));
        world.ask(admin, new RenameAccount("bob", "robert", null, true));
        write(bob, "alice");
        assertThat(world.ask(alice, new ShowProfile("bob")).kind()).isEqualTo(Kind.PERSON);
    }
}
