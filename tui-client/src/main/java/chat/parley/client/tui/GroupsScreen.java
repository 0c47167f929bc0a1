package chat.parley.client.tui;

import chat.parley.client.state.ClientState;
import chat.parley.client.state.ConversationState;
import chat.parley.client.term.Input;
import chat.parley.client.term.Painter;
import chat.parley.client.tui.Action.Area;
import chat.parley.client.words.GroupText;
import chat.parley.client.words.ScreenText;
import chat.parley.protocol.operation.ConversationRequest.GroupSummary;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The groups that one belongs to, by name, narrowed by what is written.
record GroupsScreen(ChatScreen under, Picker picker) implements GroupList {

    static GroupsScreen over(ChatScreen under) {
        return new GroupsScreen(under, Picker.EMPTY);
    }

    @Override
    public Turn on(Input input, View view) {
        Optional<Action> action = Picker.action(input, Area.GROUPS);
        List<ConversationState> found = found(view.state());
        return switch (action.orElse(Action.SEND)) {
            case BACK -> Turn.to(under);
            case OTHER_GROUPS -> FindGroupsScreen.over(under, picker.anew()).searching();
            case NEW_GROUP -> Turn.to(NewGroupScreen.over(this, picker.part()));
            case CHOOSE ->
                    picker.picked(found)
                            .map(one -> GroupScreen.opening(this, one.known().title()))
                            .orElse(Turn.to(this));
            default ->
                    Turn.to(new GroupsScreen(under, picker.on(action, input, found.size(), view)));
        };
    }

    private List<ConversationState> found(ClientState state) {
        return state.byActivity().stream()
                .filter(one -> one.known().group() != null)
                .filter(one -> Names.match(one.known(), picker.part()))
                .sorted(Comparator.comparing(one -> one.known().title(), Initials.ORDER))
                .toList();
    }

    @Override
    public void draw(Painter painter, View view) {
        ListPage page = new ListPage(painter, view, GroupText.OWN_TITLE);
        page.question(picker.query(), ScreenText.FILTER);
        List<ConversationState> found = found(view.state());
        if (found.isEmpty()) {
            page.empty(picker.query().isEmpty() ? GroupText.NO_GROUPS : GroupText.NO_GROUP_SO);
        }
        page.list(
                found.size(),
                picker.row(),
                (index, row, chosen) -> draw(page, view, found.get(index), row, chosen));
        page.hints(GroupText.OWN_KEYS);
    }

    private static void draw(
            ListPage page, View view, ConversationState one, int row, boolean chosen) {
        GroupSummary group = one.known().group();
        page.right(row, view.look().times().brief(one.lastActivity(), view.state().now()));
        page.name(row, NAME_COLUMN, Called.of(one.known()), chosen);
        if (group != null) {
            String brief = GroupWords.of(view).brief(one.members(), group.state(), group.rank());
            page.text(BRIEF_COLUMN, row, brief, view.look().theme().faint());
        }
    }

    @Override
    public GroupsScreen focused(boolean focused) {
        return new GroupsScreen(under.focused(focused), picker);
    }
}
