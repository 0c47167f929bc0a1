package chat.parley.client.tui;

import chat.parley.client.state.ClientState;
import chat.parley.client.state.ConversationState;
import chat.parley.client.term.Input;
import chat.parley.client.term.Painter;
import chat.parley.client.term.Style;
import chat.parley.client.tui.Action.Area;
import chat.parley.client.words.GroupText;
import chat.parley.client.words.ScreenText;
import chat.parley.protocol.operation.ConversationRequest.GroupSummary;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The groups that one belongs to, by name, narrowed by what is written.
record GroupsScreen(ChatScreen under, Composer query, int highlighted) implements GroupList {
    private static final int NAME_COLUMN = 3;
    private static final int BRIEF_COLUMN = 27;

    static GroupsScreen over(ChatScreen under) {
        return new GroupsScreen(under, Composer.EMPTY, 0);
    }

    GroupsScreen filtered(String part) {
        return new GroupsScreen(under, Composer.EMPTY.withText(part), 0);
    }

    @Override
    public Turn on(Input input, View view) {
        Optional<Action> action =
                input instanceof Input.Typed
                        ? Optional.empty()
                        : KeyMap.action(input, Area.GROUPS, Area.LISTS, Area.TALKING);
        List<ConversationState> found = found(view.state());
        int at = Highlight.within(highlighted, found.size());
        return switch (action.orElse(Action.SEND)) {
            case BACK -> Turn.to(under);
            case OTHER_GROUPS -> FindGroupsScreen.over(under, query).searching();
            case NEW_GROUP -> Turn.to(NewGroupScreen.over(this, query.text()));
            case UP, DOWN, PAGE_UP, PAGE_DOWN ->
                    Turn.to(
                            new GroupsScreen(
                                    under,
                                    query,
                                    Highlight.moved(
                                            action.get(), at, found.size(), ListPage.rows(view))));
            case CHOOSE ->
                    found.isEmpty()
                            ? Turn.to(this)
                            : GroupScreen.opening(this, found.get(at).known().title());
            default -> Turn.to(written(query.on(input, view.look(), view.columns())));
        };
    }

    private GroupsScreen written(Composer changed) {
        boolean same = changed.text().equals(query.text());
        return new GroupsScreen(under, changed, same ? highlighted : 0);
    }

    private List<ConversationState> found(ClientState state) {
        return state.byActivity().stream()
                .filter(one -> one.known().group() != null)
                .filter(one -> Names.match(one.known(), query.text()))
                .sorted(Comparator.comparing(one -> one.known().title(), Initials.ORDER))
                .toList();
    }

    @Override
    public void draw(Painter painter, View view) {
        ListPage page = new ListPage(painter, view, GroupText.OWN_TITLE);
        page.question(query, ScreenText.FILTER);
        List<ConversationState> found = found(view.state());
        if (found.isEmpty()) {
            page.empty(query.isEmpty() ? GroupText.NO_GROUPS : GroupText.NO_GROUP_SO);
        }
        int at = Highlight.within(highlighted, found.size());
        int first = Highlight.first(at, page.rows());
        for (int i = first; i < Math.min(found.size(), first + page.rows()); i++) {
            draw(page, view, found.get(i), i - first, i == at);
        }
        page.hints(GroupText.OWN_KEYS);
    }

    private static void draw(
            ListPage page, View view, ConversationState one, int row, boolean chosen) {
        Theme theme = view.look().theme();
        Style name = chosen ? theme.strong() : theme.text();
        page.mark(row, chosen);
        int room = BRIEF_COLUMN - NAME_COLUMN - 2;
        String listed = view.look().widths().clip(Names.listed(one.known()), room);
        page.text(NAME_COLUMN, row, listed, name);
        Stream.ofNullable(one.known().group())
                .map(group -> brief(group, view))
                .forEach(brief -> page.text(BRIEF_COLUMN, row, brief, theme.faint()));
        page.right(row, view.look().times().brief(one.lastActivity(), view.state().now()));
    }

    private static String brief(GroupSummary group, View view) {
        return GroupWords.of(view).brief(group.members(), group.state(), group.rank());
    }

    @Override
    public boolean watches(View view) {
        return false;
    }

    @Override
    public GroupsScreen focused(boolean focused) {
        return new GroupsScreen(under.focused(focused), query, highlighted);
    }
}
