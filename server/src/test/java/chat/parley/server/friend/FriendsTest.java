package chat.parley.server.friend;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.event.Event.FriendRemoved;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.operation.AccountRequest.EditProfile;
import chat.parley.protocol.operation.ConversationRequest.Send;
import chat.parley.protocol.operation.FriendRequest.DeleteFriend;
import chat.parley.protocol.operation.FriendRequest.FindPeople;
import chat.parley.protocol.operation.FriendRequest.FriendsPage;
import chat.parley.protocol.operation.FriendRequest.ListFriends;
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

class FriendsTest {
    @TempDir private Path directory;
    private PeopleWorld world;
    private Caller alice;
    private Caller bob;

    @BeforeEach
    void open() {
        world = new PeopleWorld(directory);
        alice = world.person("alice");
        bob = world.person("bob");
    }

    @AfterEach
    void close() {
        world.close();
    }

    private FriendsPage friends(@Nullable Id after, @Nullable String name, int limit) {
        return world.ask(alice, new ListFriends(after, name, limit));
    }

    private List<String> found(String part) {
        return world.ask(alice, new FindPeople(part, null, 50)).people().stream()
                .map(Profile::name)
                .toList();
    }

    @Test
    @Tag("A24")
    void aPairIsStoredOnceTheSmallerIdFirst() {
        world.befriend(bob, alice);
        List<List<Id>> pairs =
                world.database.read(
                        sql ->
                                sql.list(
                                        "select low_id, high_id from friendship",
                                        row -> List.of(row.id(), row.id())));
        assertThat(pairs).containsExactly(List.of(alice.signedIn(), bob.signedIn()));
    }

    @Test
    @Tag("C10")
    @Tag("W47")
    void endedManyTimesAtOnceAFriendshipEndsOnceForBoth() {
        world.befriend(alice, bob);
        Id conversation = friends(null, null, 10).friends().getFirst().conversation();
        List<Reason> refusals =
                world.refusalsOf(50, _ -> world.asking(alice, new DeleteFriend("bob")));
        assertThat(refusals).hasSize(49).containsOnly(Reason.NOT_FRIENDS);
        assertThat(world.told(bob, FriendRemoved.class)).hasSize(1);
        assertThat(friends(null, null, 10).friends()).isEmpty();
        assertThat(world.refusal(bob, new Send(conversation, "c1", new Body.Text("hello?"))))
                .isEqualTo(Reason.NOT_FRIENDS);
    }

    @Test
    @Tag("A25")
    void friendsAreFoundByNicknameInAnyLetterCaseAndPaged() {
        for (String name : List.of("dora", "emil", "fritz")) {
            Caller friend = world.person(name);
            world.ask(friend, new EditProfile("Ünal " + name, null));
            world.befriend(alice, friend);
        }
        FriendsPage first = friends(null, "üNAL", 2);
        assertThat(first.more()).isTrue();
        FriendsPage second = friends(first.friends().getLast().profile().id(), "üNAL", 2);
        assertThat(second.more()).isFalse();
        assertThat(second.friends())
                .extracting(friend -> friend.profile().name())
                .containsExactly("fritz");
    }

    @Test
    @Tag("A16")
    @Tag("W62")
    void whatIsSearchedMeansItself() {
        world.person("snake_case");
        world.person("snakeXcase");
        assertThat(found("SNAKE_c")).containsExactly("snake_case");
        for (String wild : List.of("%", ".*", "'; --", "\\")) {
            assertThat(found(wild)).isEmpty();
        }
        assertThat(found("ali")).isEmpty();
    }

    @Test
    @Tag("W46")
    void aListTakesAsManyStatementsForManyAsForFew() {
        long few = statementsWithFriends(10);
        long many = statementsWithFriends(1_000);
        assertThat(many).isEqualTo(few);
    }

    private long statementsWithFriends(int friends) {
        for (int i = 0; i < friends; i++) {
            Id id = world.ids.next();
            world.write(
                    tx ->
                            tx.update(
                                    """
                                    insert into account (id, kind, name, name_key, skeleton,
                                                         registered_at, version, change)
                                    values (?, 'PERSON', ?, ?, ?, 0, 1, ?)""",
                                    id,
                                    "x" + id,
                                    "x" + id,
                                    "x" + id,
                                    id));
            world.befriend(alice.signedIn(), id);
        }
        world.settle();
        long before = world.database.executed();
        friends(null, null, 200);
        return world.database.executed() - before;
    }
}
