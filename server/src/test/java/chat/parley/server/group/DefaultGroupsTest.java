package chat.parley.server.group;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.protocol.operation.GroupRequest.Group;
import chat.parley.protocol.operation.GroupRequest.GroupState;
import chat.parley.protocol.operation.GroupRequest.JoinPolicy;
import chat.parley.protocol.operation.GroupRequest.ListGroups;
import chat.parley.protocol.operation.GroupRequest.SetState;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The world's default groups are `lobby` and `nowhere`, of which there is never the second.
@Tag("A30")
class DefaultGroupsTest {
    @TempDir private Path directory;
    private GroupWorld group;

    @BeforeEach
    void open() {
        group = new GroupWorld(directory);
        group.create(group.olga, "lobby", JoinPolicy.CLOSED);
    }

    @AfterEach
    void close() {
        group.close();
    }

    private List<String> groupsOf(String newcomer) {
        return group
                .world
                .ask(group.world.person(newcomer), new ListGroups(null, 10))
                .groups()
                .stream()
                .map(Group::name)
                .toList();
    }

    private void setLobby(GroupState state) {
        group.world.ask(group.rita, new SetState("lobby", state, null, null, false));
    }

    @Test
    void whoeverSignsUpBelongsToThem() {
        assertThat(groupsOf("newcomer")).containsExactly("lobby");
    }

    @Test
    void oneThatIsNotNormalIsPassedOver() {
        for (GroupState state :
                List.of(GroupState.MUTED, GroupState.DISABLED, GroupState.DISSOLVED)) {
            setLobby(state);
            assertThat(groupsOf("new-" + state.name().toLowerCase(Locale.ROOT))).isEmpty();
        }
    }

    @Test
    void oneThatIsFullIsPassedOver() {
        for (int i = 0; i < 4; i++) {
            assertThat(groupsOf("early-" + i)).hasSize(1);
        }
        assertThat(groupsOf("late")).isEmpty();
    }
}
