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
record ContactsScreen(ChatScreen under, Composer query, int highlighted) implements PeopleList {
    private static final int LETTER_COLUMN = 3;
    private static final int NAME_COLUMN = 6;

    static ContactsScreen over(ChatScreen under) {
        return new ContactsScreen(under, Composer.EMPTY, 0);
    }

    ContactsScreen filtered(String part) {
        return new ContactsScreen(under, Composer.EMPTY.withText(part), 0);
    }

    @Override
    public Turn on(Input input, View view) {
        Optional<Action> action =
                input instanceof Input.Typed
                        ? Optional.empty()
                        : KeyMap.action(input, Area.PEOPLE, Area.LISTS, Area.TALKING);
        List<Friend> found = found(view.state());
        int at = Highlight.within(highlighted, found.size());
        return switch (action.orElse(Action.SEND)) {
            case BACK -> Turn.to(under);
            case OTHER_PEOPLE -> Turn.to(PeopleScreen.over(under, query));
            case UP, DOWN, PAGE_UP, PAGE_DOWN ->
                    Turn.to(
                            new ContactsScreen(
                                    under,
                                    query,
                                    Highlight.moved(
                                            action.get(), at, found.size(), ListPage.rows(view))));
            case CHOOSE ->
                    Turn.to(found.isEmpty() ? this : CardScreen.of(this, found.get(at).profile()));
            default -> Turn.to(written(query.on(input, view.look(), view.columns())));
        };
    }

    private ContactsScreen written(Composer changed) {
        boolean same = changed.text().equals(query.text());
        return new ContactsScreen(under, changed, same ? highlighted : 0);
    }

    private List<Friend> found(ClientState state) {
        return state.account().friends().all().stream()
                .filter(one -> Names.match(one.profile(), query.text()))
                .sorted(Comparator.comparing(one -> Names.shown(one.profile()), Initials.ORDER))
                .toList();
    }

    @Override
    public void draw(Painter painter, View view) {
        ListPage page = new ListPage(painter, view, ScreenText.FRIENDS_TITLE);
        page.question(query, ScreenText.FILTER);
        List<Friend> found = found(view.state());
        if (found.isEmpty()) {
            page.empty(query.isEmpty() ? ScreenText.NO_FRIENDS : ScreenText.NO_FRIEND_FOUND);
        }
        int at = Highlight.within(highlighted, found.size());
        int first = Highlight.first(at, page.rows());
        char letter = ' ';
        for (int i = first; i < Math.min(found.size(), first + page.rows()); i++) {
            Profile friend = found.get(i).profile();
            char initial = Initials.of(Names.shown(friend));
            if (initial != letter) {
                letter = initial;
                String shown = Character.toString(letter).toUpperCase(Locale.ROOT);
                page.text(LETTER_COLUMN, i - first, shown, view.look().theme().accent());
            }
            page.person(i - first, NAME_COLUMN, friend, i == at);
        }
        page.hints(ScreenText.FRIEND_KEYS);
    }

    @Override
    public boolean watches(View view) {
        return false;
    }

    @Override
    public ContactsScreen focused(boolean focused) {
        return new ContactsScreen(under.focused(focused), query, highlighted);
    }
}
