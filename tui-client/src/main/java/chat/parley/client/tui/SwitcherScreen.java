package chat.parley.client.tui;

import chat.parley.client.state.ClientState;
import chat.parley.client.state.ConversationState;
import chat.parley.client.term.Input;
import chat.parley.client.term.Painter;
import chat.parley.client.tui.Action.Area;
import chat.parley.client.words.ScreenText;
import java.util.List;
import java.util.Optional;

/// Goes to a conversation by a part of its name; also the list where there is no room for one.
///
/// @param under where one comes back to
record SwitcherScreen(ChatScreen under, Picker picker) implements Screen {
    private static final int NAME_COLUMN = 3;
    private static final int COUNT_COLUMN = NAME_COLUMN + ListPage.NAME_COLUMNS + 1;
    private static final int PREVIEW_COLUMN = COUNT_COLUMN + 4;

    @Override
    public Turn on(Input input, View view) {
        List<ConversationState> found = found(view.state());
        Optional<Action> action = Picker.action(input, Area.LISTS);
        return switch (action.orElse(Action.SEND)) {
            case BACK -> Turn.to(under);
            case CHOOSE ->
                    picker.picked(found)
                            .map(one -> under.opening(one.id(), view.state()))
                            .orElse(Turn.to(this));
            default ->
                    Turn.to(
                            new SwitcherScreen(
                                    under, picker.on(action, input, found.size(), view)));
        };
    }

    private List<ConversationState> found(ClientState state) {
        return state.byActivity().stream()
                .filter(one -> Names.match(one.known(), picker.part()))
                .toList();
    }

    @Override
    public void draw(Painter painter, View view) {
        ListPage page = new ListPage(painter, view, ScreenText.GO_TO_TITLE);
        page.question(picker.query(), ScreenText.FILTER);
        List<ConversationState> found = found(view.state());
        if (found.isEmpty()) {
            page.empty(ScreenText.NO_CONVERSATION);
        }
        page.list(
                found.size(),
                picker.row(),
                (index, row, chosen) -> draw(page, view, found.get(index), row, chosen));
        page.hints(ScreenText.GO_TO_KEYS);
    }

    private static void draw(
            ListPage page, View view, ConversationState one, int row, boolean chosen) {
        Theme theme = view.look().theme();
        int unread = one.unread(view.state().account().id());
        page.right(row, view.look().times().brief(one.lastActivity(), view.state().now()));
        page.name(row, NAME_COLUMN, Called.of(one.known()), unread > 0 || chosen);
        if (unread > 0) {
            page.text(COUNT_COLUMN, row, Names.count(unread), theme.badge());
        }
        one.newest()
                .map(entry -> Bodies.of(view).preview(entry.body()))
                .ifPresent(text -> page.text(PREVIEW_COLUMN, row, text, theme.faint()));
    }

    @Override
    public Screen focused(boolean focused) {
        return new SwitcherScreen(under.focused(focused), picker);
    }
}
