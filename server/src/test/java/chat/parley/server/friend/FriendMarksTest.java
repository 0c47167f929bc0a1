package chat.parley.server.friend;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.protocol.Reason;
import chat.parley.protocol.event.Event.FriendChanged;
import chat.parley.protocol.model.Friend;
import chat.parley.protocol.operation.FriendRequest.DeleteFriend;
import chat.parley.protocol.operation.FriendRequest.ListFriends;
import chat.parley.protocol.operation.FriendRequest.MarkFriend;
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

/// What Alice keeps of Bob.
@Tag("C11")
@Tag("D24")
class FriendMarksTest {
    @TempDir private Path directory;
    private PeopleWorld world;
    private Caller alice;
    private Caller bob;

    @BeforeEach
    void open() {
        world = new PeopleWorld(directory);
        alice = world.person("alice");
        bob = world.person("bob");
        world.befriend(alice, bob);
    }

    @AfterEach
    void close() {
        world.close();
    }

    private List<Friend> friends(Caller whose, @Nullable String name) {
        return world.ask(whose, new ListFriends(null, name, 10)).friends();
    }

    private Friend friend() {
        return friends(alice, null).getFirst();
    }

    @Test
    @Tag("W52")
    void eachIsSetAndClearedByItself() {
        world.ask(alice, new MarkFriend("bob", "Bobby from ops", null));
        world.ask(alice, new MarkFriend("bob", null, true));
        assertThat(friend().remark()).isEqualTo("Bobby from ops");
        assertThat(friend().starred()).isTrue();
        world.ask(alice, new MarkFriend("bob", "", null));
        assertThat(friend().remark()).isNull();
        assertThat(friend().starred()).isTrue();
        world.ask(alice, new MarkFriend("bob", null, false));
        assertThat(friend().starred()).isFalse();
    }

    @Test
    void theyAreNobodyElses() {
        world.ask(alice, new MarkFriend("bob", "Bobby", true));
        Friend seen = friends(bob, null).getFirst();
        assertThat(seen.remark()).isNull();
        assertThat(seen.starred()).isFalse();
        assertThat(world.told(bob, FriendChanged.class)).isEmpty();
        assertThat(world.told(alice, FriendChanged.class)).hasSize(1);
    }

    @Test
    void aFriendIsFoundByTheRemark() {
        world.ask(alice, new MarkFriend("bob", "老板 Boss", null));
        assertThat(friends(alice, "boss")).hasSize(1);
        assertThat(friends(alice, "老")).hasSize(1);
        assertThat(friends(alice, "%")).isEmpty();
        assertThat(friends(bob, "boss")).isEmpty();
    }

    @Test
    void aRemarkMisleadsNobodyAndIsOfFriends() {
        assertThat(world.refusal(alice, new MarkFriend("bob", "a\u202eb", null)))
                .isEqualTo(Reason.INVALID_FIELDS);
        world.person("carol");
        assertThat(world.refusal(alice, new MarkFriend("carol", "Caz", null)))
                .isEqualTo(Reason.NOT_FRIENDS);
    }

    @Test
    void theyGoWithTheFriendship() {
        world.ask(alice, new MarkFriend("bob", "Bobby", true));
        world.ask(bob, new DeleteFriend("alice"));
        world.befriend(alice, bob);
        assertThat(friend().remark()).isNull();
        assertThat(world.count("friend_mark")).isZero();
    }
}
