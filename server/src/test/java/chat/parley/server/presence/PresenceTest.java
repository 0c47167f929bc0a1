package chat.parley.server.presence;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.protocol.Id;
import chat.parley.protocol.Reason;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.operation.PresenceRequest.Who;
import chat.parley.protocol.operation.PresenceRequest.WhoPage;
import chat.parley.server.PeopleWorld;
import chat.parley.server.group.GroupWorld;
import chat.parley.server.session.Caller;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("D28")
class PresenceTest {
    @TempDir private Path directory;
    private GroupWorld group;

    @BeforeEach
    void open() {
        group = new GroupWorld(directory);
        for (Caller live : List.of(group.olga, group.mia, group.zoe)) {
            group.connect(live);
        }
    }

    @AfterEach
    void close() {
        group.close();
    }

    private List<String> who(Caller caller, @Nullable String of) {
        return names(group.world.ask(caller, new Who(of, null, 50)));
    }

    private static List<String> names(WhoPage page) {
        return page.people().stream().map(Profile::name).toList();
    }

    @Test
    void onesFriendsWithALiveConnectionAreThere() {
        group.world.befriend(group.olga, group.zoe);
        group.world.befriend(group.olga, group.xena);
        assertThat(who(group.olga, null)).containsExactly("zoe");
        assertThat(who(group.mo, null)).isEmpty();
    }

    @Test
    void theMembersOfAGroupAreShownToItsPeopleOnly() {
        assertThat(who(group.mo, "team")).containsExactly("olga", "mia");
        assertThat(who(PeopleWorld.operator(), "team")).containsExactly("olga", "mia");
        assertThat(group.world.refusal(group.xena, new Who("team", null, 50)))
                .isEqualTo(Reason.FORBIDDEN);
        assertThat(group.world.refusal(group.mo, new Who("none", null, 50)))
                .isEqualTo(Reason.NOT_FOUND);
    }

    @Test
    void thoseWhoAreThereArePaged() {
        WhoPage first = group.world.ask(group.mo, new Who("team", null, 1));
        assertThat(names(first)).containsExactly("olga");
        assertThat(first.more()).isTrue();
        Id last = first.people().getLast().id();
        WhoPage second = group.world.ask(group.mo, new Who("team", last, 1));
        assertThat(names(second)).containsExactly("mia");
        assertThat(second.more()).isFalse();
    }
}
