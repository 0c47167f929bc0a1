package chat.parley.client.tui;

import chat.parley.client.state.ClientState;
import chat.parley.client.term.Input;
import chat.parley.client.term.Painter;
import chat.parley.client.tui.Action.Area;
import chat.parley.client.words.ScreenText;
import chat.parley.protocol.operation.FriendRequest.Friend;
import chat.parley.protocol.operation.Profile;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// One's friends by their initials, narrowed by what is written.
record ContactsScreen(ChatScreen under, Picker picker) implements PeopleList {
    private static final int LETTER_COLUMN = 3;
    private static final int NAME_COLUMN = 6;

    static ContactsScreen over(ChatScreen under) {
        return new ContactsScreen(under, Picker.EMPTY);
    }

    @Override
    public Turn on(Input input, View view) {
        Optional<Action> action = Picker.action(input, Area.PEOPLE);
        List<Profile> found = found(view.state());
        return switch (action.orElse(Action.SEND)) {
            case BACK -> Turn.to(under);
            case OTHER_PEOPLE -> Turn.to(PeopleScreen.over(under, picker.anew()));
            case CHOOSE ->
                    picker.picked(found)
                            .map(friend -> Turn.to(CardScreen.of(this, friend)))
                            .orElse(Turn.to(this));
            default ->
                    Turn.to(
                            new ContactsScreen(
                                    under, picker.on(action, input, found.size(), view)));
        };
    }

    private List<Profile> found(ClientState state) {
        return state.account().friends().all().stream()
                .map(Friend::profile)
                .filter(one -> Names.match(one, picker.part()))
                .sorted(Comparator.comparing(Names::shown, Initials.ORDER))
                .toList();
    }

    @Override
    public void draw(Painter painter, View view) {
        ListPage page = new ListPage(painter, view, ScreenText.FRIENDS_TITLE);
        page.question(picker.query(), ScreenText.FILTER);
        List<Profile> found = found(view.state());
        if (found.isEmpty()) {
            page.empty(
                    picker.query().isEmpty() ? ScreenText.NO_FRIENDS : ScreenText.NO_FRIEND_FOUND);
        }
        page.list(
                found.size(),
                picker.row(),
                (index, row, chosen) -> {
                    if (row == 0 || initial(found, index) != initial(found, index - 1)) {
                        page.text(
                                LETTER_COLUMN,
                                row,
                                Character.toString(initial(found, index)).toUpperCase(Locale.ROOT),
                                view.look().theme().accent());
                    }
                    page.person(row, NAME_COLUMN, found.get(index), chosen);
                });
        page.hints(ScreenText.FRIEND_KEYS);
    }

    private static char initial(List<Profile> people, int index) {
        return Initials.of(Names.shown(people.get(index)));
    }

    @Override
    public ContactsScreen focused(boolean focused) {
        return new ContactsScreen(under.focused(focused), picker);
    }
}
