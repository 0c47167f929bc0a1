package chat.parley.server.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.protocol.Id;
import chat.parley.protocol.Limits;
import chat.parley.protocol.Reason;
import chat.parley.protocol.event.Event.ConversationChanged;
import chat.parley.protocol.model.Conversation;
import chat.parley.protocol.model.group.HistoryRule;
import chat.parley.protocol.model.group.JoinPolicy;
import chat.parley.protocol.operation.ApplicationRequest.ApplyGroup;
import chat.parley.protocol.operation.ConversationRequest.SetView;
import chat.parley.protocol.operation.ConversationRequest.ShowConversationOf;
import chat.parley.protocol.operation.ConversationRequest.ShowConversationWith;
import chat.parley.protocol.operation.GroupRequest.CreateGroup;
import chat.parley.protocol.operation.GroupRequest.LeaveGroup;
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

/// What Bob calls a group of Alice's.
@Tag("A26")
class GroupRemarksTest {
    @TempDir private Path directory;
    private PeopleWorld world;
    private Caller alice;
    private Caller bob;
    private Id group;

    @BeforeEach
    void open() {
        world = new PeopleWorld(directory);
        alice = world.person("alice");
        bob = world.person("bob");
        world.befriend(alice, bob);
        world.ask(
                alice,
                new CreateGroup(
                        "ops", null, JoinPolicy.OPEN, HistoryRule.ALL, false, List.of("bob")));
        group = of(bob).id();
    }

    @AfterEach
    void close() {
        world.close();
    }

    private Conversation of(Caller whose) {
        return world.ask(whose, new ShowConversationOf("ops"));
    }

    private @Nullable String remark(Caller whose) {
        return of(whose).view().remark();
    }

    private Conversation call(String remark) {
        return world.ask(bob, SetView.remark(group, remark));
    }

    @Test
    void itIsSetKeptAndCleared() {
        assertThat(call(" Night shift ").view().remark()).isEqualTo("Night shift");
        assertThat(of(bob).title()).isEqualTo("ops");
        world.ask(bob, new SetView(group, null, true));
        assertThat(remark(bob)).isEqualTo("Night shift");

        assertThat(call("").view().remark()).isNull();
        assertThat(of(bob).view().pinned()).isTrue();
    }

    @Test
    void itIsNobodyElses() {
        world.settle();
        world.published.clear();
        call("Night shift");

        assertThat(remark(alice)).isNull();
        assertThat(world.told(bob, ConversationChanged.class)).hasSize(1);
        assertThat(world.told(alice, ConversationChanged.class)).isEmpty();
    }

    @Test
    void whoeverLeavesKeepsNone() {
        call("Night shift");
        world.ask(bob, new LeaveGroup("ops"));
        world.ask(bob, new ApplyGroup("ops", null));

        assertThat(remark(bob)).isNull();
    }

    @Test
    void itIsOneLineOfSomeLength() {
        assertThat(world.refusal(bob, SetView.remark(group, "two\nlines")))
                .isEqualTo(Reason.INVALID_FIELDS);
        assertThat(world.refusal(bob, SetView.remark(group, "\u202eops")))
                .isEqualTo(Reason.INVALID_FIELDS);
        assertThat(Limits.REMARK_CODE_POINTS).isEqualTo(64);
        assertThat(remark(bob)).isNull();
    }

    @Test
    void aConversationOfTwoHasNone() {
        Id two = world.ask(bob, new ShowConversationWith("alice")).id();

        assertThat(world.refusal(bob, SetView.remark(two, "Boss")))
                .isEqualTo(Reason.INVALID_FIELDS);
    }
}
