package chat.parley.client.screen.chat;

import chat.parley.client.look.DisplayName;
import chat.parley.client.look.NameText;
import chat.parley.client.look.Theme;
import chat.parley.client.screen.Destination;
import chat.parley.client.screen.Frame;
import chat.parley.client.screen.ListPage;
import chat.parley.client.screen.Picker;
import chat.parley.client.screen.Screen;
import chat.parley.client.screen.ScreenUpdate;
import chat.parley.client.screen.key.ListKey;
import chat.parley.client.state.ClientState;
import chat.parley.client.state.ConversationState;
import chat.parley.client.term.Painter;
import chat.parley.client.term.input.Input;
import chat.parley.client.words.ScreenText;
import java.util.List;
import java.util.Optional;

/// Goes to a conversation by a part of its name; also the list where there is no room for one.
record SwitcherScreen(Picker picker) implements Screen {
    private static final int NAME_COLUMN = 3;
    private static final int COUNT_COLUMN = NAME_COLUMN + ListPage.NAME_COLUMNS + 1;
    private static final int PREVIEW_COLUMN = COUNT_COLUMN + 4;

    @Override
    public ScreenUpdate on(Input input, Frame frame) {
        List<ConversationState> found = found(frame.state());
        Optional<ListKey> key = Picker.key(input);
        return switch (key.orElse(null)) {
            case BACK -> ScreenUpdate.back();
            case CHOOSE ->
                    picker.picked(found)
                            .map(one -> ScreenUpdate.open(new Destination(one.id())))
                            .orElse(ScreenUpdate.to(this));
            case UP, DOWN, PAGE_UP, PAGE_DOWN -> picking(key, input, found, frame);
            case null -> picking(key, input, found, frame);
        };
    }

    private ScreenUpdate picking(
            Optional<ListKey> key, Input input, List<ConversationState> found, Frame frame) {
        return ScreenUpdate.to(new SwitcherScreen(picker.on(key, input, found.size(), frame)));
    }

    private List<ConversationState> found(ClientState state) {
        return state.byActivity().stream()
                .filter(
                        one ->
                                NameText.match(state.called(one), picker.part())
                                        || NameText.match(one.known(), picker.part()))
                .toList();
    }

    @Override
    public void draw(Painter painter, Frame frame) {
        ListPage page = new ListPage(painter, frame, ScreenText.GO_TO_TITLE);
        page.question(picker.query(), ScreenText.FILTER);
        List<ConversationState> found = found(frame.state());
        if (found.isEmpty()) {
            page.empty(ScreenText.NO_CONVERSATION);
        }
        page.list(
                found.size(),
                picker.row(),
                (index, row, chosen) -> draw(page, frame, found.get(index), row, chosen));
        page.hints(ScreenText.GO_TO_KEYS);
    }

    private static void draw(
            ListPage page, Frame frame, ConversationState one, int row, boolean chosen) {
        Theme theme = frame.appearance().theme();
        int unread = one.unread(frame.state().account().id());
        page.right(row, frame.appearance().times().brief(one.lastActivity(), frame.state().now()));
        page.name(
                row, NAME_COLUMN, DisplayName.of(frame.state().called(one)), unread > 0 || chosen);
        if (unread > 0) {
            page.text(COUNT_COLUMN, row, NameText.count(unread), theme.badge());
        }
        one.newest()
                .map(entry -> frame.bodies().preview(entry.body()))
                .ifPresent(text -> page.text(PREVIEW_COLUMN, row, text, theme.faint()));
    }
}
