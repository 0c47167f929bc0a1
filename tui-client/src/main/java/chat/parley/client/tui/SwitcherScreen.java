package chat.parley.client.tui;

import chat.parley.client.state.ClientState;
import chat.parley.client.state.ConversationState;
import chat.parley.client.term.Input;
import chat.parley.client.term.Painter;
import chat.parley.client.term.Style;
import chat.parley.client.tui.Action.Area;
import chat.parley.client.words.ScreenText;
import java.util.List;
import java.util.Optional;

/// Goes to a conversation by a part of its name; also the list where there is no room for one.
///
/// @param under where one comes back to
record SwitcherScreen(ChatScreen under, Composer query, int highlighted) implements Screen {
    private static final int NAME_COLUMNS = 22;

    @Override
    public Turn on(Input input, View view) {
        List<ConversationState> found = found(view.state());
        Optional<Action> action =
                input instanceof Input.Typed ? Optional.empty() : KeyMap.action(input, Area.LISTS);
        if (action.isEmpty()) {
            Composer typed = query.on(input, view.look(), view.columns());
            boolean same = typed.text().equals(query.text());
            return Turn.to(new SwitcherScreen(under, typed, same ? highlighted : 0));
        }
        int last = Math.max(0, found.size() - 1);
        return switch (action.get()) {
            case UP ->
                    Turn.to(new SwitcherScreen(under, query, Math.clamp(highlighted - 1, 0, last)));
            case DOWN ->
                    Turn.to(new SwitcherScreen(under, query, Math.clamp(highlighted + 1, 0, last)));
            case CHOOSE ->
                    found.isEmpty()
                            ? Turn.to(this)
                            : under.opening(
                                    found.get(Math.min(highlighted, last)).id(), view.state());
            default -> Turn.to(under);
        };
    }

    private List<ConversationState> found(ClientState state) {
        return state.byActivity().stream()
                .filter(one -> Names.match(one.known(), query.text()))
                .toList();
    }

    @Override
    public void draw(Painter painter, View view) {
        ListPage page = new ListPage(painter, view, ScreenText.GO_TO_TITLE);
        page.question(query, ScreenText.FILTER);
        List<ConversationState> found = found(view.state());
        if (found.isEmpty()) {
            page.empty(ScreenText.NO_CONVERSATION);
        }
        int at = Math.clamp(highlighted, 0, Math.max(0, found.size() - 1));
        int first = Math.max(0, at - page.rows() + 1);
        for (int i = first; i < Math.min(found.size(), first + page.rows()); i++) {
            draw(page, view, found.get(i), i - first, i == at);
        }
        page.hints(ScreenText.GO_TO_KEYS);
    }

    private static void draw(
            ListPage page, View view, ConversationState one, int row, boolean chosen) {
        Theme theme = view.look().theme();
        int unread = one.unread(view.state().account().id());
        Style name = unread > 0 || chosen ? theme.strong() : theme.text();
        page.mark(row, chosen);
        String shown = view.look().widths().clip(Names.listed(one.known()), NAME_COLUMNS);
        page.text(3, row, shown, name);
        if (unread > 0) {
            page.text(3 + NAME_COLUMNS + 1, row, Names.count(unread), theme.badge());
        }
        one.newest()
                .ifPresent(
                        entry ->
                                page.text(
                                        3 + NAME_COLUMNS + 6,
                                        row,
                                        Bodies.preview(entry.body(), view.look().words()),
                                        theme.faint()));
        page.right(row, view.look().times().brief(one.lastActivity(), view.state().now()));
    }

    @Override
    public boolean watches(View view) {
        return false;
    }

    @Override
    public Screen focused(boolean focused) {
        return new SwitcherScreen(under.focused(focused), query, highlighted);
    }
}
