package chat.parley.client.screen.group;

import static chat.parley.client.state.ClientSimulation.caughtUp;
import static chat.parley.client.state.ClientSimulation.person;

import chat.parley.client.screen.Ops;
import chat.parley.client.screen.ScreenCommand;
import chat.parley.client.screen.ScreenStage;
import chat.parley.protocol.model.Profile;
import chat.parley.protocol.model.account.Right;
import chat.parley.protocol.model.group.GroupState;
import chat.parley.protocol.model.group.Rank;
import chat.parley.protocol.operation.Change;
import chat.parley.protocol.operation.GroupRequest.ListMembers;
import chat.parley.protocol.operation.GroupRequest.ShowGroup;
import org.jspecify.annotations.Nullable;

/// Cards of a group, as tests open and use them.
final class GroupCards {
    static final ListMembers MEMBERS = new ListMembers("ops", null, 100);
    static final Profile DANA = person(9, "dana");

    private GroupCards() {}

    static ScreenStage card(Rank rank) {
        return card(rank, GroupState.NORMAL);
    }

    static ScreenStage card(Rank rank, GroupState state) {
        return shown(rank, state).answered(MEMBERS, Ops.members(rank));
    }

    /// Before the members came.
    static ScreenStage shown(Rank rank, GroupState state) {
        return ScreenStage.talking(caughtUp(1).told(Ops.chat()))
                .press("F4", "Enter")
                .answered(new ShowGroup("ops"), Ops.group(rank, state));
    }

    /// Whoever holds the right to manage all groups, before the members came.
    static ScreenStage managing(@Nullable Rank rank, GroupState state) {
        return ScreenStage.talking(caughtUp(1).told(Ops.chat()).holding(Right.GROUP_MANAGE))
                .size(120, 40)
                .press("F4", "Enter")
                .answered(new ShowGroup("ops"), Ops.group(rank, state));
    }

    static ScreenCommand.Ask show() {
        return new ScreenCommand.Ask(new ShowGroup("ops"));
    }

    static ScreenStage choosing(Rank rank, String label) {
        return choose(card(rank).type("m"), label);
    }

    static ScreenStage chooseMember(Rank rank, String label) {
        return choose(card(rank).press("Down", "Down", "Enter"), label);
    }

    static ScreenStage choose(ScreenStage stage, String label) {
        for (int i = 0; i < 20 && !stage.line("▌").contains("▌ " + label); i++) {
            stage.press("Down");
        }
        return stage.press("Enter");
    }

    static Change changed() {
        return new Change(true, "@bob", "", "muted", 1, 0);
    }
}
