package chat.parley.server.group;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.protocol.Reason;
import chat.parley.protocol.model.Group;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.model.group.GroupState;
import chat.parley.protocol.model.group.HistoryRule;
import chat.parley.protocol.model.group.JoinPolicy;
import chat.parley.protocol.operation.GroupRequest.CreateGroup;
import chat.parley.protocol.operation.GroupRequest.ListGroups;
import chat.parley.protocol.operation.GroupRequest.SetState;
import chat.parley.protocol.operation.GroupRequest.ShowGroup;
import chat.parley.protocol.operation.GroupRequest.TransferGroup;
import chat.parley.server.PeopleWorld;
import chat.parley.server.session.Caller;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The world's default groups are `lobby` and `news`.
@Tag("A30")
class DefaultGroupsTest {
    @TempDir private Path directory;
    private PeopleWorld world;
    private Caller operator;

    @BeforeEach
    void open() {
        world = PeopleWorld.withDefaultGroups(directory, "lobby, news");
        operator = PeopleWorld.operator();
    }

    @AfterEach
    void close() {
        world.close();
    }

    private List<String> groupsOf(String newcomer) {
        return world.ask(world.person(newcomer), new ListGroups(null, 10)).groups().stream()
                .map(Group::name)
                .toList();
    }

    private void setNews(GroupState state) {
        world.ask(operator, new SetState("news", state, null, null, false));
    }

    @Test
    void whoeverSignsUpBelongsToThem() {
        assertThat(groupsOf("newcomer")).containsExactlyInAnyOrder("lobby", "news");
    }

    @Test
    @Tag("F34")
    void theyAreTheHostsFromTheStartLargeAndOpen() {
        Caller alice = world.person("alice");
        CreateGroup take =
                new CreateGroup(
                        "Lobby", null, JoinPolicy.CLOSED, HistoryRule.ALL, false, List.of());
        assertThat(world.refusal(alice, take)).isEqualTo(Reason.GROUP_NAME_TAKEN);
        Group lobby = world.ask(alice, new ShowGroup("lobby"));
        assertThat(lobby.owner().kind()).isEqualTo(Profile.Kind.BOT);
        assertThat(lobby.policy()).isEqualTo(JoinPolicy.OPEN);
        assertThat(lobby.capacity()).isEqualTo(50);
    }

    @Test
    @Tag("F34")
    void whoMayManageGroupsHandsThemOver() {
        Caller alice = world.person("alice");
        world.ask(operator, new TransferGroup("lobby", "alice", null, false));
        assertThat(world.ask(alice, new ShowGroup("lobby")).owner().name()).isEqualTo("alice");
    }

    @Test
    void oneThatIsNotNormalIsPassedOver() {
        for (GroupState state :
                List.of(GroupState.MUTED, GroupState.DISABLED, GroupState.DISSOLVED)) {
            setNews(state);
            assertThat(groupsOf("new-" + state.name().toLowerCase(Locale.ROOT)))
                    .containsExactly("lobby");
        }
    }

    @Test
    void oneThatIsFullIsPassedOver() {
        for (int i = 0; i < 49; i++) {
            world.person("early-" + i);
        }
        assertThat(groupsOf("late")).isEmpty();
    }
}
