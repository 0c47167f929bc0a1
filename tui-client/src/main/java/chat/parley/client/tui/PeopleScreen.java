package chat.parley.client.tui;

import chat.parley.client.state.ClientState;
import chat.parley.client.term.Input;
import chat.parley.client.term.Painter;
import chat.parley.client.tui.Action.Area;
import chat.parley.client.words.ScreenText;
import chat.parley.protocol.Id;
import chat.parley.protocol.operation.FriendRequest.FindPeople;
import chat.parley.protocol.operation.FriendRequest.PeoplePage;
import chat.parley.protocol.operation.Profile;
import chat.parley.protocol.operation.Request;
import java.util.List;
import java.util.Optional;

/// Finds people by a part of their name, to become friends with.
record PeopleScreen(ChatScreen under, Picker picker, Search<Profile> search)
        implements PeopleList, Asking {
    private static final int PAGE = 50;
    private static final int NAME_COLUMN = 3;

    static PeopleScreen over(ChatScreen under, Picker picker) {
        return new PeopleScreen(under, picker, Search.none());
    }

    @Override
    public Turn on(Input input, View view) {
        Optional<Action> action = Picker.action(input, Area.PEOPLE);
        return switch (action.orElse(Action.SEND)) {
            case BACK -> Turn.to(under);
            case OTHER_PEOPLE -> Turn.to(new ContactsScreen(under, picker.anew()));
            case CHOOSE -> isAnswered() ? chosen(view.state()) : searching();
            default -> picking(action, input, view);
        };
    }

    /// Whether what is written is what was looked for.
    private boolean isAnswered() {
        return picker.part().equals(search.part());
    }

    /// Looks for what is written.
    Turn searching() {
        return picker.part().isEmpty()
                ? Turn.to(this)
                : new PeopleScreen(under, picker.anew(), Search.begun(picker.part())).fetching();
    }

    /// Asks for the first page, or for the one that follows.
    private Turn fetching() {
        Id after = search.last().map(Profile::id).orElse(null);
        return Turn.to(this).and(new Order.Ask(new FindPeople(search.part(), after, PAGE)));
    }

    private Turn chosen(ClientState state) {
        return picker.picked(people(state))
                .map(one -> Turn.to(CardScreen.of(this, one)))
                .orElse(Turn.to(this));
    }

    /// Past the last one, what follows is fetched.
    private Turn picking(Optional<Action> action, Input input, View view) {
        int size = people(view.state()).size();
        Picker picked = picker.on(action, input, size, view);
        return search.continuesAt(picked.row(), size, action)
                ? new PeopleScreen(under, picked, search.goingOn()).fetching()
                : Turn.to(new PeopleScreen(under, picked, search));
    }

    @Override
    public Turn answered(Request<?> request, Record answer, View view) {
        boolean wanted = request instanceof FindPeople find && find.name().equals(search.part());
        return Turn.to(
                wanted && answer instanceof PeoplePage(var people, boolean more)
                        ? new PeopleScreen(under, picker, search.with(people, more))
                        : this);
    }

    @Override
    public PeopleScreen failed(Request<?> request, String why) {
        return new PeopleScreen(under, picker, search.failed(why));
    }

    /// Oneself is nobody to be found.
    private List<Profile> people(ClientState state) {
        return search.found().stream()
                .filter(one -> !one.id().equals(state.account().id()))
                .toList();
    }

    @Override
    public void draw(Painter painter, View view) {
        ListPage page = new ListPage(painter, view, ScreenText.PEOPLE_TITLE);
        page.question(picker.query(), ScreenText.FIND);
        List<Profile> people = people(view.state());
        if (people.isEmpty()) {
            boolean looked = !search.part().isEmpty();
            page.nothing(search, looked ? ScreenText.NOBODY_FOUND : ScreenText.NOTHING);
        }
        page.list(
                people.size(),
                picker.row(),
                (index, row, chosen) -> {
                    Profile one = people.get(index);
                    Standing standing = Standing.of(one.id(), view.state().account());
                    page.right(row, view.look().words().of(standing.inBrief()));
                    page.person(row, NAME_COLUMN, one, chosen);
                });
        boolean choosing = isAnswered() && !people.isEmpty();
        page.hints(choosing ? ScreenText.FOUND_KEYS : ScreenText.FIND_KEYS);
    }

    @Override
    public PeopleScreen focused(boolean focused) {
        return new PeopleScreen(under.focused(focused), picker, search);
    }
}
