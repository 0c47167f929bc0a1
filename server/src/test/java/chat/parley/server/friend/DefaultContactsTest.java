package chat.parley.server.friend;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.protocol.body.Body;
import chat.parley.protocol.model.Friend;
import chat.parley.protocol.model.account.SanctionKind;
import chat.parley.protocol.operation.ConversationRequest.Send;
import chat.parley.protocol.operation.FriendRequest.ListFriends;
import chat.parley.protocol.operation.SanctionRequest.Impose;
import chat.parley.server.PeopleWorld;
import chat.parley.server.session.Caller;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Of everybody's friends from the start, one is not there.
@Tag("B14")
class DefaultContactsTest {
    @TempDir private Path directory;
    private PeopleWorld world;

    @BeforeEach
    void open() {
        world = PeopleWorld.withDefaultContacts(directory, "alice,helen,ALICE,nobody");
    }

    @AfterEach
    void close() {
        world.close();
    }

    private List<Friend> friends(Caller whose) {
        return world.ask(whose, new ListFriends(null, null, 10)).friends();
    }

    private static List<String> names(List<Friend> friends) {
        return friends.stream().map(friend -> friend.profile().name()).toList();
    }

    @Test
    void newAccountsHaveThemForFriendsAndMayWriteToThem() {
        world.person("alice");
        world.person("helen");
        Caller bob = world.person("bob");
        List<Friend> friends = friends(bob);
        assertThat(names(friends)).containsExactly("alice", "helen");
        world.ask(bob, new Send(friends.getFirst().conversation(), "c1", new Body.Text("hello")));
    }

    @Test
    void whoIsBannedIsPassedOver() {
        world.person("alice");
        world.ask(
                PeopleWorld.operator(), new Impose("alice", SanctionKind.BAN, null, "spam", false));
        assertThat(friends(world.person("bob"))).isEmpty();
    }
}
