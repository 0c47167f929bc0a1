package chat.parley.client.screen.people;

import chat.parley.client.screen.Frame;
import chat.parley.client.screen.ListPage;
import chat.parley.client.screen.Picker;
import chat.parley.client.screen.Screen;
import chat.parley.client.screen.ScreenUpdate;
import chat.parley.client.screen.key.ListKey;
import chat.parley.client.screen.key.PeopleKey;
import chat.parley.client.state.ClientState;
import chat.parley.client.term.Painter;
import chat.parley.client.term.input.Input;
import chat.parley.client.words.HelpText;
import chat.parley.client.words.ScreenText;
import java.util.List;
import java.util.Optional;

/// One's friends by their initials, the starred ones first, and those whom one blocks; narrowed by
/// what is written.
public record ContactsScreen(Picker picker) implements Screen {
    private static final int LETTER_COLUMN = 3;
    private static final int NAME_COLUMN = 6;

    public static final ContactsScreen ALL = new ContactsScreen(Picker.EMPTY);

    @Override
    public ScreenUpdate on(Input input, Frame frame) {
        return switch (frame.keys().findWriting(PeopleKey.class, input).orElse(null)) {
            case OTHER_PEOPLE -> ScreenUpdate.to(PeopleScreen.asking(picker.anew()));
            case null -> listing(input, frame);
        };
    }

    private ScreenUpdate listing(Input input, Frame frame) {
        Optional<ListKey> key = Picker.key(input, frame);
        List<Contact> found = found(frame.state());
        return switch (key.orElse(null)) {
            case BACK -> ScreenUpdate.back();
            case CHOOSE ->
                    picker.picked(found)
                            .map(one -> ScreenUpdate.push(CardScreen.of(one.profile())))
                            .orElse(ScreenUpdate.to(this));
            case UP, DOWN, PAGE_UP, PAGE_DOWN -> picking(key, input, found, frame);
            case null -> picking(key, input, found, frame);
        };
    }

    private ScreenUpdate picking(
            Optional<ListKey> key, Input input, List<Contact> found, Frame frame) {
        return ScreenUpdate.to(new ContactsScreen(picker.on(key, input, found.size(), frame)));
    }

    private List<Contact> found(ClientState state) {
        return Contact.matching(state.account().friends(), picker.part());
    }

    @Override
    public List<HelpText> help() {
        return List.of(HelpText.PEOPLE);
    }

    @Override
    public void draw(Painter painter, Frame frame) {
        ListPage page = new ListPage(painter, frame, ScreenText.FRIENDS_TITLE);
        page.question(picker.query(), ScreenText.FILTER);
        List<Contact> found = found(frame.state());
        if (found.isEmpty()) {
            page.empty(
                    picker.query().isEmpty() ? ScreenText.NO_FRIENDS : ScreenText.NO_FRIEND_FOUND);
        }
        page.list(
                found.size(),
                picker.row(),
                (index, row, chosen) -> {
                    Contact one = found.get(index);
                    if (row == 0 || !one.heading().equals(found.get(index - 1).heading())) {
                        page.text(
                                LETTER_COLUMN,
                                row,
                                one.heading(),
                                frame.appearance().theme().accent());
                    }
                    if (one.blocked()) {
                        page.right(row, frame.appearance().words().of(ScreenText.IS_BLOCKED));
                    }
                    page.person(row, NAME_COLUMN, one.called(), chosen);
                });
        page.hints(ScreenText.FRIEND_KEYS);
    }
}
