package chat.parley.client.screen.group;

import static chat.parley.client.screen.group.GroupCards.choose;
import static chat.parley.client.state.ClientSimulation.caughtUp;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parley.client.screen.Ops;
import chat.parley.client.screen.ScreenCommand;
import chat.parley.client.screen.ScreenStage;
import chat.parley.client.state.ClientEvent.Wished;
import chat.parley.kit.text.Widths.Ambiguous;
import chat.parley.protocol.Language;
import chat.parley.protocol.model.ConversationView;
import chat.parley.protocol.model.NotifyLevel;
import chat.parley.protocol.model.group.GroupState;
import chat.parley.protocol.model.group.Rank;
import chat.parley.protocol.operation.ConversationRequest.SetView;
import chat.parley.protocol.operation.GroupRequest.ShowGroup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What Alice calls #ops.
@Tag("A26")
class GroupRemarkTest {
    private static final String LABEL = "give it a name of your own";

    private static ScreenStage called(@Nullable String remark) {
        ConversationView view =
                new ConversationView(false, false, NotifyLevel.MENTIONS, null, null, remark);
        return ScreenStage.talking(caughtUp(1).told(Ops.chat(GroupState.NORMAL, null, null, view)));
    }

    private static ScreenStage card(@Nullable String remark) {
        return called(remark)
                .press("F4", "Enter")
                .answered(new ShowGroup("ops"), Ops.group(Rank.MEMBER, GroupState.NORMAL))
                .answered(GroupCards.MEMBERS, Ops.members(Rank.MEMBER));
    }

    private static ScreenCommand wished(String remark) {
        return new ScreenCommand.Happen(new Wished.SetView(SetView.remark(Ops.CHAT, remark)));
    }

    @Test
    void theCardGivesChangesAndClearsIt() {
        ScreenStage fresh = choose(card(null).type("m"), LABEL);
        assertThat(fresh.text()).contains("only you see it; empty for none");
        assertThat(fresh.type("Night shift").press("Enter").commands())
                .contains(wished("Night shift"));

        ScreenStage named = choose(card("Night shift").type("m"), LABEL);
        assertThat(named.line("Night shift")).isNotNull();
        assertThat(named.press("C-u", "Enter").commands()).contains(wished(""));
    }

    @Test
    void itStandsBeforeTheGroupsNameInListsAndHeadings() {
        ScreenStage stage = called("Night shift").size(120, 40);
        assertThat(stage.line("Night shift")).contains("Night shift #ops");
        assertThat(stage.open(Ops.CHAT).text()).contains("Night shift #ops", "> write to Night");
        assertThat(stage.press("F4").line("Night shift")).contains("#ops");
        assertThat(card("Night shift").lines().get(2)).contains("Night shift #ops");
    }

    @Test
    void itFindsTheGroup() {
        assertThat(called("Night shift").press("C-g").type("night").line("#ops"))
                .contains("Night shift");
        assertThat(called("夜班").press("F4").type("yb").line("#ops")).contains("夜班");
        assertThat(
                        called("Night shift")
                                .type("/open night shift")
                                .press("Enter")
                                .state()
                                .selected())
                .isEqualTo(Ops.CHAT);
    }

    @Test
    void everythingIsSaidInChinese() {
        ScreenStage stage =
                card(null).with(ScreenStage.appearance(Language.CHINESE, Ambiguous.NARROW));

        assertThat(stage.type("m").text()).contains("设置备注名");
    }
}
