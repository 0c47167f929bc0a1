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
record PeopleScreen(ChatScreen under, Composer query, Search<Profile> search, int highlighted)
        implements PeopleList, Asking {
    private static final int PAGE = 50;
    private static final int NAME_COLUMN = 3;

    static PeopleScreen over(ChatScreen under, Composer query) {
        return new PeopleScreen(under, query, Search.none(), 0);
    }

    @Override
    public Turn on(Input input, View view) {
        Optional<Action> action =
                input instanceof Input.Typed
                        ? Optional.empty()
                        : KeyMap.action(input, Area.PEOPLE, Area.LISTS, Area.TALKING);
        return switch (action.orElse(Action.SEND)) {
            case BACK -> Turn.to(under);
            case OTHER_PEOPLE -> Turn.to(new ContactsScreen(under, query, 0));
            case UP, DOWN, PAGE_UP, PAGE_DOWN -> moved(action.get(), view);
            case CHOOSE -> isAnswered() ? chosen(view.state()) : searching();
            default ->
                    Turn.to(
                            new PeopleScreen(
                                    under,
                                    query.on(input, view.look(), view.columns()),
                                    search,
                                    highlighted));
        };
    }

    /// Whether what is written is what was looked for.
    private boolean isAnswered() {
        return query.text().strip().equals(search.part());
    }

    /// Looks for what is written.
    Turn searching() {
        String part = query.text().strip();
        if (part.isEmpty()) {
            return Turn.to(this);
        }
        return new PeopleScreen(under, query, Search.begun(part), 0).fetching();
    }

    /// Asks for the first page, or for the one that follows.
    private Turn fetching() {
        Id after = search.last().map(Profile::id).orElse(null);
        return Turn.to(this).and(new Order.Ask(new FindPeople(search.part(), after, PAGE)));
    }

    private Turn chosen(ClientState state) {
        List<Profile> people = people(state);
        return Turn.to(
                people.isEmpty()
                        ? this
                        : CardScreen.of(
                                this, people.get(Highlight.within(highlighted, people.size()))));
    }

    /// Past the last one, what follows is fetched.
    private Turn moved(Action action, View view) {
        int size = people(view.state()).size();
        int at = Highlight.moved(action, highlighted, size, ListPage.rows(view));
        return search.continuesAt(at, size, action)
                ? with(search.goingOn(), at).fetching()
                : Turn.to(with(search, at));
    }

    private PeopleScreen with(Search<Profile> changed, int at) {
        return new PeopleScreen(under, query, changed, at);
    }

    @Override
    public Turn answered(Request<?> request, Record answer, View view) {
        boolean wanted = request instanceof FindPeople find && find.name().equals(search.part());
        return Turn.to(
                wanted && answer instanceof PeoplePage(var people, boolean more)
                        ? with(search.with(people, more), highlighted)
                        : this);
    }

    @Override
    public PeopleScreen failed(Request<?> request, String why) {
        return with(search.failed(why), highlighted);
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
        page.question(query, ScreenText.FIND);
        List<Profile> people = people(view.state());
        int at = Highlight.within(highlighted, people.size());
        int first = Highlight.first(at, page.rows());
        for (int i = first; i < Math.min(people.size(), first + page.rows()); i++) {
            page.person(i - first, NAME_COLUMN, people.get(i), i == at);
            Standing standing = Standing.of(people.get(i).id(), view.state().account());
            page.right(i - first, view.look().words().of(standing.inBrief()));
        }
        if (people.isEmpty()) {
            drawNobody(page, view);
        }
        boolean choosing = isAnswered() && !people.isEmpty();
        page.hints(choosing ? ScreenText.FOUND_KEYS : ScreenText.FIND_KEYS);
    }

    private void drawNobody(ListPage page, View view) {
        if (search.problem() != null) {
            page.text(NAME_COLUMN, 0, search.problem(), view.look().theme().trouble());
        } else if (search.busy()) {
            page.empty(ScreenText.LOOKING);
        } else if (!search.part().isEmpty()) {
            page.empty(ScreenText.NOBODY_FOUND);
        }
    }

    @Override
    public boolean watches(View view) {
        return false;
    }

    @Override
    public PeopleScreen focused(boolean focused) {
        return new PeopleScreen(under.focused(focused), query, search, highlighted);
    }
}
