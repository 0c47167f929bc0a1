package chat.parley.client.tui;

import chat.parley.client.term.Input;
import chat.parley.client.term.Painter;
import chat.parley.client.tui.Action.Area;
import chat.parley.client.words.GroupText;
import chat.parley.client.words.ScreenText;
import chat.parley.protocol.Id;
import chat.parley.protocol.operation.GroupRequest.FindGroups;
import chat.parley.protocol.operation.GroupRequest.Group;
import chat.parley.protocol.operation.GroupRequest.GroupOrder;
import chat.parley.protocol.operation.GroupRequest.GroupsPage;
import chat.parley.protocol.operation.Request;
import java.util.List;
import java.util.Optional;

/// Finds groups by a part of their name, to join them.
record FindGroupsScreen(ChatScreen under, Composer query, Search<Group> search, int highlighted)
        implements GroupList, Asking {
    private static final int PAGE = 50;
    private static final int NAME_COLUMN = 3;
    private static final int BRIEF_COLUMN = 27;

    static FindGroupsScreen over(ChatScreen under, Composer query) {
        return new FindGroupsScreen(under, query, Search.none(), 0);
    }

    @Override
    public Turn on(Input input, View view) {
        Optional<Action> action =
                input instanceof Input.Typed
                        ? Optional.empty()
                        : KeyMap.action(input, Area.GROUPS, Area.LISTS, Area.TALKING);
        return switch (action.orElse(Action.SEND)) {
            case BACK -> Turn.to(under);
            case OTHER_GROUPS -> Turn.to(new GroupsScreen(under, query, 0));
            case NEW_GROUP -> Turn.to(NewGroupScreen.over(this, query.text()));
            case UP, DOWN, PAGE_UP, PAGE_DOWN -> moved(action.get(), view);
            case CHOOSE -> isAnswered() ? chosen() : searching();
            default -> Turn.to(written(query.on(input, view.look(), view.columns())));
        };
    }

    private FindGroupsScreen written(Composer changed) {
        return new FindGroupsScreen(under, changed, search, highlighted);
    }

    /// Whether what is written is what was looked for.
    private boolean isAnswered() {
        boolean looked = search.busy() || search.problem() != null || !search.found().isEmpty();
        return looked && query.text().strip().equals(search.part());
    }

    /// Looks for what is written; for all groups when nothing is.
    Turn searching() {
        return new FindGroupsScreen(under, query, Search.begun(query.text().strip()), 0).fetching();
    }

    /// Asks for the first page, or for the one that follows.
    private Turn fetching() {
        Id after = search.last().map(Group::id).orElse(null);
        String part = search.part().isEmpty() ? null : search.part();
        return Turn.to(this)
                .and(new Order.Ask(new FindGroups(part, null, GroupOrder.NAME, after, PAGE)));
    }

    private Turn chosen() {
        List<Group> found = search.found();
        return found.isEmpty()
                ? Turn.to(this)
                : GroupScreen.opening(
                        this, found.get(Highlight.within(highlighted, found.size())).name());
    }

    /// Past the last one, what follows is fetched.
    private Turn moved(Action action, View view) {
        int size = search.found().size();
        int at = Highlight.moved(action, highlighted, size, ListPage.rows(view));
        return search.continuesAt(at, size, action)
                ? with(search.goingOn(), at).fetching()
                : Turn.to(with(search, at));
    }

    private FindGroupsScreen with(Search<Group> changed, int at) {
        return new FindGroupsScreen(under, query, changed, at);
    }

    @Override
    public Turn answered(Request<?> request, Record answer, View view) {
        boolean wanted =
                request instanceof FindGroups find
                        && search.part().equals(find.name() == null ? "" : find.name());
        return Turn.to(
                wanted && answer instanceof GroupsPage(var groups, boolean more)
                        ? with(search.with(groups, more), highlighted)
                        : this);
    }

    @Override
    public FindGroupsScreen failed(Request<?> request, String why) {
        return with(search.failed(why), highlighted);
    }

    @Override
    public void draw(Painter painter, View view) {
        ListPage page = new ListPage(painter, view, GroupText.FIND_TITLE);
        page.question(query, ScreenText.FIND);
        List<Group> found = search.found();
        int at = Highlight.within(highlighted, found.size());
        int first = Highlight.first(at, page.rows());
        for (int i = first; i < Math.min(found.size(), first + page.rows()); i++) {
            draw(page, view, found.get(i), i - first, i == at);
        }
        if (found.isEmpty()) {
            drawNone(page, view);
        }
        page.hints(isAnswered() && !found.isEmpty() ? GroupText.FOUND_KEYS : GroupText.FIND_KEYS);
    }

    private static void draw(ListPage page, View view, Group group, int row, boolean chosen) {
        Theme theme = view.look().theme();
        page.mark(row, chosen);
        int room = BRIEF_COLUMN - NAME_COLUMN - 2;
        String listed = view.look().widths().clip(GroupWords.listed(group.name()), room);
        page.text(NAME_COLUMN, row, listed, chosen ? theme.strong() : theme.text());
        int at = page.text(BRIEF_COLUMN, row, GroupWords.of(view).brief(group), theme.faint());
        if (group.introduction() != null) {
            page.text(at + 2, row, group.introduction(), theme.faint());
        }
    }

    private void drawNone(ListPage page, View view) {
        if (search.problem() != null) {
            page.text(NAME_COLUMN, 0, search.problem(), view.look().theme().trouble());
        } else {
            page.empty(search.busy() ? ScreenText.LOOKING : GroupText.NONE_FOUND);
        }
    }

    @Override
    public boolean watches(View view) {
        return false;
    }

    @Override
    public FindGroupsScreen focused(boolean focused) {
        return new FindGroupsScreen(under.focused(focused), query, search, highlighted);
    }
}
