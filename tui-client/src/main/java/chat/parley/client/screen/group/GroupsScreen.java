package chat.parley.client.screen.group;

import chat.parley.client.look.DisplayName;
import chat.parley.client.look.Initials;
import chat.parley.client.look.NameText;
import chat.parley.client.screen.Frame;
import chat.parley.client.screen.ListPage;
import chat.parley.client.screen.Picker;
import chat.parley.client.screen.Screen;
import chat.parley.client.screen.ScreenUpdate;
import chat.parley.client.screen.key.GroupListKey;
import chat.parley.client.screen.key.ListKey;
import chat.parley.client.state.ClientState;
import chat.parley.client.state.ConversationState;
import chat.parley.client.term.Painter;
import chat.parley.client.term.input.Input;
import chat.parley.client.words.GroupText;
import chat.parley.client.words.HelpText;
import chat.parley.client.words.ScreenText;
import chat.parley.protocol.model.group.GroupSummary;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The groups that one belongs to, by name, narrowed by what is written.
public record GroupsScreen(Picker picker) implements Screen {

    public static final GroupsScreen ALL = new GroupsScreen(Picker.EMPTY);

    @Override
    public ScreenUpdate on(Input input, Frame frame) {
        return switch (frame.keys().findWriting(GroupListKey.class, input).orElse(null)) {
            case OTHER_GROUPS -> FindGroupsScreen.asking(picker.anew()).searching();
            case NEW_GROUP -> ScreenUpdate.push(NewGroupScreen.called(picker.part()));
            case null -> listing(input, frame);
        };
    }

    private ScreenUpdate listing(Input input, Frame frame) {
        Optional<ListKey> key = Picker.key(input, frame);
        List<ConversationState> found = found(frame.state());
        return switch (key.orElse(null)) {
            case BACK -> ScreenUpdate.back();
            case CHOOSE ->
                    picker.picked(found)
                            .map(one -> GroupScreen.opening(one.known().title()))
                            .orElse(ScreenUpdate.to(this));
            case UP, DOWN, PAGE_UP, PAGE_DOWN -> picking(key, input, found, frame);
            case null -> picking(key, input, found, frame);
        };
    }

    private ScreenUpdate picking(
            Optional<ListKey> key, Input input, List<ConversationState> found, Frame frame) {
        return ScreenUpdate.to(new GroupsScreen(picker.on(key, input, found.size(), frame)));
    }

    private List<ConversationState> found(ClientState state) {
        return state.byActivity().stream()
                .filter(one -> one.known().group() != null)
                .filter(one -> NameText.match(one.known(), picker.part()))
                .sorted(Comparator.comparing(one -> one.known().title(), Initials.ORDER))
                .toList();
    }

    @Override
    public List<HelpText> help() {
        return List.of(HelpText.GROUPS_AND_CARDS);
    }

    @Override
    public void draw(Painter painter, Frame frame) {
        ListPage page = new ListPage(painter, frame, GroupText.OWN_TITLE);
        page.question(picker.query(), ScreenText.FILTER);
        List<ConversationState> found = found(frame.state());
        if (found.isEmpty()) {
            page.empty(picker.query().isEmpty() ? GroupText.NO_GROUPS : GroupText.NO_GROUP_SO);
        }
        page.list(
                found.size(),
                picker.row(),
                (index, row, chosen) -> draw(page, frame, found.get(index), row, chosen));
        page.hints(GroupText.OWN_KEYS);
    }

    private static void draw(
            ListPage page, Frame frame, ConversationState one, int row, boolean chosen) {
        GroupSummary group = one.known().group();
        page.right(row, frame.appearance().times().brief(one.lastActivity(), frame.state().now()));
        page.name(row, GroupColumns.NAME, DisplayName.of(one.known()), chosen);
        if (group != null) {
            String brief = frame.groupWords().brief(one.members(), group.state(), group.rank());
            page.text(GroupColumns.BRIEF, row, brief, frame.appearance().theme().faint());
        }
    }
}
