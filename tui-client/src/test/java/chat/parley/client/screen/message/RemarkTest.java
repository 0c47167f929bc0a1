package chat.parley.client.screen.message;

import static chat.parley.client.state.ClientSimulation.ALICE;
import static chat.parley.client.state.ClientSimulation.CHAT;
import static chat.parley.client.state.ClientSimulation.START;
import static chat.parley.client.state.ClientSimulation.caughtUp;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.client.screen.Ops;
import chat.parley.client.screen.ScreenStage;
import chat.parley.client.state.ClientEvent.Answered.NewestFetched;
import chat.parley.client.state.ClientSimulation;
import chat.parley.protocol.Id;
import chat.parley.protocol.body.Body;
import chat.parley.protocol.event.Event;
import chat.parley.protocol.model.Entry;
import chat.parley.protocol.model.Friend;
import chat.parley.protocol.model.group.Rank;
import chat.parley.protocol.operation.ConversationRequest.Entries;
import chat.parley.protocol.operation.GroupRequest.ListMembers;
import chat.parley.protocol.operation.GroupRequest.ShowGroup;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What one calls a friend oneself stands wherever their nickname would.
class RemarkTest {
    private static final Id PAIR = new Id(103);

    @Test
    void aboveTheirMessagesAndInQuotationsOfThem() {
        ScreenStage stage = inOps();

        assertThat(stage.line("09:30")).isNotEmpty();
        assertThat(stage.text()).contains("Ming 财务 @chenli  09:30").doesNotContain("陈丽 @");
        assertThat(stage.text()).contains("Ming 财务: the figures");
    }

    @Test
    void amongTheMembersAndWhereFriendsAreChosen() {
        ScreenStage stage =
                inOps().type("/group")
                        .press("Enter")
                        .answered(new ShowGroup("ops"), Ops.group(Rank.MEMBER))
                        .answered(new ListMembers("ops", null, 100), Ops.members(Rank.MEMBER));
        assertThat(stage.line("Ming 财务")).contains("@chenli");

        stage = inOps().type("/create").press("Enter");
        assertThat(stage.line("Ming 财务")).contains("@chenli");
    }

    @Test
    void whereThereIsLittleRoomTheAccountGivesWay() {
        ScreenStage stage = new ScreenStage(life("Ming from the accounts dep")).open(PAIR);

        assertThat(stage.line("▌Ming")).contains("Ming from").doesNotContain("@chenli  │");
        assertThat(stage.size(40, 12).text()).contains("Ming from the accounts dep");
    }

    private static ScreenStage inOps() {
        Entry figures = Ops.said(1, Ops.CHEN, new Body.Text("the figures"));
        Entry answer =
                new Entry(
                        Ops.CHAT,
                        2,
                        new Id(5002),
                        ALICE,
                        "own",
                        START.plusSeconds(2),
                        new Body.Text("thanks"),
                        1L,
                        null,
                        null,
                        null);
        ClientSimulation life = life("Ming 财务").told(Ops.chat());
        life.pushed(friend("Ming 财务"));
        life.happens(new NewestFetched(Ops.CHAT, new Entries(List.of(figures, answer), 2, false)));
        return new ScreenStage(life).open(Ops.CHAT);
    }

    private static ClientSimulation life(String remark) {
        ClientSimulation life = caughtUp(1);
        life.told(ClientSimulation.chat(PAIR, Ops.CHEN, 0, 0, 0)).pushed(friend(remark));
        assertThat(life.state().conversation(CHAT)).isPresent();
        return life;
    }

    private static Event friend(String remark) {
        return new Event.FriendAdded(new Friend(Ops.CHEN, PAIR, START, remark, false), 1);
    }
}
