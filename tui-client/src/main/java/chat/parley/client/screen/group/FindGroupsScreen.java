package chat.parley.client.screen.group;

import chat.parley.client.look.DisplayName;
import chat.parley.client.look.Theme;
import chat.parley.client.screen.Frame;
import chat.parley.client.screen.ListPage;
import chat.parley.client.screen.Picker;
import chat.parley.client.screen.RequestingScreen;
import chat.parley.client.screen.ScreenUpdate;
import chat.parley.client.screen.SearchResults;
import chat.parley.client.screen.key.GroupListKey;
import chat.parley.client.screen.key.ListKey;
import chat.parley.client.term.Painter;
import chat.parley.client.term.input.Input;
import chat.parley.client.words.GroupText;
import chat.parley.client.words.HelpText;
import chat.parley.client.words.ScreenText;
import chat.parley.protocol.Id;
import chat.parley.protocol.model.Group;
import chat.parley.protocol.operation.GroupRequest.FindGroups;
import chat.parley.protocol.operation.GroupRequest.GroupOrder;
import chat.parley.protocol.operation.GroupRequest.GroupsPage;
import chat.parley.protocol.operation.Request;
import java.util.List;
import java.util.Optional;

/// Finds groups by a part of their name, to join them.
public record FindGroupsScreen(Picker picker, SearchResults<Group> search)
        implements RequestingScreen {

    /// Before anything was looked for.
    public static FindGroupsScreen asking(Picker picker) {
        return new FindGroupsScreen(picker, SearchResults.none());
    }

    @Override
    public ScreenUpdate on(Input input, Frame frame) {
        return switch (frame.keys().findWriting(GroupListKey.class, input).orElse(null)) {
            case OTHER_GROUPS -> ScreenUpdate.to(new GroupsScreen(picker.anew()));
            case NEW_GROUP -> ScreenUpdate.push(NewGroupScreen.called(picker.part()));
            case null -> listing(input, frame);
        };
    }

    private ScreenUpdate listing(Input input, Frame frame) {
        Optional<ListKey> key = Picker.key(input, frame);
        return switch (key.orElse(null)) {
            case BACK -> ScreenUpdate.back();
            case CHOOSE -> isAnswered() ? chosen() : searching();
            case UP, DOWN, PAGE_UP, PAGE_DOWN -> picking(key, input, frame);
            case null -> picking(key, input, frame);
        };
    }

    /// Whether what is written is what was looked for.
    private boolean isAnswered() {
        boolean looked = search.busy() || search.problem() != null || !search.found().isEmpty();
        return looked && picker.part().equals(search.part());
    }

    /// Looks for what is written; for all groups when nothing is.
    public ScreenUpdate searching() {
        return new FindGroupsScreen(picker.anew(), SearchResults.begun(picker.part())).asking();
    }

    /// The first page, or the one that follows.
    @Override
    public List<Request<?>> awaited() {
        Id after = search.last().map(Group::id).orElse(null);
        String part = search.part().isEmpty() ? null : search.part();
        return search.busy()
                ? List.of(new FindGroups(part, null, GroupOrder.NAME, after, SearchResults.PAGE))
                : List.of();
    }

    private ScreenUpdate chosen() {
        return picker.picked(search.found())
                .map(one -> GroupScreen.opening(one.name()))
                .orElse(ScreenUpdate.to(this));
    }

    /// Past the last one, what follows is fetched.
    private ScreenUpdate picking(Optional<ListKey> key, Input input, Frame frame) {
        int size = search.found().size();
        Picker picked = picker.on(key, input, size, frame);
        return search.continuesAt(picked.row(), size, key)
                ? new FindGroupsScreen(picked, search.goingOn()).asking()
                : ScreenUpdate.to(new FindGroupsScreen(picked, search));
    }

    @Override
    public ScreenUpdate answered(Request<?> request, Record answer, Frame frame) {
        return ScreenUpdate.to(
                answer instanceof GroupsPage(var groups, boolean more)
                        ? new FindGroupsScreen(picker, search.with(groups, more))
                        : this);
    }

    @Override
    public FindGroupsScreen failed(Request<?> request, String why) {
        return new FindGroupsScreen(picker, search.failed(why));
    }

    @Override
    public List<HelpText> help() {
        return List.of(HelpText.GROUPS_AND_CARDS);
    }

    @Override
    public void draw(Painter painter, Frame frame) {
        ListPage page = new ListPage(painter, frame, GroupText.FIND_TITLE);
        page.question(picker.query(), ScreenText.FIND);
        List<Group> found = search.found();
        if (found.isEmpty()) {
            page.nothing(search, GroupText.NONE_FOUND);
        }
        page.list(
                found.size(),
                picker.row(),
                (index, row, chosen) -> draw(page, frame, found.get(index), row, chosen));
        page.hints(isAnswered() && !found.isEmpty() ? GroupText.FOUND_KEYS : GroupText.FIND_KEYS);
    }

    private static void draw(ListPage page, Frame frame, Group group, int row, boolean chosen) {
        Theme theme = frame.appearance().theme();
        page.name(row, GroupColumns.NAME, DisplayName.of(group), chosen);
        int at = page.text(GroupColumns.BRIEF, row, frame.groupWords().brief(group), theme.faint());
        if (group.profile().introduction() != null) {
            page.text(at + 2, row, group.profile().introduction(), theme.faint());
        }
    }
}
